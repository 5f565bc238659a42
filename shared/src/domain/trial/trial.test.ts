import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Answers } from "../round/answer.ts";
import type { RoundCommand } from "../round/commands.ts";
import { type CheckIn, checkInsOf, type InstantOf, nextOf, OPENS_BEFORE } from "./check-ins.ts";
import { checkInDates, decisionDate } from "./dates.ts";
import { refusedByTrial } from "./decide.ts";
import { occurrenceOf, roundOfOccurrence, weekOf } from "./occurrence.ts";
import { paceOf } from "./pace.ts";
import type { SignedTerms } from "./terms.ts";
import type { TrialView } from "./view.ts";
import { isAtHand } from "./window.ts";

const DAY = 24 * 60 * 60 * 1000;

/** Without a change of clocks. */
const inUtc: InstantOf = (date, time, zone) => (zone === "UTC" ? `${date}T${time}:00.000Z` : null);

function termsOf(terms: Partial<SignedTerms> = {}): SignedTerms {
  return {
    language: "en",
    signedAt: "2027-01-01T09:00:00.000Z",
    zones: ["UTC", "UTC"],
    start: "2027-01-04",
    weeks: 4,
    midpoint: null,
    weekday: 7,
    clock: { time: "18:00", zone: "UTC" },
    minutes: null,
    ...terms,
  };
}

const datesOf = (checkIns: readonly CheckIn[]): readonly string[] => checkIns.map(({ round }) => round.slice(-10));

describe("the days of a trial", () => {
  it("[C15] are the agreed weekday of each week, and the decision on the first day after", () => {
    expect(checkInDates(termsOf())).toStrictEqual(["2027-01-10", "2027-01-17", "2027-01-24", "2027-01-31"]);
    // It begins on a Monday.
    expect(checkInDates(termsOf({ weekday: 1 }))[0]).toBe("2027-01-04");
    expect(decisionDate(termsOf())).toBe("2027-02-01");
  });

  it.each(["start", "weeks", "weekday"] as const)("[C15] are none where nothing was agreed on: %s", (open) => {
    expect(checkInDates(termsOf({ [open]: null }))).toStrictEqual([]);
    expect(decisionDate(termsOf({ [open]: null }))).toBe(open === "weekday" ? "2027-02-01" : null);
  });

  it("[C15] end where calendars do", () => {
    const late = termsOf({ start: "9999-12-20" });
    expect([checkInDates(late), decisionDate(late)]).toStrictEqual([["9999-12-26"], null]);
  });
});

describe("check-ins", () => {
  it("[C16] are those that were still to come when they were agreed on, each at hand until the next one is", () => {
    const signedAt = "2027-01-12T09:00:00.000Z";
    expect(checkInsOf([termsOf({ signedAt })], inUtc)).toStrictEqual([
      {
        round: "check-in-2027-01-17",
        agreed: "2027-01-17T18:00:00.000Z",
        at: "2027-01-17T18:00:00.000Z",
        opens: "2027-01-15T18:00:00.000Z",
        closes: "2027-01-22T18:00:00.000Z",
      },
      {
        round: "check-in-2027-01-24",
        agreed: "2027-01-24T18:00:00.000Z",
        at: "2027-01-24T18:00:00.000Z",
        opens: "2027-01-22T18:00:00.000Z",
        closes: "2027-01-29T18:00:00.000Z",
      },
      {
        round: "check-in-2027-01-31",
        agreed: "2027-01-31T18:00:00.000Z",
        at: "2027-01-31T18:00:00.000Z",
        opens: "2027-01-29T18:00:00.000Z",
        closes: "2027-02-05T18:00:00.000Z",
      },
    ]);
  });

  it("[C16] are none without a time, or in a zone that there is not", () => {
    expect(checkInsOf([termsOf({ clock: null })], inUtc)).toStrictEqual([]);
    expect(checkInsOf([termsOf({ clock: { time: "18:00", zone: "Nowhere" } })], inUtc)).toStrictEqual([]);
    expect(checkInsOf([], inUtc)).toStrictEqual([]);
  });

  it("[C16] follow the last revision, and what could be begun before it stays", () => {
    const later = termsOf({ signedAt: "2027-01-16T09:00:00.000Z", weekday: 3 });
    expect(datesOf(checkInsOf([termsOf(), later], inUtc))).toStrictEqual([
      "2027-01-10",
      "2027-01-17",
      "2027-01-20",
      "2027-01-27",
    ]);
    // On the same days at another time, the new time holds.
    const [, second] = checkInsOf(
      [termsOf(), termsOf({ signedAt: "2027-01-16T09:00:00.000Z", clock: { time: "20:00", zone: "UTC" } })],
      inUtc,
    );
    expect(second?.at).toBe("2027-01-17T20:00:00.000Z");
    // A shorter trial takes nothing back of what was.
    const shorter = termsOf({ signedAt: "2027-01-25T09:00:00.000Z", weeks: 2 });
    expect(datesOf(checkInsOf([termsOf(), shorter], inUtc))).toStrictEqual(["2027-01-10", "2027-01-17", "2027-01-24"]);
  });

  const history = fc
    .array(
      fc.record({
        after: fc.integer({ min: 1, max: 40 }),
        start: fc.integer({ min: 0, max: 60 }),
        weeks: fc.integer({ min: 4, max: 26 }),
        weekday: fc.integer({ min: 1, max: 7 }),
        hour: fc.integer({ min: 0, max: 23 }),
      }),
      { minLength: 1, maxLength: 4 },
    )
    .map((revisions) => {
      let signed = Date.parse("2027-01-01T09:00:00Z");
      return revisions.map(({ after, start, weeks, weekday, hour }) => {
        signed += after * DAY;
        return termsOf({
          signedAt: new Date(signed).toISOString(),
          start: new Date(Date.parse("2027-01-01T00:00:00Z") + start * DAY).toISOString().slice(0, 10),
          weeks,
          weekday,
          clock: { time: `${String(hour).padStart(2, "0")}:00`, zone: "UTC" },
        });
      });
    });

  it("[C16] are at hand one at a time, whatever was signed after what", () => {
    fc.assert(
      fc.property(history, fc.integer({ min: 0, max: 400 * 24 }), (revisions, hours) => {
        const checkIns = checkInsOf(revisions, inUtc);
        const now = new Date(Date.parse("2027-01-01T00:00:00Z") + hours * 60 * 60 * 1000).toISOString();
        const there = checkIns.filter((each) => isAtHand(each, now));
        expect(there.length).toBeLessThanOrEqual(1);
        expect(datesOf(checkIns)).toStrictEqual([...new Set(datesOf(checkIns))].sort());
        for (const { at, opens, closes } of checkIns) {
          expect(Date.parse(at) - Date.parse(opens)).toBe(OPENS_BEFORE);
          expect(closes > opens).toBe(true);
        }
        const next = nextOf(checkIns, now);
        expect(next === undefined || next.opens > now).toBe(true);
      }),
      { seed: 20270103, numRuns: 300 },
    );
  });
});

