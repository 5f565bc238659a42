import type { Moves } from "@footbridge/shared/domain/trial/check-ins";
import type { SignedTerms } from "@footbridge/shared/domain/trial/terms";
import { describe, expect, it } from "vitest";
import { termsOf } from "../../../tests/support/calendar/history.ts";
import { CANCELLED_FOR, type Course, type Entry, endsWith, entriesOf } from "./entries.ts";

const FEBRUARY = "2027-02-01T09:00:00.000Z";
const MARCH = "2027-03-01T09:00:00.000Z";
const APRIL = "2027-04-01T09:00:00.000Z";
/** After the second of the four check-ins, which are on 9, 16, 23 and 30 May at 16:00 UTC. */
const LATE_IN_MAY = "2027-05-17T09:00:00.000Z";

/** What an entry says, in short. */
function said({ appointment, sequence, stamp, cancelled }: Entry): string {
  const what =
    appointment.kind === "check-in"
      ? appointment.starts.map((start) => start.toUTC().toISODate()).join(" ")
      : `${appointment.date}${appointment.passed ? " passed" : ""}`;
  return `${appointment.kind} ${what} · ${sequence} · ${stamp.slice(0, 10)}${cancelled ? " · off" : ""}`;
}

function saidOf(
  history: readonly SignedTerms[],
  now = history.at(-1)?.signedAt ?? FEBRUARY,
  course: Course = {},
): readonly string[] {
  return entriesOf(history, new Date(now), course).map(said);
}

const ALL_FOUR = "check-in 2027-05-09 2027-05-16 2027-05-23 2027-05-30";

describe("what stands in a calendar", () => {
  it("[C10c] is numbered by the revisions that both signed, and dated with the last of them", () => {
    const first = termsOf({ midpoint: "2027-05-17" });
    const second = termsOf({ signedAt: MARCH, midpoint: "2027-05-18" });
    expect(saidOf([first])).toStrictEqual([
      `${ALL_FOUR} · 0 · 2027-02-01`,
      "midpoint 2027-05-17 · 0 · 2027-02-01",
      "decision 2027-05-31 · 0 · 2027-02-01",
    ]);
    expect(saidOf([first, second])).toStrictEqual([
      `${ALL_FOUR} · 1 · 2027-03-01`,
      "midpoint 2027-05-18 · 1 · 2027-03-01",
      "decision 2027-05-31 · 1 · 2027-03-01",
    ]);
  });

  it("[C10d] that a revision dropped is off for 90 days, and comes back with one that has it again", () => {
    const [first, second] = [termsOf({ midpoint: "2027-05-17" }), termsOf({ signedAt: MARCH })];
    const [third, again] = [termsOf({ signedAt: APRIL }), termsOf({ signedAt: APRIL, midpoint: "2027-05-19" })];
    const off = "midpoint 2027-05-17 · 1 · 2027-03-01 · off";
    expect(saidOf([first, second])[1]).toBe(off);
    // A later revision without it leaves it as it is: it was dropped once.
    expect(saidOf([first, second, third])[1]).toBe(off);
    const last = Date.parse(MARCH) + CANCELLED_FOR - 1;
    expect(saidOf([first, second], new Date(last).toISOString())[1]).toBe(off);
    expect(saidOf([first, second], new Date(last + 1).toISOString())).toStrictEqual([
      `${ALL_FOUR} · 1 · 2027-03-01`,
      "decision 2027-05-31 · 1 · 2027-03-01",
    ]);
    expect(saidOf([first, second, again])[1]).toBe("midpoint 2027-05-19 · 2 · 2027-04-01");
  });

  it("[C10d] check-ins of which none is left, as the trial is shorter now and has another day, are off", () => {
    const shorter = termsOf({ signedAt: LATE_IN_MAY, weeks: 2, weekday: 3 });
    expect(saidOf([termsOf(), shorter])).toStrictEqual([
      `${ALL_FOUR} · 1 · 2027-05-17 · off`,
      "decision 2027-05-17 · 1 · 2027-05-17",
    ]);
  });

  it("[C10c] keeps the check-ins that were, while a new revision leaves day, time and start as they are", () => {
    const longer = termsOf({ signedAt: LATE_IN_MAY, weeks: 6, minutes: 30 });
    expect(saidOf([termsOf(), longer])).toStrictEqual([
      `${ALL_FOUR} 2027-06-06 2027-06-13 · 1 · 2027-05-17`,
      "decision 2027-06-14 · 1 · 2027-05-17",
    ]);
  });

  it("[C10c] does not claim check-ins on a new day before that day was signed", () => {
    const onWednesdays = termsOf({ signedAt: LATE_IN_MAY, weekday: 3 });
    expect(saidOf([termsOf(), onWednesdays])[0]).toBe("check-in 2027-05-19 2027-05-26 · 1 · 2027-05-17");
  });
});

