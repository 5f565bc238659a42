import type { TrialView } from "@footbridge/shared/domain/trial/view";
import { describe, expect, it } from "vitest";
import { dayIn, spokenClocks } from "./spoken-days.ts";
import { standingOf } from "./standing.ts";

const CHECK_INS = ["10", "17"].map((day) => ({
  round: `check-in-2027-01-${day}`,
  agreed: `2027-01-${day}T18:00:00.000Z`,
  at: `2027-01-${day}T18:00:00.000Z`,
  opens: `2027-01-${String(Number(day) - 2).padStart(2, "0")}T18:00:00.000Z`,
  closes: `2027-01-${Number(day) + 5}T18:00:00.000Z`,
}));

const TRIAL: TrialView = {
  revision: 1,
  start: "2027-01-04",
  midpoint: "2027-01-12",
  decision: "2027-01-25",
  zone: "Europe/Berlin",
  zones: { a: "Europe/Berlin", b: "America/New_York" },
  minutes: null,
  checkIns: CHECK_INS,
  rescheduling: [],
  milestones: [
    {
      round: "midpoint-2027-01-12",
      opens: "2027-01-10T00:00:00.000Z",
      closes: "2027-01-18T00:00:00.000Z",
      outcome: null,
    },
    {
      round: "decision-2027-01-25",
      opens: "2027-01-18T00:00:00.000Z",
      closes: "2027-02-22T00:00:00.000Z",
      outcome: null,
    },
  ],
  extended: false,
  ended: null,
  promises: [],
  boundaries: [],
};

const inShort = ({ round }: { readonly round: string }): string => `${round.split("-2027")[0]} ${round.slice(-2)}`;

/** Where it stands, in short. */
function said(trial: TrialView, now: string): unknown {
  const { phase, here, coming, before } = standingOf(trial, now, now.slice(0, 10));
  const days = coming.map(({ kind, date }) => `${kind} ${date.slice(-2)}`);
  return [phase, here.map(inShort), days, before.map(inShort)];
}

describe("where a trial stands", () => {
  it.each([
    ["2027-01-02T09:00:00.000Z", ["before", [], ["begins 04", "check-in 10", "midpoint 12", "decision 25"], []]],
    ["2027-01-04T09:00:00.000Z", ["running", [], ["check-in 10", "midpoint 12", "decision 25"], []]],
    ["2027-01-08T18:00:00.000Z", ["running", ["check-in 10"], ["midpoint 12", "check-in 17", "decision 25"], []]],
    ["2027-01-15T18:00:00.000Z", ["running", ["check-in 17", "midpoint 12"], ["decision 25"], ["check-in 10"]]],
    ["2027-01-24T09:00:00.000Z", ["running", ["decision 25"], [], ["check-in 17", "midpoint 12", "check-in 10"]]],
    ["2027-01-25T09:00:00.000Z", ["over", ["decision 25"], [], ["check-in 17", "midpoint 12", "check-in 10"]]],
  ])("[C15] [C16] at %s", (now, standing) => {
    expect(said(TRIAL, now)).toStrictEqual(standing);
  });

  it("[C15] that has no beginning, or no end", () => {
    const now = "2027-01-05T09:00:00.000Z";
    const bare = { ...TRIAL, midpoint: null, decision: null, checkIns: [], milestones: [] };
    expect(said({ ...bare, start: null }, now)).toStrictEqual(["undated", [], [], []]);
    expect(said(bare, now)).toStrictEqual(["open", [], [], []]);
  });
});

describe("a check-in that was moved", () => {
  it("[C16b] names the day to which a check-in was moved, where it was agreed on", () => {
    const [first, second] = CHECK_INS;
    if (first === undefined || second === undefined) throw new Error("there are two");
    // Late on the 11th in Berlin is the 11th there, and another day further east.
    const moved = { ...first, at: "2027-01-11T22:30:00.000Z" };
    const { coming } = standingOf({ ...TRIAL, checkIns: [moved, second] }, "2027-01-05T09:00:00.000Z", "2027-01-05");
    expect(coming.find(({ kind }) => kind === "check-in")).toStrictEqual({
      kind: "check-in",
      date: "2027-01-11",
      at: moved.at,
      round: first.round,
    });
  });
});

describe("a trial that was ended", () => {
  it("[C17] has nothing at hand and nothing to come", () => {
    const ended = "2027-01-20T18:00:00.000Z";
    const [, decision] = TRIAL.milestones;
    const cut = { ...TRIAL, ended, milestones: decision === undefined ? [] : [{ ...decision, closes: ended }] };
    expect(said({ ...cut, checkIns: CHECK_INS.slice(0, 1) }, "2027-01-21T09:00:00.000Z")).toStrictEqual([
      "ended",
      [],
      [],
      ["decision 25", "check-in 10"],
    ]);
  });

  it("[C17] tells by their days, the last one first, what the end closed at one moment", () => {
    const ended = "2027-01-19T18:00:00.000Z";
    const closed = <One extends { readonly closes: string }>(all: readonly One[]) =>
      all.map((each) => (each.closes < ended ? each : { ...each, closes: ended }));
    const cut = { ...TRIAL, ended, checkIns: closed(CHECK_INS), milestones: closed(TRIAL.milestones) };
    expect(said(cut, "2027-01-21T09:00:00.000Z")).toStrictEqual([
      "ended",
      [],
      [],
      ["decision 25", "check-in 17", "midpoint 12", "check-in 10"],
    ]);
  });
});

describe("a moment on several clocks", () => {
  it("[C16] stands on each clock once, and only where it shows something else", () => {
    const clocks = (at: string) =>
      spokenClocks(at, ["Europe/Berlin", "Europe/Paris", "America/New_York", "Asia/Tokyo"]).map(({ place }) => place);
    expect(clocks("2027-01-10T18:00:00.000Z")).toStrictEqual(["Berlin", "New York", "Tokyo"]);
    const [here, there, far] = spokenClocks("2027-01-10T18:00:00.000Z", [
      "Europe/Berlin",
      "America/New_York",
      "Asia/Tokyo",
    ]);
    // In Tokyo it is the next day by then, and that is said.
    expect([
      here?.time.includes("January"),
      there?.time.includes("January"),
      far?.time.includes("January"),
    ]).toStrictEqual([false, false, true]);
  });

  it("[C16] leaves out a clock that this browser does not know, and takes an offset for one", () => {
    const clocks = spokenClocks("2027-01-10T18:00:00.000Z", ["Nowhere/Land", "UTC+05:30", "Asia/Kolkata"]);
    expect(clocks.map(({ zone }) => zone)).toStrictEqual(["UTC+05:30"]);
    expect([
      dayIn("UTC+05:30", "2027-01-10T19:00:00.000Z"),
      dayIn("UTC-03:00", "2027-01-11T02:00:00.000Z"),
    ]).toStrictEqual(["2027-01-11", "2027-01-10"]);
  });
});
