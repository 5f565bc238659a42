import { describe, expect, it } from "vitest";
import { spokenTime } from "./spoken-time.ts";

describe("the time to come back", () => {
  it("names its day only where that is not today", () => {
    const today = new Date(2026, 2, 1, 9);
    const at = (day: number): string => new Date(2026, 2, day, 18, 40).toISOString();
    expect([/day/.test(spokenTime(at(1), today)), /Monday/.test(spokenTime(at(2), today))]).toStrictEqual([
      false,
      true,
    ]);
  });
});
