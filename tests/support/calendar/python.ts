import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import type { ReadAppointment } from "./read-calendar.ts";

const SCRIPT = fileURLToPath(new URL("read.py", import.meta.url));
/** The one on the path first; Debian's packages are for the other. */
const PYTHONS = ["python3", "/usr/bin/python3"] as const;
const NEEDED = "import icalendar, dateutil, pytz";

function findPython(): string | null {
  return PYTHONS.find((each) => spawnSync(each, ["-c", NEEDED]).status === 0) ?? null;
}

/** A Python that has the package `icalendar` (Debian: `python3-icalendar`), or null where there is none. */
export const PYTHON: string | null = findPython();

/**
 * Reads a file with Python's `icalendar`.
 *
 * @param python as `PYTHON` gives it
 * @param file the text of an iCalendar file
 * @throws when Python does not take it
 */
export function readWithPython(python: string, file: string): readonly ReadAppointment[] {
  const { status, stdout, stderr } = spawnSync(python, [SCRIPT], { input: file, encoding: "utf8" });
  if (status !== 0) throw new Error(`Python does not take the file: ${stderr}`);
  return JSON.parse(stdout) as readonly ReadAppointment[];
}
