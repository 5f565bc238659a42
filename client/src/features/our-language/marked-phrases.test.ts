import type { Mark } from "@footbridge/shared/domain/phrase/commands";
import type { RoundView } from "@footbridge/shared/domain/round/view";
import { describe, expect, it } from "vitest";
import { groupOf, markedPhrases } from "./marked-phrases.ts";

const SAY: Mark = { say: true, hear: false, notWithMe: false };
const BOTH: Mark = { say: true, hear: true, notWithMe: false };
const NOT: Mark = { say: false, hear: false, notWithMe: true };
const wrote = (id: string, say: string) => ({
  state: "answered" as const,
  value: { kind: "entries" as const, entries: [{ id, parts: { say } }] },
});
const ROUND: RoundView = {
  round: "our-language",
  bothSealed: true,
  receipts: null,
  revealed: { at: "2027-01-04T09:00:00.000Z", theirs: { phrases: wrote("1", "Stay") }, opening: null },
  mine: {
    sealed: true,
    ready: true,
    receipt: null,
    answers: { phrases: { answer: wrote("2", "Slower"), revision: 1 } },
  },
};

describe("the phrases of a page", () => {
  it("are none while the round is not open", () => {
    expect(markedPhrases({ ...ROUND, revealed: null }, null, "b")).toBe(null);
    expect(markedPhrases(undefined, null, "b")).toBe(null);
  });

  it("[P1] have the other's mark only where both have marked the phrase", () => {
    const marks = {
      own: [
        { author: "a", entry: "1", mark: SAY },
        { author: "b", entry: "2", mark: BOTH },
      ],
      both: [{ author: "a", entry: "1", mine: SAY, theirs: NOT }],
    } as const;
    expect(markedPhrases(ROUND, marks, "b")?.map(({ key, mine, theirs }) => [key, mine, theirs])).toStrictEqual([
      ["a/1", SAY, NOT],
      ["b/2", BOTH, null],
    ]);
  });
});

it("a phrase is grouped by what both said of it, and by nothing while only one has", () => {
  expect(
    [
      { mine: null, theirs: null },
      { mine: NOT, theirs: null },
      { mine: BOTH, theirs: BOTH },
      { mine: BOTH, theirs: SAY },
      { mine: BOTH, theirs: NOT },
      { mine: NOT, theirs: BOTH },
    ].map(groupOf),
  ).toStrictEqual(["toMark", "waiting", "ours", "partly", "notWith", "notWith"]);
});
