import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** What a tool of another origin said, and whether it was content. */
export interface Said {
  readonly code: number | null;
  readonly out: string;
  readonly errors: string;
}

/** Runs a tool of another origin. */
export function run(command: string, args: readonly string[], input: string | Uint8Array = ""): Said {
  const { status, stdout, stderr } = spawnSync(command, args, { input, encoding: "utf8", maxBuffer: 1 << 26 });
  return { code: status, out: stdout, errors: stderr };
}

/** Debian's own Python, whatever else is called Python on a machine: its packages are those that `.ci/run` installs. */
const PYTHON = existsSync("/usr/bin/python3") ? "/usr/bin/python3" : "python3";

/** Runs one of the scripts beside this file. */
export function runPython(script: string, input: string): Said {
  return run(PYTHON, [fileURLToPath(new URL(script, import.meta.url))], input);
}

const finds = (command: string, ...args: readonly string[]): boolean => spawnSync(command, args).status === 0;

/** Which tools are there. `.ci/run` installs all of them where it can; where it cannot, the tests that need them say so. */
export const TOOLS = {
  poppler: finds("pdftotext", "-v") && finds("pdfsig", "-v"),
  openssl: finds("openssl", "version"),
  cryptography: finds(PYTHON, "-c", "import cryptography"),
} as const;

/** Why a test that needs a tool was skipped. */
export const WITHOUT: Readonly<Record<keyof typeof TOOLS, string>> = {
  poppler: "poppler-utils is not installed here, so no reader of other origin has read the PDF",
  openssl: "openssl is not installed here, so it has not checked the seal",
  cryptography: "Python's cryptography is not installed here, so it has not checked the proof",
};
