import { describe, expect, it } from "vitest";
import { placeOn, stretchOf } from "./stretch.ts";
import { stretchOfTrial } from "./stretch-of-trial.ts";
import { TRIAL } from "./timeline-fixtures.ts";

describe("a stretch of days", () => {
  it("goes from the first to the last, whatever is open", () => {
    expect(stretchOf(["2027-01-17", null, "2027-01-10"])).toStrictEqual({ from: "2027-01-10", to: "2027-01-17" });
    expect(stretchOf([null])).toBeNull();
  });

  it("has every day in it, and nothing beyond its ends", () => {
    const stretch = { from: "2027-01-10", to: "2027-01-20" };
    const days = ["2027-01-10", "2027-01-15", "2027-01-20", "2027-01-01", "2099-01-01"];
    expect(days.map((day) => placeOn(stretch, day))).toStrictEqual([0, 50, 100, 0, 100]);
    expect(placeOn({ from: "2027-01-10", to: "2027-01-10" }, "2027-01-10")).toBe(50);
  });

  it("[C19] of a trial ends with it, and where nothing was agreed on there is none", () => {
    expect(stretchOfTrial(TRIAL, [])).toStrictEqual({ from: "2027-01-04", to: "2027-02-01" });
    // In Berlin it is the next day already.
    const ended = { ...TRIAL, ended: "2027-01-20T23:30:00.000Z" };
    expect(stretchOfTrial(ended, [])).toStrictEqual({ from: "2027-01-04", to: "2027-01-21" });
    expect(stretchOfTrial({ ...TRIAL, start: null, decision: null }, [])).toBeNull();
  });
});