describe("what stands in a calendar once a trial was ended", () => {
  /** On the evening of 17 May in Berlin, after the second check-in and on the day of the midpoint. */
  const END = "2027-05-17T20:00:00.000Z";
  const course: Course = { ends: [END] };
  const trial = termsOf({ midpoint: "2027-05-17" });

  it("[C10d] [C17] what was stays, and what would have come after is off for 90 days, with a later number", () => {
    const kept = ["check-in 2027-05-09 2027-05-16 · 1 · 2027-05-17", "midpoint 2027-05-17 · 1 · 2027-05-17"];
    expect(saidOf([trial], END, course)).toStrictEqual([...kept, "decision 2027-05-31 · 1 · 2027-05-17 · off"]);
    const later = new Date(Date.parse(END) + CANCELLED_FOR).toISOString();
    expect(saidOf([trial], later, course)).toStrictEqual(kept);
  });

  it("[C10d] [C17] all of it is off where none had come", () => {
    expect(saidOf([trial], APRIL, { ends: [APRIL] })).toStrictEqual([
      `${ALL_FOUR} · 1 · 2027-04-01 · off`,
      "midpoint 2027-05-17 · 1 · 2027-04-01 · off",
      "decision 2027-05-31 · 1 · 2027-04-01 · off",
    ]);
  });

  it("[C10d] [C16b] a check-in that both had moved beyond the end is off, and one moved before it stays", () => {
    const moved = (date: string, to: string): Moves => {
      const from = `${date}T16:00:00.000Z`;
      return new Map([[`check-in-${date}`, { from, to, opens: `${date}T00:00:00.000Z`, at: APRIL, times: 1 }]]);
    };
    const [beyond] = entriesOf([trial], new Date(END), {
      ends: ["2027-05-16T17:00:00.000Z"],
      moves: moved("2027-05-16", "2027-05-18T16:00:00.000Z"),
    });
    expect(beyond?.appointment).toMatchObject({ starts: { length: 1 }, moved: [] });
    const [before] = entriesOf([trial], new Date(END), {
      ends: ["2027-05-21T09:00:00.000Z"],
      moves: moved("2027-05-23", "2027-05-20T16:00:00.000Z"),
    });
    expect(before?.appointment).toMatchObject({ starts: { length: 3 }, moved: { length: 1 } });
  });

  it("[C10c] [C17] what is signed after it begins anew, and its numbers go on", () => {
    const anew = termsOf({ signedAt: "2027-05-20T09:00:00.000Z" });
    expect(saidOf([trial, anew], anew.signedAt, course)).toStrictEqual([
      `${ALL_FOUR} · 2 · 2027-05-20`,
      "midpoint 2027-05-17 · 2 · 2027-05-20 · off",
      "decision 2027-05-31 · 2 · 2027-05-20",
    ]);
  });
});

describe("what stands in a calendar once the two have closed their place", () => {
  const CLOSED = "2027-05-17T20:00:00.000Z";
  const trial = termsOf({ midpoint: "2027-05-17" });

  it("[C10h] [C18] is off as after an end, dated with the closing, with a later number", () => {
    expect(saidOf([trial], CLOSED, { ends: endsWith([], CLOSED) })).toStrictEqual([
      "check-in 2027-05-09 2027-05-16 · 1 · 2027-05-17",
      "midpoint 2027-05-17 · 1 · 2027-05-17",
      "decision 2027-05-31 · 1 · 2027-05-17 · off",
    ]);
  });

  it("[C10h] [C18] stays as the end has left it, where there was one before", () => {
    const ended: Course = { ends: ["2027-05-10T09:00:00.000Z"] };
    expect(saidOf([trial], CLOSED, { ends: endsWith(ended.ends ?? [], CLOSED) })).toStrictEqual(
      saidOf([trial], CLOSED, ended),
    );
  });
});

describe("what stands in a calendar where the dates are odd", () => {
  it.each<readonly [string, Partial<SignedTerms>, readonly string[]]>([
    [
      "a start that had passed when it was signed: what was over is left out",
      { signedAt: LATE_IN_MAY },
      ["check-in 2027-05-23 2027-05-30 · 0 · 2027-05-17", "decision 2027-05-31 · 0 · 2027-05-17"],
    ],
    [
      "a trial that was over when it was signed: its days are there, with nothing to be reminded of",
      { signedAt: LATE_IN_MAY, start: "2020-01-06", midpoint: "2020-01-20" },
      ["midpoint 2020-01-20 passed · 0 · 2027-05-17", "decision 2020-02-03 passed · 0 · 2027-05-17"],
    ],
    [
      "a midpoint after the end, as it was agreed",
      { midpoint: "2028-01-01" },
      [`${ALL_FOUR} · 0 · 2027-02-01`, "midpoint 2028-01-01 · 0 · 2027-02-01", "decision 2027-05-31 · 0 · 2027-02-01"],
    ],
    [
      "a start on the very day of the check-in",
      { start: "2027-05-09", weeks: 1 },
      ["check-in 2027-05-09 · 0 · 2027-02-01", "decision 2027-05-16 · 0 · 2027-02-01"],
    ],
    [
      "a leap day",
      { start: "2028-02-28", weekday: 2, weeks: 4, signedAt: FEBRUARY },
      ["check-in 2028-02-29 2028-03-07 2028-03-14 2028-03-21 · 0 · 2027-02-01", "decision 2028-03-27 · 0 · 2027-02-01"],
    ],
    [
      "the end of the years that a calendar can name",
      { start: "9999-12-20" },
      ["check-in 9999-12-26 · 0 · 2027-02-01"],
    ],
    ["no day", { weekday: null }, ["decision 2027-05-31 · 0 · 2027-02-01"]],
    ["no time", { clock: null }, ["decision 2027-05-31 · 0 · 2027-02-01"]],
    ["no length of the trial", { weeks: null }, []],
    ["no start", { start: null, midpoint: "2027-05-17" }, ["midpoint 2027-05-17 · 0 · 2027-02-01"]],
    [
      "a zone that this server does not know",
      { clock: { time: "18:00", zone: "Nowhere/Else" } },
      ["decision 2027-05-31 · 0 · 2027-02-01"],
    ],
  ])("[C10e] %s", (_what, parts, found) => {
    expect(saidOf([termsOf(parts)])).toStrictEqual(found);
  });

  it("[C10e] nothing before anything was signed", () => {
    expect(saidOf([])).toStrictEqual([]);
  });
});
