import { fork } from "node:child_process";
import { join } from "node:path";
import type { TestServer } from "../../support/postgres.ts";
import type { Errand, Report } from "./hunt-in-copy.ts";
import type { Edit, Plant } from "./plant.ts";
import { clearCopies, misfits, plantedCopy } from "./planting.ts";
import { PLANTS } from "./plants.ts";

/** The stories are the same every time, and together as many as `npm test` tells. A plant that none of them shows is not found. */
const SEEDS: readonly number[] = [1, 2, 3, 4, 5];
const WORLDS_PER_SEED = 200;
/** Worlds that are looked at with nothing planted: there has to be nothing to find. */
const UNPLANTED_WORLDS = 100;
/** Hunts that go on at the same time. */
const AT_ONCE = 2;

function hunting(folder: string, errand: Errand): Promise<Report> {
  const child = fork(join(folder, "tests/privacy/plants/hunt-in-copy.ts"), [], {
    cwd: folder,
    execArgv: ["--import", "tsx", "--conditions=source"],
    stdio: ["ignore", "inherit", "inherit", "ipc"],
  });
  return new Promise((resolve) => {
    child.once("message", (report) => resolve(report as Report));
    child.once("exit", (code) => resolve({ failed: `it ended with ${code}` }));
    child.send(errand);
  });
}

async function tryPlant(name: string, edits: readonly Edit[], server: TestServer, worlds: number): Promise<Report> {
  return hunting(plantedCopy(name, edits), { server, worlds, seeds: SEEDS });
}

function line(name: string, report: Report): string {
  if ("failed" in report) return `${name.padEnd(58)} could not be tried: ${report.failed}`;
  if (!report.found) return `${name.padEnd(58)} NOT FOUND in ${report.worlds} worlds`;
  return `${name.padEnd(58)} ${String(report.worlds).padStart(4)}  ${report.where}`;
}

/**
 * Plants every leak, one at a time, in a copy of the code, and hunts for it there.
 * @param server a PostgreSQL on which nothing else is kept
 * @param only plants whose name contains one of these; all of them where there are none
 * @param print prints one line
 * @returns whether every plant was found, and nothing where nothing was planted
 */
export async function huntPlants(
  server: TestServer,
  only: readonly string[],
  print: (line: string) => void,
): Promise<boolean> {
  const plants = PLANTS.filter(({ name }) => only.length === 0 || only.some((part) => name.includes(part)));
  const crooked = plants.filter((plant) => misfits(plant).length > 0);
  for (const plant of crooked) print(`${plant.name}: not applicable\n  ${misfits(plant).join("\n  ")}`);
  clearCopies();
  let found = 0;
  try {
    const unplanted = await tryPlant("nothing", [], server, Math.ceil(UNPLANTED_WORLDS / SEEDS.length));
    const clean = "found" in unplanted && !unplanted.found;
    print(clean ? `nothing planted: nothing found in ${unplanted.worlds} worlds` : line("nothing planted", unplanted));
    print(`${"planted".padEnd(58)} worlds  where it showed`);
    const waiting = plants.filter((plant) => !crooked.includes(plant));
    const work = async (): Promise<void> => {
      for (let plant = waiting.shift(); plant !== undefined; plant = waiting.shift()) {
        const report = await tryPlant(folderOf(plant), plant.edits, server, WORLDS_PER_SEED);
        if ("found" in report && report.found) found += 1;
        print(line(plant.name, report));
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, work));
    print(`${found}/${plants.length} found`);
    return clean && found === plants.length;
  } finally {
    clearCopies();
  }
}

function folderOf({ name }: Plant): string {
  return name.toLowerCase().replace(/[^a-z]+/g, "-");
}
