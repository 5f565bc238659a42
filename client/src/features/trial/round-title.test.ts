import { describe, expect, it } from "vitest";
import { type Days, dayOfRound } from "./round-day.ts";
import { roundTitle } from "./round-title.ts";
import { spokenDay } from "./spoken-days.ts";

const SUNDAY = "2027-01-10T18:00:00.000Z";
const TENTH = "check-in-2027-01-10";

const movedTo = (at: string, zone: string | null = "Europe/Berlin"): Days => ({
  zone,
  checkIns: [
    { round: TENTH, agreed: SUNDAY, at, opens: "2027-01-08T18:00:00.000Z", closes: "2027-01-15T18:00:00.000Z" },
  ],
});

describe("a check-in that both moved", () => {
  it("[C16b] is called by the day to which they moved it", () => {
    expect(roundTitle(TENTH, movedTo("2027-01-12T19:30:00.000Z"))).toBe(`Check-in, ${spokenDay("2027-01-12")}`);
    expect(dayOfRound(TENTH, movedTo("2027-01-12T19:30:00.000Z"))).toStrictEqual({
      kind: "check-in",
      date: "2027-01-12",
      agreed: "2027-01-10",
    });
    // Late in the evening, it is by the day where their check-ins were agreed on.
    expect(dayOfRound(TENTH, movedTo("2027-01-11T23:30:00.000Z"))?.date).toBe("2027-01-12");
  });

  it("[C16b] keeps its day where they moved it to another hour, or back, or not at all", () => {
    const kept = { kind: "check-in", date: "2027-01-10", agreed: null };
    for (const at of [SUNDAY, "2027-01-10T20:00:00.000Z"]) expect(dayOfRound(TENTH, movedTo(at))).toStrictEqual(kept);
    expect([dayOfRound(TENTH, movedTo(SUNDAY, "Asia/Tokyo")), dayOfRound(TENTH, null)]).toStrictEqual([kept, kept]);
    expect(roundTitle(TENTH, null)).toBe(`Check-in, ${spokenDay("2027-01-10")}`);
  });

  it("[C16b] leaves every other round its name", () => {
    const trial = movedTo("2027-01-12T19:30:00.000Z");
    expect(roundTitle("midpoint-2027-01-10", trial)).toBe(`Midpoint, ${spokenDay("2027-01-10")}`);
    expect(roundTitle("check-in-2027-01-17", trial)).toBe(`Check-in, ${spokenDay("2027-01-17")}`);
    expect(roundTitle("what-changed", trial)).toBe("");
  });
});
