import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { DECISION } from "../../practice/sheets/milestones.ts";
import { draftsFrom } from "../clause/draft.ts";
import type { Answers } from "../round/answer.ts";
import type { RoundCommand } from "../round/commands.ts";
import type { InstantOf } from "./check-ins.ts";
import { refusedByTrial } from "./decide.ts";
import { isMilestone, milestonesOf } from "./milestones.ts";
import { type Outcome, outcomeOf, WAYS } from "./outcome.ts";
import type { SignedTerms } from "./terms.ts";
import { trialView } from "./view.ts";
import { endedAt } from "./window.ts";

/** Without a change of clocks. */
const inUtc: InstantOf = (date, time, zone) => (zone === "UTC" ? `${date}T${time}:00.000Z` : null);

function termsOf(terms: Partial<SignedTerms> = {}): SignedTerms {
  return {
    language: "en",
    signedAt: "2027-01-01T09:00:00.000Z",
    zones: ["UTC", "UTC"],
    start: "2027-01-04",
    weeks: 4,
    midpoint: "2027-01-18",
    weekday: null,
    clock: null,
    minutes: null,
    ...terms,
  };
}

const NOTHING_HELD = new Map<string, Outcome | null>();
const MIDPOINT_WINDOW = {
  round: "midpoint-2027-01-18",
  opens: "2027-01-16T00:00:00.000Z",
  closes: "2027-01-25T00:00:00.000Z",
  outcome: null,
};
const DECISION_WINDOW = {
  round: "decision-2027-02-01",
  opens: "2027-01-25T00:00:00.000Z",
  closes: "2027-03-01T00:00:00.000Z",
  outcome: null,
};

describe("the midpoint and the decision", () => {
  it("[C17] are those of what both signed, and the one makes way for the other", () => {
    expect(milestonesOf([termsOf()], NOTHING_HELD, inUtc)).toStrictEqual([MIDPOINT_WINDOW, DECISION_WINDOW]);
    expect(milestonesOf([termsOf({ midpoint: null })], NOTHING_HELD, inUtc)).toStrictEqual([DECISION_WINDOW]);
    expect(milestonesOf([termsOf({ weeks: null })], NOTHING_HELD, inUtc)).toStrictEqual([
      { ...MIDPOINT_WINDOW, closes: "2027-02-01T00:00:00.000Z" },
    ]);
    expect(milestonesOf([], NOTHING_HELD, inUtc)).toStrictEqual([]);
  });

  it("[C17] that were over when something was signed never were", () => {
    const late = termsOf({ signedAt: "2027-01-26T09:00:00.000Z" });
    expect(milestonesOf([late], NOTHING_HELD, inUtc)).toStrictEqual([DECISION_WINDOW]);
  });

  it("[C17] of an earlier revision stay where they were held, and go where they were not", () => {
    const longer = termsOf({ signedAt: "2027-01-20T09:00:00.000Z", weeks: 8, midpoint: null });
    const next = { ...DECISION_WINDOW, round: "decision-2027-03-01", opens: "2027-02-22T00:00:00.000Z" };
    const moved = { ...next, closes: "2027-03-29T00:00:00.000Z" };
    expect(milestonesOf([termsOf(), longer], NOTHING_HELD, inUtc)).toStrictEqual([moved]);
    const outcome: Outcome = { together: true, way: "extend" };
    const held = new Map([[MIDPOINT_WINDOW.round, outcome]]);
    expect(milestonesOf([termsOf(), longer], held, inUtc)).toStrictEqual([{ ...MIDPOINT_WINDOW, outcome }, moved]);
  });

  it("[C17] are told from everything else by their names", () => {
    expect(
      ["midpoint-2027-01-18", "decision-2027-02-01", "check-in-2027-01-18", "midpoint", "own-part"].map(isMilestone),
    ).toStrictEqual([true, true, false, false, false]);
  });
});

const said = (option: string | null): Answers =>
  option === null ? {} : { way: { state: "answered", value: { kind: "choice", option } } };

