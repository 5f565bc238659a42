import { type Answer, BLANK } from "@footbridge/shared/domain/round/answer";
import { promptOf } from "@footbridge/shared/domain/round/sheet";
import { sheetOf } from "@footbridge/shared/practice/sheets";
import { expect, it } from "vitest";
import { COMMITMENT_PROMPT, COMMITMENT_ROUND, COMMITMENTS, type Standing, standingIn, standingOf } from "./standing.ts";

const say = (option: string): Answer => ({ state: "answered", value: { kind: "choice", option } });

/** Every pair of answers, and what is shown of it. */
const PAIRS: readonly (readonly [mine: string, theirs: string, shown: Standing["notYet"] | null])[] = [
  ["here", "here", null],
  ["here", "starting", "nobody"],
  ["here", "not-yet", "theirs"],
  ["starting", "here", "nobody"],
  ["starting", "starting", null],
  ["starting", "not-yet", "theirs"],
  ["not-yet", "here", "mine"],
  ["not-yet", "starting", "mine"],
  ["not-yet", "not-yet", "both"],
];

it.each(PAIRS)(
  "where one says %s and the other %s, both are shown as they were said, or neither",
  (mine, theirs, shown) => {
    expect(standingOf(say(mine), say(theirs))).toStrictEqual(shown === null ? null : { mine, theirs, notYet: shown });
  },
);

it.each<readonly [string, Answer | undefined]>([
  ["skipped", { state: "skipped" }],
  ["put off", { state: "not-today" }],
  ["blank", BLANK],
  ["never touched", undefined],
  ["something else", say("maybe")],
])("[P1] what was %s is nobody's to interpret, so nothing is shown beside it", (_, open) => {
  for (const option of COMMITMENTS) {
    expect(standingOf(open, say(option))).toBeNull();
    expect(standingOf(say(option), open)).toBeNull();
  }
  expect(standingOf(open, open)).toBeNull();
});

it("the table has every pair of what the sheet offers", () => {
  const sheet = sheetOf(COMMITMENT_ROUND);
  const field = sheet === undefined ? undefined : promptOf(sheet, COMMITMENT_PROMPT)?.field;
  expect(field).toStrictEqual({ kind: "choice", options: [...COMMITMENTS] });
  expect(PAIRS.map(([mine, theirs]) => `${mine} ${theirs}`)).toStrictEqual(
    COMMITMENTS.flatMap((mine) => COMMITMENTS.map((theirs) => `${mine} ${theirs}`)),
  );
});

it("[P1] nothing is shown before the round is open", () => {
  const mine = {
    sealed: true,
    ready: false,
    receipt: null,
    answers: { [COMMITMENT_PROMPT]: { answer: say("not-yet"), revision: 1 } },
  };
  const closed = { round: COMMITMENT_ROUND, bothSealed: true, receipts: null, revealed: null, mine };
  expect(standingIn(closed)).toBeNull();
  expect(standingIn(undefined)).toBeNull();
  const revealed = { at: "2027-03-14T09:00:00.000Z", theirs: { [COMMITMENT_PROMPT]: say("here") }, opening: null };
  expect(standingIn({ ...closed, revealed })).toStrictEqual({ mine: "not-yet", theirs: "here", notYet: "mine" });
});
