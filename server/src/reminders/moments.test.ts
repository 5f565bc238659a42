import type { ReminderChoice } from "@footbridge/shared/protocol/reminders";
import { describe, expect, it } from "vitest";
import { isDue, momentOf, nextMoment, type Occasion } from "./moments.ts";

const NIGHT = { from: "21:00", until: "08:00" } as const;
const chosen = (part: Partial<ReminderChoice> = {}): ReminderChoice => ({
  mail: true,
  ahead: "hour",
  quiet: NIGHT,
  zone: "Europe/Berlin",
  ...part,
});

/** A check-in, over as soon as it is there. */
const checkIn = (at: string): Occasion => ({
  workspace: "w",
  round: "check-in-2031-01-12",
  at,
  over: at,
  agreedAt: "2031-01-01T00:00:00.000Z",
  hushed: false,
});
const moment = (occasion: Pick<Occasion, "at" | "over">, choice: ReminderChoice): string =>
  new Date(momentOf(occasion, choice)).toISOString();

describe("when a note comes", () => {
  it.each([
    ["hour", "2031-01-12T17:00:00.000Z"],
    ["three-hours", "2031-01-12T15:00:00.000Z"],
    ["day", "2031-01-11T18:00:00.000Z"],
  ] as const)("[P16b] is as long before as its reader chose: %s", (ahead, at) => {
    expect(moment(checkIn("2031-01-12T18:00:00.000Z"), chosen({ ahead }))).toBe(at);
  });

  it("[P16b] a day before is the same time of day, also where the clocks are changed in between", () => {
    // 19:00 in Berlin on the day of the change and on the one before.
    expect(moment(checkIn("2031-03-30T17:00:00.000Z"), chosen({ ahead: "day" }))).toBe("2031-03-29T18:00:00.000Z");
  });

  it.each([
    // 07:30 in Berlin, so 06:30: at the end of the night that would be too late, so before it.
    [
      "right before the night where its end would be too late",
      "2031-01-12T06:30:00.000Z",
      "hour",
      "2031-01-11T19:59:00.000Z",
    ],
    // 09:00 in Berlin, so 06:00 for three hours.
    ["at the end of the night", "2031-01-12T08:00:00.000Z", "three-hours", "2031-01-12T07:00:00.000Z"],
    [
      "at the end of the night that began the evening before",
      "2031-01-12T07:30:00.000Z",
      "hour",
      "2031-01-12T06:30:00.000Z",
    ],
    // 23:00 in Berlin.
    ["before the night in which all of it lies", "2031-01-12T22:00:00.000Z", "hour", "2031-01-12T19:59:00.000Z"],
  ] as const)("[P16c] what would fall into quiet hours comes %s", (_, at, ahead, comes) => {
    const quiet = at === "2031-01-12T07:30:00.000Z" ? { from: "21:00", until: "07:30" } : NIGHT;
    expect(moment(checkIn(at), chosen({ ahead, quiet }))).toBe(comes);
  });

  it("[P16c] quiet hours are by the reader's own clock, and may lie within a day", () => {
    const noon = { from: "12:00", until: "15:00" };
    // 13:00 in New York is 18:00 UTC.
    const choice = chosen({ zone: "America/New_York", quiet: noon });
    expect(moment(checkIn("2031-01-12T19:00:00.000Z"), choice)).toBe("2031-01-12T16:59:00.000Z");
    expect(moment(checkIn("2031-01-12T21:00:00.000Z"), choice)).toBe("2031-01-12T20:00:00.000Z");
    expect(moment(checkIn("2031-01-12T19:00:00.000Z"), { ...choice, zone: "UTC" })).toBe("2031-01-12T18:00:00.000Z");
  });

  it("[P16c] quiet hours that end as they begin are none", () => {
    const choice = chosen({ quiet: { from: "09:00", until: "09:00" } });
    expect(moment(checkIn("2031-01-12T18:00:00.000Z"), choice)).toBe("2031-01-12T17:00:00.000Z");
  });
});

describe("whether a note is due", () => {
  const occasion = checkIn("2031-01-12T18:00:00.000Z");
  const due = (now: string, since = "2031-01-02T00:00:00.000Z", over: Partial<Occasion> = {}): boolean =>
    isDue({ ...occasion, ...over }, chosen(), since, new Date(now));

  it("[P16b] it is from its moment on until it would be too late", () => {
    expect(
      ["16:59:59", "17:00:00", "17:59:59", "18:00:00"].map((time) => due(`2031-01-12T${time}.000Z`)),
    ).toStrictEqual([false, true, true, false]);
  });

  it("[P16b] it is not where its moment had passed when it was chosen, or when both agreed", () => {
    const now = "2031-01-12T17:30:00.000Z";
    expect(due(now, "2031-01-12T17:20:00.000Z")).toBe(false);
    expect(due(now, undefined, { agreedAt: "2031-01-12T17:10:00.000Z" })).toBe(false);
  });

  it("[P16e] it is not while a space runs or it is paused", () => {
    expect(due("2031-01-12T17:30:00.000Z", undefined, { hushed: true })).toBe(false);
  });

  it("[P16h] the next moment is the first one to come, also of what is hushed now", () => {
    const later = { ...checkIn("2031-01-19T18:00:00.000Z"), hushed: true };
    const now = new Date("2031-01-12T17:00:00.000Z");
    expect(nextMoment([later, occasion], chosen(), now)).toBe(Date.parse("2031-01-19T17:00:00.000Z"));
    expect(nextMoment([occasion], chosen(), now)).toBeUndefined();
  });
});
