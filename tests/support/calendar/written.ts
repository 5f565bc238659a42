import type { Moves } from "@footbridge/shared/domain/trial/check-ins";
import type { SignedTerms } from "@footbridge/shared/domain/trial/terms";
import { expect } from "vitest";
import { entriesOf } from "../../../server/src/calendar/entries.ts";
import { calendarFile } from "../../../server/src/calendar/file.ts";
import { calendarWordsIn } from "../../../server/src/calendar/words/languages.ts";
import { PYTHON, readWithPython } from "./python.ts";
import type { ReadAppointment } from "./read-calendar.ts";

const words = calendarWordsIn("en");

/** The file that follows from what both signed. */
export function fileOf(
  history: readonly SignedTerms[],
  now = "2027-02-01T10:00:00.000Z",
  moves: Moves = new Map(),
): string {
  return calendarFile({
    entries: entriesOf(history, new Date(now), { moves }),
    words,
    uid: (kind) => `uid-of-${kind}`,
  });
}

/** Holds Python to reading the same. Only where it is installed; `.ci/run` does that where it can. */
export function expectPythonToRead(file: string, seen: readonly ReadAppointment[]): void {
  if (PYTHON === null) return console.warn("Python's icalendar is not here; Debian has it as python3-icalendar.");
  expect(readWithPython(PYTHON, file)).toStrictEqual(seen);
}
