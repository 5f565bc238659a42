import { describe, expect, it } from "vitest";
import { daysOf, soFar } from "./days.ts";
import { ownRatings } from "./own-ratings.ts";
import { anythingRead } from "./readings.ts";
import { type Timeline, timelineOf } from "./timeline.ts";
import { choice, date, TRIAL, text, viewsOf, type Written } from "./timeline-fixtures.ts";

const NOW = "2027-01-22T12:00:00.000Z";

const WRITTEN: readonly Written[] = [
  {
    round: "what-changed",
    open: true,
    a: { "root-cause-me-reading": choice("missing"), "root-cause-us-reading": choice("there") },
    b: { "capacity-me-reading": choice("cannot-tell") },
  },
  {
    round: "check-in-2027-01-10",
    open: true,
    a: {
      "i-held": text(" I called on Sunday. "),
      "i-slipped": { state: "skipped" },
      "i-repaired": { state: "not-today" },
      change: text("I put the phone away."),
      "change-owner": choice("me"),
      "change-by": date("2027-01-17"),
      "kept-hope": choice("hardly"),
      "kept-ease": choice("quite"),
    },
    b: { "i-slipped": text("I went quiet."), "kept-hope": choice("very") },
  },
  {
    round: "check-in-2027-01-17",
    open: false,
    a: { "i-held": text("Nobody reads this."), "kept-hope": choice("somewhat") },
    b: {},
  },
  {
    round: "midpoint-2027-01-18",
    open: true,
    a: { "root-cause-me-reading": choice("growing"), "i-held": text("I came on time.") },
    b: { "capacity-me-reading": choice("growing"), "kept-ease": choice("a-little") },
  },
];

const seenBy = (seat: "a" | "b", written = WRITTEN): Timeline => timelineOf(TRIAL, viewsOf(written, seat), seat, NOW);

describe("what two people see over time", () => {
  it("[C19] is the same for both, whoever's views it is made of", () => {
    expect(seenBy("a")).toStrictEqual(seenBy("b"));
  });

  it("[C19] [P14] is made of nothing that was not opened, and of nothing that one keeps", () => {
    const closed = WRITTEN.map((each) => (each.open ? each : { ...each, a: {} }));
    const unkept = closed.map((each) => ({
      ...each,
      a: Object.fromEntries(Object.entries(each.a).filter(([id]) => !id.startsWith("kept-"))),
    }));
    expect(seenBy("a", unkept)).toStrictEqual(seenBy("a"));
  });

  it("[C19] says of each day whether it was held, and of none who came", () => {
    const without = daysOf(TRIAL, [], NOW);
    expect(seenBy("b").days.map(({ round, standing }) => [round, standing])).toStrictEqual([
      ["check-in-2027-01-10", "held"],
      ["check-in-2027-01-17", "here"],
      ["midpoint-2027-01-18", "held"],
      ["check-in-2027-01-24", "to-come"],
      ["decision-2027-02-01", "to-come"],
    ]);
    expect(without.map(({ standing }) => standing)).toStrictEqual(["not-held", "here", "here", "to-come", "to-come"]);
    expect(Object.keys(without[0] ?? {})).toStrictEqual(["round", "kind", "date", "agreed", "standing"]);
  });

  it("[C19] says that the first day can be held as soon as it can, and before that that none has come", () => {
    const at = (now: string) => soFar(daysOf(TRIAL, [], now));
    expect(at("2027-01-08T17:59:00.000Z")).toBe("none");
    expect(at("2027-01-08T18:00:00.000Z")).toBe("now");
    expect(at("2027-01-10T18:00:00.000Z")).toBe("now");
    expect(at(NOW)).toBe("lead");
  });

  it("[C19] [C16b] has what both moved on the day to which they moved it, and says which day it was before", () => {
    const checkIns = TRIAL.checkIns.map((each) =>
      each.round === "check-in-2027-01-17" ? { ...each, at: "2027-01-19T18:00:00.000Z" } : each,
    );
    const written = WRITTEN.map((each) => ({ ...each, open: true }));
    const moved = timelineOf({ ...TRIAL, checkIns }, viewsOf(written, "a"), "a", NOW);
    expect(moved.days.slice(1, 3).map(({ round, date: day, agreed }) => [round, day, agreed])).toStrictEqual([
      ["midpoint-2027-01-18", "2027-01-18", null],
      ["check-in-2027-01-17", "2027-01-19", "2027-01-17"],
    ]);
    expect(moved.told.map(({ round, date: day }) => [round, day])[0]).toStrictEqual([
      "check-in-2027-01-17",
      "2027-01-19",
    ]);
  });

  it("[C19] has own promises as their owner told them, the last time first", () => {
    expect(seenBy("a").told).toStrictEqual([
      {
        round: "midpoint-2027-01-18",
        kind: "midpoint",
        date: "2027-01-18",
        sides: { a: [{ prompt: "i-held", text: "I came on time." }], b: [] },
      },
      {
        round: "check-in-2027-01-10",
        kind: "check-in",
        date: "2027-01-10",
        sides: {
          a: [{ prompt: "i-held", text: "I called on Sunday." }],
          b: [{ prompt: "i-slipped", text: "I went quiet." }],
        },
      },
    ]);
  });

  it("[C19] has the four layers at the start and later, as each reads themselves and not the two of them", () => {
    const { readings } = seenBy("b");
    const open = { "root-cause": null, capacity: null, behaviour: null, "proof-over-time": null };
    expect(readings.map(({ kind, date: day, sides }) => [kind, day, sides])).toStrictEqual([
      ["start", null, { a: { ...open, "root-cause": "missing" }, b: { ...open, capacity: "cannot-tell" } }],
      ["midpoint", "2027-01-18", { a: { ...open, "root-cause": "growing" }, b: { ...open, capacity: "growing" } }],
    ]);
    expect([anythingRead(readings), anythingRead(seenBy("a", WRITTEN.slice(1, 2)).readings)]).toStrictEqual([
      true,
      false,
    ]);
  });
});

