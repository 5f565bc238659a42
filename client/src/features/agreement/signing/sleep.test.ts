import { describe, expect, it } from "vitest";
import { restingOf } from "./resting.ts";
import { inSomeDays, ownMoment, sleepDays, tomorrowMorning } from "./sleep-moments.ts";

/** On this device's clock, whatever its zone. */
const local = (day: number, hour: number, minute = 0): Date => new Date(2026, 2, day, hour, minute);
const NOW = local(14, 22, 30);

describe("a time to sleep on it", () => {
  it("[C7i] ends at nine in the morning where one is, tomorrow or in three days", () => {
    expect(tomorrowMorning(NOW)).toBe(local(15, 9).toISOString());
    expect(tomorrowMorning(local(15, 0, 10))).toBe(local(16, 9).toISOString());
    expect(inSomeDays(NOW)).toBe(local(17, 9).toISOString());
    // Over a change of the clocks it is still nine in the morning.
    expect(inSomeDays(local(28, 20))).toBe(local(31, 9).toISOString());
  });

  it("[C7i] may be a moment of one's own, from now to a week ahead", () => {
    expect(sleepDays(NOW)).toStrictEqual({ min: "2026-03-14", max: "2026-03-21" });
    expect(ownMoment("2026-03-14", "22:31", NOW)).toBe(local(14, 22, 31).toISOString());
    expect(ownMoment("2026-03-21", "22:30", NOW)).toBe(local(21, 22, 30).toISOString());
  });

  it.each([
    ["now", "2026-03-14", "22:30"],
    ["a moment that is over", "2026-03-14", "09:00"],
    ["more than a week away", "2026-03-21", "22:31"],
    ["a day that there is not", "2026-03-32", "09:00"],
    ["no day", "", "09:00"],
    ["no time", "2026-03-15", ""],
  ])("[C7i] is not %s", (_what, day, time) => {
    expect(ownMoment(day, time, NOW)).toBeNull();
  });
});

describe("who sleeps on a version", () => {
  const [EARLY, LATE] = ["2026-03-15T08:00:00.000Z", "2026-03-17T08:00:00.000Z"];
  const BEFORE = "2026-03-14T21:30:00.000Z";
  const AFTER_ONE = "2026-03-16T08:00:00.000Z";
  it("[C7i] is told apart, and it lasts until the last of them has slept", () => {
    expect(restingOf({ a: null, b: null }, "a", BEFORE)).toBeNull();
    expect(restingOf({ a: EARLY, b: null }, "a", BEFORE)).toStrictEqual({ mine: EARLY, theirs: null, until: EARLY });
    expect(restingOf({ a: EARLY, b: LATE }, "b", BEFORE)).toStrictEqual({ mine: LATE, theirs: EARLY, until: LATE });
    expect(restingOf({ a: LATE, b: EARLY }, "b", BEFORE)).toStrictEqual({ mine: EARLY, theirs: LATE, until: LATE });
  });

  it("[C7i] is nobody once the moment has come", () => {
    expect(restingOf({ a: EARLY, b: LATE }, "a", AFTER_ONE)).toStrictEqual({ mine: null, theirs: LATE, until: LATE });
    expect(restingOf({ a: EARLY, b: null }, "a", EARLY)).toBeNull();
  });
});
