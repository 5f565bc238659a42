// npm run bench [-- --only a,c] [-- --quick]   what the server costs beside a floor; see README.md
import { randomBytes } from "node:crypto";
import { mkdtempSync } from "node:fs";
import { rm, writeFile } from "node:fs/promises";
import { cpus, tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import pg from "pg";
import { startEmbedded } from "../../server/src/db/embedded/start-embedded.ts";
import { appUrl, migrate } from "../../server/src/db/migrate.ts";
import { type Child, startChild } from "./children/child.ts";
import { type SettledCouple, settleCouples } from "./couples.ts";
import type { BenchGround } from "./ground.ts";
import { coldStart } from "./measures/cold-start.ts";
import { facts } from "./measures/facts.ts";
import { firstLoad } from "./measures/first-load.ts";
import { latency } from "./measures/latency.ts";
import { memory } from "./measures/memory.ts";
import { pdf } from "./measures/pdf.ts";
import { saves } from "./measures/saves.ts";
import { statements } from "./measures/statements.ts";
import { keepsBar, type Row, tableOf } from "./report.ts";

const MEASURES: readonly {
  readonly letters: string;
  readonly measure: (ground: BenchGround, letters: ReadonlySet<string>) => Promise<readonly Row[]>;
}[] = [
  { letters: "ab", measure: latency },
  { letters: "c", measure: memory },
  { letters: "dg", measure: saves },
  { letters: "e", measure: facts },
  { letters: "f", measure: statements },
  { letters: "h", measure: coldStart },
  { letters: "i", measure: firstLoad },
  { letters: "j", measure: pdf },
];

const { values } = parseArgs({ options: { only: { type: "string" }, quick: { type: "boolean" } } });
const letters = new Set(values.only?.split(",") ?? MEASURES.flatMap((each) => [...each.letters]));
const quick = values.quick ?? false;
const say = (line: string): void => console.error(line);

const folder = mkdtempSync(join(tmpdir(), "footbridge-bench-"));
const [password, appPassword] = [randomBytes(24).toString("base64url"), randomBytes(24).toString("base64url")];
// As people run it: what is committed is on the disk.
const database = await startEmbedded({ folder, password, log: () => undefined });
const owner = new pg.Pool({ connectionString: database.url, max: 2 });
const children: Child[] = [];
try {
  await migrate(database.url, appPassword);
  await owner.query("create database floor");
  const floorUrl = new URL(database.url);
  floorUrl.pathname = "/floor";
  const floor = await startChild("floor-child", { BENCH_DATABASE: floorUrl.href });
  children.push(floor);
  const footbridge = await startChild("footbridge-child", { BENCH_DATABASE: appUrl(database.url, appPassword) });
  children.push(footbridge);
  let settled: readonly SettledCouple[] = [];
  const couples = async (count: number): Promise<readonly SettledCouple[]> => {
    if (settled.length < count) {
      say(`settling ${count - settled.length} couples`);
      settled = [...settled, ...(await settleCouples(footbridge.origin, count - settled.length))];
    }
    return settled.slice(0, count);
  };
  const ground: BenchGround = { footbridge, floor, couples, owner, quick, say };
  const rows: Row[] = [];
  for (const { letters: own, measure } of MEASURES)
    if ([...own].some((letter) => letters.has(letter))) rows.push(...(await measure(ground, letters)));
  console.log(tableOf(rows));
  const ran = { node: process.version, processors: cpus().length, quick };
  await writeFile("bench.json", `${JSON.stringify({ ran, rows }, null, 2)}\n`);
  const short = rows.filter((each) => keepsBar(each) === false).length;
  console.log(short === 0 ? "\nEvery bar is kept." : `\n${short} of the bars are not kept.`);
} finally {
  for (const child of children) await child.stop();
  await owner.end();
  await database.stop();
  await rm(folder, { recursive: true, force: true });
}
