import type { SignedTerms } from "@footbridge/shared/domain/trial/terms";
import { describe, expect, it } from "vitest";
import { termsOf } from "../../../tests/support/calendar/history.ts";
import { readCalendar } from "../../../tests/support/calendar/read-calendar.ts";
import { expectPythonToRead, fileOf } from "../../../tests/support/calendar/written.ts";

describe("a calendar file", () => {
  const terms = termsOf({ midpoint: "2027-05-17", zones: ["Europe/Berlin", "America/New_York"] });

  it("[C10] holds the check-ins, the midpoint and the day on which the trial is over, each with one reminder", () => {
    const file = fileOf([terms]);
    const read = readCalendar(file);
    const common = {
      sequence: 0,
      status: "CONFIRMED",
      visibility: "PRIVATE",
      stamp: "2027-02-01T09:00:00.000Z",
    };
    expect(read).toStrictEqual([
      {
        ...common,
        uid: "uid-of-check-in",
        title: "Check-in",
        description: "45 minutes.\nSundays at 18:00 in Berlin.\nIn New York: Sundays at 12:00.",
        starts: [
          "2027-05-09T16:00:00.000Z",
          "2027-05-16T16:00:00.000Z",
          "2027-05-23T16:00:00.000Z",
          "2027-05-30T16:00:00.000Z",
        ],
        end: "2027-05-09T16:45:00.000Z",
        reminders: ["START -PT30M"],
      },
      {
        ...common,
        uid: "uid-of-midpoint",
        title: "Look back and ahead",
        description: "",
        starts: ["2027-05-17"],
        end: "2027-05-18",
        reminders: ["START PT9H"],
      },
      {
        ...common,
        uid: "uid-of-decision",
        title: "Next steps",
        description: "",
        starts: ["2027-05-31"],
        end: "2027-06-01",
        reminders: ["START PT9H"],
      },
    ]);
    expectPythonToRead(file, read);
  });

  it("[C10] is the same, byte for byte, whenever it is asked for, in lines that every calendar can read", () => {
    const file = fileOf([terms]);
    expect(fileOf([terms], "2027-06-30T23:59:59.000Z")).toBe(file);
    const lines = file.split("\r\n");
    expect([lines.slice(-2), lines.join("\n").includes("\r")]).toStrictEqual([["END:VCALENDAR", ""], false]);
    expect(lines.filter((line) => Buffer.byteLength(line) > 75)).toStrictEqual([]);
    // Moments in UTC have their Z, and local ones their zone and no Z.
    expect(lines.filter((line) => /^(DTSTAMP|DTSTART;TZID|DTEND;TZID)/.test(line))).toStrictEqual([
      "DTSTAMP:20270201T090000Z",
      "DTSTART;TZID=Europe/Berlin:20270509T180000",
      "DTEND;TZID=Europe/Berlin:20270509T184500",
      "DTSTAMP:20270201T090000Z",
      "DTSTAMP:20270201T090000Z",
    ]);
  });

  it("[C10b] says nothing of what it is about, of who the two are, or of where it comes from", () => {
    const file = fileOf([terms, termsOf({ signedAt: "2027-03-01T09:00:00.000Z", minutes: null })]);
    const told =
      /partner|relation|couple|love|trial|agree|repair|trust|separat|together|footbridge|decision|re-?entry/i;
    const lines = file.split("\r\n").filter((line) => !line.startsWith("UID:"));
    expect(lines.filter((line) => told.test(line))).toStrictEqual([]);
  });

  it("[C10] keeps free what the sheet suggests where nothing was agreed, and says so", () => {
    const [checkIns] = readCalendar(fileOf([termsOf({ minutes: null })]));
    expect([checkIns?.description, checkIns?.end]).toStrictEqual([
      "45 minutes are kept free here; how long it takes is open.",
      "2027-05-09T16:45:00.000Z",
    ]);
  });

  it("[C10e] reminds of nothing that had passed when it was signed, and of nothing that is off", () => {
    const passed = termsOf({ start: "2020-01-06", midpoint: "2020-01-20" });
    const dropped = [termsOf({ midpoint: "2027-05-17" }), termsOf({ signedAt: "2027-02-01T09:30:00.000Z" })];
    const inShort = (history: readonly SignedTerms[]) =>
      readCalendar(fileOf(history)).map(({ title, status, reminders }) => [title, status, ...reminders]);
    expect(inShort([passed])).toStrictEqual([
      ["Look back and ahead", "CONFIRMED"],
      ["Next steps", "CONFIRMED"],
    ]);
    expect(inShort(dropped)).toStrictEqual([
      ["Check-in", "CONFIRMED", "START -PT30M"],
      ["Look back and ahead", "CANCELLED"],
      ["Next steps", "CONFIRMED", "START PT9H"],
    ]);
  });

  it("[C10] is one also where there is nothing in it", () => {
    const file = fileOf([]);
    expect(readCalendar(file)).toStrictEqual([]);
    expectPythonToRead(file, []);
  });
});
