import { spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";

const ROOT = new URL("../..", import.meta.url).pathname;

/** What each file tries. */
const FILES = {
  "frames lost, doubled, late and swapped, for every type of command": "tests/faults/frames.pg.test.ts",
  "storms of such frames": "tests/faults/storm.pg.test.ts",
  "a database that is away, stands still, takes nothing, crashes": "tests/faults/database.pg.test.ts",
  "a full disk: no room for rows, none for PostgreSQL's log": "tests/faults/disk-full.pg.test.ts",
  "clocks that jump by hours and days": "tests/faults/clock.pg.test.ts",
  "two servers that cannot hear each other": "tests/faults/split.pg.test.ts",
  "a server that is asked to stop": "tests/faults/stops.pg.test.ts",
} as const;

/** How one kind of fault went: tests that held, and that did not. */
export interface Went {
  readonly what: string;
  readonly passed: number;
  readonly failed: number;
}

interface Report {
  readonly testResults: readonly {
    readonly name: string;
    readonly assertionResults: readonly { readonly status: string }[];
  }[];
}

/**
 * Runs the tests of every fault but kills, and shows what they print.
 * @param seed what chance follows from, beside the kept seeds
 */
export function otherFaults(seed: string): readonly Went[] {
  const folder = join(ROOT, ".cache", "tests");
  const report = join(folder, "faults.json");
  mkdirSync(folder, { recursive: true });
  rmSync(report, { force: true });
  const args = ["run", "--project", "contract", ...Object.values(FILES)];
  spawnSync(
    process.execPath,
    ["node_modules/vitest/vitest.mjs", ...args, "--reporter=dot", "--reporter=json", `--outputFile.json=${report}`],
    { cwd: ROOT, stdio: ["ignore", "inherit", "inherit"], env: { ...process.env, FAULT_SEED: seed } },
  );
  const { testResults } = JSON.parse(readFileSync(report, "utf8")) as Report;
  return Object.entries(FILES).map(([what, file]) => {
    const results = testResults.find(({ name }) => name.endsWith(file))?.assertionResults ?? [];
    const passed = results.filter(({ status }) => status === "passed").length;
    // A file that does not even load has broken what it holds.
    return { what, passed, failed: results.length === 0 ? 1 : results.length - passed };
  });
}