describe("how it goes on", () => {
  it.each([
    ["advance", "advance", { together: true, way: "advance" }],
    ["extend", "extend", { together: true, way: "extend" }],
    ["revise", "revise", { together: true, way: "revise" }],
    ["end", "end", { together: true, way: "end" }],
    ["advance", "extend", { together: false, way: "extend" }],
    ["advance", "revise", { together: false, way: "revise" }],
    ["extend", "revise", { together: false, way: "revise" }],
    ["advance", "end", { together: false, way: "end" }],
    ["end", null, { together: false, way: "end" }],
    ["revise", null, { together: false, way: "revise" }],
    ["advance", null, null],
    [null, null, null],
  ] as const)("[C17a] [C5] %s and %s", (one, other, outcome) => {
    expect([outcomeOf(said(one), said(other)), outcomeOf(said(other), said(one))]).toStrictEqual([outcome, outcome]);
  });

  it("[C17a] [C5] nobody is ever moved further than they chose, and one alone can always end it", () => {
    const choice = fc.option(fc.constantFrom(...WAYS));
    fc.assert(
      fc.property(choice, choice, (one, other) => {
        const outcome = outcomeOf(said(one), said(other));
        if (outcome === null) return one !== "end" && other !== "end";
        const ranks = [one, other].map((way) => (way === null ? WAYS.length : WAYS.indexOf(way)));
        return WAYS.indexOf(outcome.way) === Math.min(...ranks) && outcome.together === (one === other);
      }),
      { seed: 20270117 },
    );
  });

  it("[C17a] drafts one line where something is to be agreed on, for whoever chose it, and none else", () => {
    const drafts = (one: string | null, other: string | null) =>
      draftsFrom(
        "decision-2027-02-01",
        DECISION,
        { a: said(one), b: said(other) },
        { line: (_, value) => (value.kind === "choice" ? value.option : ""), standIn: () => "" },
        new Date("2027-02-01T00:00:00Z"),
      ).map(({ section, making, versions, origins }) => [
        section,
        making,
        versions.map(({ words, by }) => [words.text, by]),
        origins.map(({ by }) => by),
      ]);
    expect(drafts("extend", "extend")).toStrictEqual([["change", "both-wrote", [["extend", "both"]], ["a", "b"]]]);
    expect(drafts("advance", "revise")).toStrictEqual([["change", "one-wrote", [["revise", "b"]], ["b"]]]);
    for (const [one, other] of [
      ["advance", "advance"],
      ["end", "revise"],
      ["advance", null],
    ] as const)
      expect(drafts(one, other)).toStrictEqual([]);
  });
});

describe("a trial that was ended", () => {
  it("[C17b] has nothing after its end, and keeps what could be begun before", () => {
    const [before, after] = [
      { round: "x", opens: "2027-01-01T00:00:00.000Z", closes: "2027-01-05T00:00:00.000Z" },
      { round: "y", opens: "2027-01-04T00:00:00.000Z", closes: "2027-01-09T00:00:00.000Z" },
    ];
    const end = "2027-01-04T00:00:00.001Z";
    expect(endedAt([before, after], end)).toStrictEqual([
      { ...before, closes: end },
      { ...after, closes: end },
    ]);
    expect(endedAt([before, after], "2027-01-04T00:00:00.000Z")).toStrictEqual([
      { ...before, closes: "2027-01-04T00:00:00.000Z" },
    ]);
    expect(endedAt([before], "2027-02-01T00:00:00.000Z")).toStrictEqual([before]);
  });
});

describe("an extension", () => {
  const held: Outcome = { together: true, way: "extend" };
  const trial = (outcome: Outcome | null) =>
    trialView(
      { revision: 1, sections: [] } as unknown as Parameters<typeof trialView>[0],
      termsOf(),
      { a: "UTC", b: "UTC" },
      {
        checkIns: [],
        milestones: [{ ...MIDPOINT_WINDOW, outcome }, DECISION_WINDOW],
        ended: null,
        rescheduling: {},
        boundaries: [],
      },
    );
  const saving = (option: string): RoundCommand => ({
    type: "round.save",
    round: DECISION_WINDOW.round,
    prompt: "way",
    base: 0,
    answer: { state: "answered", value: { kind: "choice", option } },
  });

  it("[C17c] is had once, and every other way stays open", () => {
    const now = "2027-02-01T12:00:00.000Z";
    expect(WAYS.map((way) => refusedByTrial(saving(way), trial(held), now))).toStrictEqual([
      null,
      null,
      "extended-already",
      null,
    ]);
    expect(WAYS.map((way) => refusedByTrial(saving(way), trial(null), now))).toStrictEqual([null, null, null, null]);
  });
});