describe("small changes over time", () => {
  const offered = { change: text("I put the phone away."), "change-owner": choice("me") };
  const held = (day: string, a: Written["a"], b: Written["b"] = {}): Written => ({
    round: `check-in-2027-01-${day}`,
    open: true,
    a,
    b,
  });
  const told = (...written: readonly Written[]) =>
    seenBy("b", written).changes.map(({ from, by, text: words, became }) => [from.slice(-2), by, words, became]);

  it("[C19] become what whoever offered them says, the last word, and nobody else's", () => {
    expect(
      told(
        held("10", offered),
        held("17", { "change-became": choice("on-the-way") }, { "change-became": choice("let-go") }),
        held("24", { "change-became": choice("done") }),
      ),
    ).toStrictEqual([["10", "a", "I put the phone away.", "done"]]);
    expect(told(held("10", offered), held("17", {}, { "change-became": choice("done") }))).toStrictEqual([
      ["10", "a", "I put the phone away.", null],
    ]);
  });

  it("[C19] are told of before the next one is offered", () => {
    expect(
      told(
        held("10", { "change-became": choice("done"), ...offered }),
        held("17", { "change-became": choice("let-go"), change: text("A walk.") }, { change: text("I cook.") }),
      ),
    ).toStrictEqual([
      ["10", "a", "I put the phone away.", "let-go"],
      ["17", "a", "A walk.", null],
      ["17", "b", "I cook.", null],
    ]);
  });

  it("[C19] have a day only where somebody named one, and an owner only where somebody chose one", () => {
    const both = { ...offered, "change-by": date("2027-01-20"), "change-owner": choice("us") };
    const { changes } = seenBy("a", [held("10", { change: text("A walk.") }, both), held("17", { change: text(" ") })]);
    expect(changes.map(({ by, owner, until }) => [by, owner, until])).toStrictEqual([
      ["a", null, null],
      ["b", "us", "2027-01-20"],
    ]);
  });
});

describe("what one asks oneself over time", () => {
  it("[C19] [P14] is one's own alone, also of what was not held", () => {
    const days = daysOf(TRIAL, [], NOW);
    expect(ownRatings(days, viewsOf(WRITTEN, "a"))).toStrictEqual([
      {
        round: "check-in-2027-01-10",
        date: "2027-01-10",
        measures: { "kept-hope": "hardly", "kept-ease": "quite" },
      },
      {
        round: "check-in-2027-01-17",
        date: "2027-01-17",
        measures: { "kept-hope": "somewhat", "kept-ease": null },
      },
    ]);
    expect(ownRatings(days, viewsOf(WRITTEN, "b")).map(({ measures }) => measures)).toStrictEqual([
      { "kept-hope": "very", "kept-ease": null },
      { "kept-hope": null, "kept-ease": "a-little" },
    ]);
  });
});
