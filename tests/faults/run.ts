// npm run test:faults -- [--kills N] [--seed S] [--kills-only]
//   kills a server, its PostgreSQL and both, N times (1,000 unless given), while couples work on their rooms; before that,
//   goes through the other faults, which take as long however many kills there are
import { parseArgs } from "node:util";
import { type KillsFound, runKills, total } from "./kills/run-kills.ts";
import { otherFaults } from "./other-faults.ts";

const DEFAULT_KILLS = 1000;
/** A line of progress every so many milliseconds. */
const PROGRESS = 10_000;

const { values } = parseArgs({
  options: { kills: { type: "string" }, seed: { type: "string" }, "kills-only": { type: "boolean" } },
});
const kills = Number(values.kills ?? DEFAULT_KILLS);
if (!Number.isSafeInteger(kills) || kills < 1) throw new Error("--kills takes a whole number.");
const seed = values.seed ?? String(Math.floor(Math.random() * 2 ** 31));

function amounts({ lost, doubled, differing }: KillsFound): string {
  return `${lost.length} acknowledged commands lost, ${doubled.length} doubled, ${differing.length} views differing`;
}

function table(rows: readonly (readonly [what: string, amount: string])[]): string {
  const width = Math.max(...rows.map(([what]) => what.length));
  return rows.map(([what, amount]) => `  ${what.padEnd(width)}  ${amount}`).join("\n");
}

// Whoever is asked to stop takes the database and the server along (both end with this process).
for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => process.exit(1));

const others = values["kills-only"] === true ? [] : otherFaults(seed);
if (others.length > 0) {
  console.log(`\nOther faults, seed ${seed}`);
  console.log(table(others.map(({ what, passed, failed }) => [what, `${passed} held, ${failed} broken`])));
}

let said = Date.now();
const found = await runKills({
  kills,
  seed,
  onProgress: (so) => {
    if (Date.now() - said < PROGRESS) return;
    said = Date.now();
    console.log(`${total(so.kills)} of ${kills} kills: ${amounts(so)}`);
  },
});
console.log("\nKills");
console.log(
  table([
    ["of the server", `${found.kills.server}`],
    ["of PostgreSQL", `${found.kills.PostgreSQL}`],
    ["of both", `${found.kills.both}`],
    ["couples", `${found.couples}`],
    ["commands acknowledged", `${found.accepted}`],
    ["refused for a reason of their own", `${found.refused}`],
    ["without an answer, and given up", `${found.givenUp}`],
    ["times that no answer came", `${found.setbacks}`],
  ]),
);
for (const each of [...found.lost, ...found.doubled, ...found.differing]) console.log(`  ${each}`);
console.log(`\n${total(found.kills)} kills: ${amounts(found)}, seed ${seed}`);
const broken = found.lost.length + found.doubled.length + found.differing.length;
process.exitCode = broken === 0 && others.every(({ failed }) => failed === 0) ? 0 : 1;