/** A trial with these rounds, in which nothing was extended. */
function trialOf(parts: Partial<TrialView>): TrialView {
  return {
    revision: 1,
    start: null,
    midpoint: null,
    decision: null,
    zone: null,
    zones: { a: "UTC", b: "UTC" },
    minutes: null,
    checkIns: [],
    rescheduling: [],
    milestones: [],
    extended: false,
    ended: null,
    promises: [],
    boundaries: [],
    ...parts,
  };
}

describe("what time allows in a check-in", () => {
  const trial = trialOf({ checkIns: checkInsOf([termsOf()], inUtc) });
  const round = "check-in-2027-01-10";
  const bringing: readonly RoundCommand[] = [
    { type: "round.save", round, prompt: "topic", base: 0, answer: { state: "blank" } },
    { type: "round.seal", round, nonce: "0".repeat(64) },
    { type: "round.say-ready", round },
  ];
  const taking: readonly RoundCommand[] = [
    { type: "round.take-seal-back", round },
    { type: "round.take-ready-back", round },
  ];

  it.each([
    ["before it opens", "2027-01-08T17:59:59.999Z", "check-in-not-now"],
    ["when it opens", "2027-01-08T18:00:00.000Z", null],
    ["to the last moment", "2027-01-15T17:59:59.999Z", null],
    ["when the next is at hand", "2027-01-15T18:00:00.000Z", "check-in-not-now"],
  ] as const)("[C16] %s", (_, now, code) => {
    expect(bringing.map((command) => refusedByTrial(command, trial, now))).toStrictEqual([code, code, code]);
    expect(taking.map((command) => refusedByTrial(command, trial, now))).toStrictEqual([null, null]);
  });

  it("[C16] is nothing on a day that nobody agreed on", () => {
    const command: RoundCommand = { type: "round.say-ready", round: "check-in-2027-01-11" };
    expect(refusedByTrial(command, trial, "2027-01-11T12:00:00.000Z")).toBe("round-unknown");
    expect(refusedByTrial(command, null, "2027-01-11T12:00:00.000Z")).toBe("round-unknown");
  });
});

describe("the pace after a check-in", () => {
  const said = (option: string | null): Answers =>
    option === null ? {} : { pace: { state: "answered", value: { kind: "choice", option } } };

  it.each([
    ["slower", "next", "slower"],
    ["slower", null, "slower"],
    ["slower", "slower", "slower"],
    ["next", "next", "next"],
    ["next", "same", "same"],
    ["next", null, "same"],
    ["same", "same", "same"],
    [null, null, null],
  ] as const)("[C16a] [C5] %s and %s: %s", (one, other, pace) => {
    expect([paceOf(said(one), said(other)), paceOf(said(other), said(one))]).toStrictEqual([pace, pace]);
  });
});

describe("the name of a round that comes again", () => {
  it("says what it is and when, and is no other round's", () => {
    expect(roundOfOccurrence({ kind: "check-in", date: "2027-01-10" })).toBe("check-in-2027-01-10");
    expect(occurrenceOf("check-in-2027-01-10")).toStrictEqual({ kind: "check-in", date: "2027-01-10" });
    const others = [
      "check-in",
      "check-in-",
      "check-in-2027-1-1",
      "check-in-2027-13-40",
      "own-part",
      "x-check-in-2027-01-10",
    ];
    expect(others.map(occurrenceOf)).toStrictEqual(others.map(() => undefined));
  });

  it("gives each of the two every other week to begin with", () => {
    expect(weekOf("2027-01-17") - weekOf("2027-01-10")).toBe(1);
  });
});
