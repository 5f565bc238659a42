import fc from "fast-check";
import { DateTime } from "luxon";
import { describe, expect, it } from "vitest";
import { instantIn } from "./instant-in.ts";

describe("a time on the clocks of a zone", () => {
  it.each([
    ["2031-01-13", "20:30", "Europe/Berlin", "2031-01-13T19:30:00.000Z"],
    ["2031-07-13", "20:30", "Europe/Berlin", "2031-07-13T18:30:00.000Z"],
    ["2031-01-13", "20:30", "America/New_York", "2031-01-14T01:30:00.000Z"],
    ["2031-01-13", "20:30", "UTC+05:30", "2031-01-13T15:00:00.000Z"],
    ["2031-01-13", "20:30", "UTC-03:00", "2031-01-13T23:30:00.000Z"],
    ["2031-01-13", "20:30", "UTC", "2031-01-13T20:30:00.000Z"],
    // On 30 March 2031 the clocks leap from two to three.
    ["2031-03-30", "01:59", "Europe/Berlin", "2031-03-30T00:59:00.000Z"],
    ["2031-03-30", "02:30", "Europe/Berlin", "2031-03-30T01:30:00.000Z"],
    ["2031-03-30", "03:00", "Europe/Berlin", "2031-03-30T01:00:00.000Z"],
    ["2031-03-09", "02:30", "America/New_York", "2031-03-09T07:30:00.000Z"],
  ])("[C16b] %s %s in %s is one moment", (date, time, zone, at) => {
    expect(instantIn(date, time, zone)).toBe(at);
  });

  it("[C16b] is none where something is missing, or the zone is not known", () => {
    expect([
      instantIn("", "", "Europe/Berlin"),
      instantIn("", "20:30", "Europe/Berlin"),
      instantIn("2031-01-13", "", "Europe/Berlin"),
      instantIn("2031-13-13", "20:30", "Europe/Berlin"),
      instantIn("2031-01-13", "20:30", "Nowhere/Else"),
    ]).toStrictEqual([null, null, null, null, null]);
  });

  it("[C16b] is where another calendar finds it, in every zone and on every day", () => {
    const zones = ["Europe/Berlin", "America/New_York", "Asia/Kolkata", "Australia/Lord_Howe", "Africa/Casablanca"];
    const minutes = fc.integer({ min: 0, max: 5 * 366 * 24 * 60 });
    fc.assert(
      fc.property(minutes, fc.constantFrom(...zones), (after, zone) => {
        const there = DateTime.fromISO("2027-01-01T00:00", { zone: "utc" }).plus({ minutes: after });
        const [date, time] = [there.toFormat("yyyy-LL-dd"), there.toFormat("HH:mm")];
        const expected = DateTime.fromISO(`${date}T${time}`, { zone });
        const found = instantIn(date, time, zone) ?? "";
        // Where the clocks show it twice, either is right.
        expect(expected.getPossibleOffsets().map((each) => each.toUTC().toISO())).toContain(found);
      }),
      { seed: 20310113, numRuns: 500 },
    );
  });
});
