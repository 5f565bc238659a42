import type { SignedTerms } from "@footbridge/shared/domain/trial/terms";
import { describe, expect, it } from "vitest";
import { termsOf } from "../../../tests/support/calendar/history.ts";
import { readCalendar } from "../../../tests/support/calendar/read-calendar.ts";
import { expectPythonToRead, fileOf } from "../../../tests/support/calendar/written.ts";

interface Case {
  readonly what: string;
  readonly clock: NonNullable<SignedTerms["clock"]>;
  readonly start: string;
  readonly weekday?: number;
  readonly other?: string;
  /** In UTC, without seconds. */
  readonly starts: readonly string[];
  readonly said: readonly string[];
}

/** In 2027 clocks are changed on 14 March and 7 November in New York, on 28 March and 31 October in Berlin. */
const CASES: readonly Case[] = [
  {
    what: "Berlin goes forward, two weeks after New York",
    clock: { time: "18:00", zone: "Europe/Berlin" },
    start: "2027-03-08",
    other: "America/New_York",
    starts: ["2027-03-14T17:00", "2027-03-21T17:00", "2027-03-28T16:00", "2027-04-04T16:00"],
    said: [
      "Sundays at 18:00 in Berlin.",
      "In New York:",
      "Sundays at 13:00 until 21 March 2027",
      "Sundays at 12:00 from 28 March 2027",
    ],
  },
  {
    what: "Berlin goes back, one week before New York",
    clock: { time: "18:00", zone: "Europe/Berlin" },
    start: "2027-10-18",
    other: "America/New_York",
    starts: ["2027-10-24T16:00", "2027-10-31T17:00", "2027-11-07T17:00", "2027-11-14T17:00"],
    said: [
      "Sundays at 18:00 in Berlin.",
      "In New York:",
      "Sundays at 12:00 until 24 October 2027",
      "Sundays at 13:00 on 31 October 2027",
      "Sundays at 12:00 from 7 November 2027",
    ],
  },
  {
    what: "New York goes forward, and where the other is it is the next day in some weeks",
    clock: { time: "18:00", zone: "America/New_York" },
    start: "2027-03-01",
    other: "Europe/Berlin",
    starts: ["2027-03-07T23:00", "2027-03-14T22:00", "2027-03-21T22:00", "2027-03-28T22:00"],
    said: [
      "Sundays at 18:00 in New York.",
      "In Berlin:",
      "Mondays at 00:00 until 8 March 2027",
      "Sundays at 23:00 from 14 March 2027 to 21 March 2027",
      "Mondays at 00:00 from 29 March 2027",
    ],
  },
  {
    what: "New York goes back",
    clock: { time: "09:30", zone: "America/New_York" },
    start: "2027-10-25",
    weekday: 6,
    other: "America/New_York",
    starts: ["2027-10-30T13:30", "2027-11-06T13:30", "2027-11-13T14:30", "2027-11-20T14:30"],
    said: [],
  },
  {
    what: "Kolkata, under the name that some browsers give it, changes nothing, and Berlin does",
    clock: { time: "21:15", zone: "Asia/Calcutta" },
    start: "2027-03-15",
    weekday: 3,
    other: "Europe/Berlin",
    starts: ["2027-03-17T15:45", "2027-03-24T15:45", "2027-03-31T15:45", "2027-04-07T15:45"],
    said: [
      "Wednesdays at 21:15 in Kolkata.",
      "In Berlin:",
      "Wednesdays at 16:45 until 24 March 2027",
      "Wednesdays at 17:45 from 31 March 2027",
    ],
  },
  {
    what: "Auckland goes back and Berlin has gone forward: in opposite directions on different days",
    clock: { time: "08:00", zone: "Pacific/Auckland" },
    start: "2027-03-22",
    weekday: 1,
    other: "Europe/Berlin",
    starts: ["2027-03-21T19:00", "2027-03-28T19:00", "2027-04-04T20:00", "2027-04-11T20:00"],
    said: [
      "Mondays at 08:00 in Auckland.",
      "In Berlin:",
      "Sundays at 20:00 until 21 March 2027",
      "Sundays at 21:00 on 28 March 2027",
      "Sundays at 22:00 from 4 April 2027",
    ],
  },
  {
    what: "Auckland goes forward",
    clock: { time: "08:00", zone: "Pacific/Auckland" },
    start: "2027-09-13",
    weekday: 1,
    other: "Asia/Kolkata",
    starts: ["2027-09-12T20:00", "2027-09-19T20:00", "2027-09-26T19:00", "2027-10-03T19:00"],
    said: [
      "Mondays at 08:00 in Auckland.",
      "In Kolkata:",
      "Mondays at 01:30 until 20 September 2027",
      "Mondays at 00:30 from 27 September 2027",
    ],
  },
  {
    what: "Lord Howe goes back by half an hour",
    clock: { time: "12:00", zone: "Australia/Lord_Howe" },
    start: "2027-03-22",
    other: "America/New_York",
    starts: ["2027-03-28T01:00", "2027-04-04T01:30", "2027-04-11T01:30", "2027-04-18T01:30"],
    said: [
      "Sundays at 12:00 in Lord Howe.",
      "In New York:",
      "Saturdays at 21:00 until 27 March 2027",
      "Saturdays at 21:30 from 3 April 2027",
    ],
  },
  {
    what: "Lord Howe goes forward by half an hour, and the other clock is the agreed one in London",
    clock: { time: "10:00", zone: "Europe/London" },
    start: "2027-09-20",
    other: "Australia/Lord_Howe",
    starts: ["2027-09-26T09:00", "2027-10-03T09:00", "2027-10-10T09:00", "2027-10-17T09:00"],
    said: [
      "Sundays at 10:00 in London.",
      "In Lord Howe:",
      "Sundays at 19:30 until 26 September 2027",
      "Sundays at 20:00 from 3 October 2027",
    ],
  },
  {
    what: "two clocks that always show the same need no word",
    clock: { time: "18:00", zone: "Europe/Berlin" },
    start: "2027-10-18",
    other: "Europe/Vienna",
    starts: ["2027-10-24T16:00", "2027-10-31T17:00", "2027-11-07T17:00", "2027-11-14T17:00"],
    said: [],
  },
  {
    what: "a clock without a place, whose times stand in UTC",
    clock: { time: "18:00", zone: "UTC+05:30" },
    start: "2027-03-08",
    other: "Europe/Stockholm",
    starts: ["2027-03-14T12:30", "2027-03-21T12:30", "2027-03-28T12:30", "2027-04-04T12:30"],
    said: [
      "Sundays at 18:00 in UTC+5:30.",
      "In Stockholm:",
      "Sundays at 13:30 until 21 March 2027",
      "Sundays at 14:30 from 28 March 2027",
    ],
  },
  {
    what: "a clock that is only an offset",
    clock: { time: "18:00", zone: "Etc/GMT+5" },
    start: "2027-03-08",
    other: "UTC",
    starts: ["2027-03-14T23:00", "2027-03-21T23:00", "2027-03-28T23:00", "2027-04-04T23:00"],
    said: ["Sundays at 18:00 in GMT-5.", "In UTC: Sundays at 23:00."],
  },
];

describe("check-ins in a calendar, across changes of the clocks", () => {
  it.each(CASES.map((each) => [each.what, each] as const))("[C10a] %s", (_, each) => {
    const { clock, start, weekday = 7, other = clock.zone, starts, said } = each;
    const file = fileOf([termsOf({ clock, start, weekday, zones: [clock.zone, other] })]);
    const read = readCalendar(file);
    expect(read[0]?.starts).toStrictEqual(starts.map((moment) => `${moment}:00.000Z`));
    expect(read[0]?.description.split("\n")).toStrictEqual(["45 minutes.", ...said]);
    expectPythonToRead(file, read);
  });

  it("[C10a] an hour that is skipped in the first week moves no other week", () => {
    const clock = { time: "02:30", zone: "Europe/Berlin" };
    const file = fileOf([termsOf({ clock, start: "2027-03-22" })]);
    const read = readCalendar(file);
    // On 28 March there is no 02:30: the week has no check-in, rather than all others one at 03:30.
    expect(read[0]?.starts).toStrictEqual([
      "2027-04-04T00:30:00.000Z",
      "2027-04-11T00:30:00.000Z",
      "2027-04-18T00:30:00.000Z",
    ]);
    expectPythonToRead(file, read);
  });
});
