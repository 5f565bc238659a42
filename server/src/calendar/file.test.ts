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

  it("[C16b] [C10] has a moved check-in in the place of the one of its series, with a later number, for two readers alike", () => {
    const { round, from } = { round: "check-in-2027-05-16", from: "2027-05-16T16:00:00.000Z" };
    const to = "2027-05-17T17:30:00.000Z";
    const moved = { from, to, opens: "2027-05-15T17:30:00.000Z", at: "2027-05-10T09:00:00.000Z", times: 2 };
    const file = fileOf([termsOf()], "2027-05-11T09:00:00.000Z", new Map([[round, moved]]));
    const read = readCalendar(file);
    const [series, alone] = read;
    expect(series?.starts).toStrictEqual([
      "2027-05-09T16:00:00.000Z",
      to,
      "2027-05-23T16:00:00.000Z",
      "2027-05-30T16:00:00.000Z",
    ]);
    expect(alone).toStrictEqual({
      uid: "uid-of-check-in",
      instead: from,
      title: "Check-in",
      description: "45 minutes.",
      sequence: 2,
      status: "CONFIRMED",
      visibility: "PRIVATE",
      stamp: moved.at,
      starts: [to],
      end: "2027-05-17T18:15:00.000Z",
      reminders: ["START -PT30M"],
    });
    expect(file.split("\r\n").filter((line) => line.startsWith("RECURRENCE-ID"))).toStrictEqual([
      "RECURRENCE-ID;TZID=Europe/Berlin:20270516T180000",
    ]);
    expectPythonToRead(file, read);
  });

  it("[C16b] [C10a] tells when a moved check-in is on both clocks, by what they show on that day", () => {
    const terms = termsOf({
      zones: ["Europe/Berlin", "America/New_York"],
      clock: { time: "01:00", zone: "Europe/Berlin" },
    });
    const from = "2027-05-15T23:00:00.000Z";
    const to = "2027-05-18T02:30:00.000Z";
    const moved = { from, to, opens: "2027-05-14T23:00:00.000Z", at: "2027-05-10T09:00:00.000Z", times: 1 };
    const file = fileOf([terms], "2027-05-11T09:00:00.000Z", new Map([["check-in-2027-05-16", moved]]));
    expect(readCalendar(file)[1]?.description).toBe(
      "45 minutes.\nTuesday at 04:30 in Berlin.\nIn New York: Monday at 22:30.",
    );
  });

  it("[C16b] [C10] has one that was moved back where it was, and none whose hour both signed anew", () => {
    const from = "2027-05-16T16:00:00.000Z";
    const moved = { from, to: from, opens: "2027-05-14T16:00:00.000Z", at: "2027-05-10T09:00:00.000Z", times: 2 };
    const moves = new Map([["check-in-2027-05-16", moved]]);
    const inShort = (history: readonly SignedTerms[]) =>
      readCalendar(fileOf(history, "2027-05-11T09:00:00.000Z", moves))
        .filter(({ title }) => title === "Check-in")
        .map(({ instead, sequence, starts }) => [instead, sequence, starts[0]]);
    const first = "2027-05-09T16:00:00.000Z";
    expect(inShort([termsOf()])).toStrictEqual([
      [undefined, 0, first],
      [from, 2, from],
    ]);
    // What is signed later raises the number of both, so that neither is older than it was.
    expect(inShort([termsOf(), termsOf({ signedAt: "2027-05-10T10:00:00.000Z", minutes: 30 })])).toStrictEqual([
      [undefined, 1, first],
      [from, 3, from],
    ]);
    const later = termsOf({ signedAt: "2027-05-10T10:00:00.000Z", clock: { time: "20:00", zone: "Europe/Berlin" } });
    expect(inShort([termsOf(), later])).toStrictEqual([[undefined, 1, "2027-05-16T18:00:00.000Z"]]);
  });

  it("[C16b] [C10] writes a moved check-in in UTC where its zone has no rules of its own", () => {
    const terms = termsOf({ clock: { time: "18:00", zone: "UTC+05:30" } });
    const from = "2027-05-16T12:30:00.000Z";
    const to = "2027-05-18T12:30:00.000Z";
    const moved = { from, to, opens: "2027-05-16T12:30:00.000Z", at: "2027-05-10T09:00:00.000Z", times: 1 };
    const file = fileOf([terms], "2027-05-11T09:00:00.000Z", new Map([["check-in-2027-05-16", moved]]));
    expect(file).toContain("RECURRENCE-ID:20270516T123000Z");
    const read = readCalendar(file);
    expect(read[0]?.starts[1]).toBe(to);
    expectPythonToRead(file, read);
  });

  it("[C10] is one also where there is nothing in it", () => {
    const file = fileOf([]);
    expect(readCalendar(file)).toStrictEqual([]);
    expectPythonToRead(file, []);
  });
});
