// npm run test:privacy -- --worlds N [--seed S]   tells N stories twice each, and compares what Ben received
// npm run test:privacy -- --plant [NAME …]        plants leaks in a copy of the code, and looks whether they are found
import { parseArgs } from "node:util";
import type { TestServer } from "../support/postgres.ts";
import { startTestServer } from "../support/postgres-server.ts";
import { findInWords, hunt } from "./hunt.ts";
import { ownDatabase } from "./own-database.ts";
import { huntPlants } from "./plants/plant-run.ts";
import { buildStage, type Stage } from "./stage.ts";

const DEFAULT_WORLDS = 1000;
/** Two at a time: while one waits for the database, the other works. */
const STAGES = 2;
/** A line of progress every so many milliseconds. */
const PROGRESS = 5_000;

const { values, positionals } = parseArgs({
  options: { worlds: { type: "string" }, seed: { type: "string" }, plant: { type: "boolean" } },
  allowPositionals: true,
});

function whole(name: string, text: string | undefined, otherwise: number): number {
  const number = text === undefined ? otherwise : Number(text);
  if (!Number.isSafeInteger(number)) throw new Error(`--${name} takes a whole number.`);
  return number;
}

async function huntWorlds(server: TestServer, worlds: number, seed: number): Promise<boolean> {
  let [said, count] = [Date.now(), 0];
  const stages: Stage[] = [];
  try {
    for (let stage = 1; stage <= STAGES; stage += 1) stages.push(await buildStage(ownDatabase(server)));
    const find = await hunt(stages, {
      worlds,
      seed,
      shrink: true,
      onWorld: () => {
        count += 1;
        if (Date.now() - said < PROGRESS) return;
        said = Date.now();
        console.log(`${count} of ${worlds} worlds told twice, none differing`);
      },
    });
    if (find !== null) console.log(findInWords(find));
    const differing = find === null ? 0 : 1;
    console.log(`worlds: ${count + differing} told twice, ${count} identical, ${differing} differing, seed ${seed}`);
    return find === null;
  } finally {
    for (const stage of stages) await stage.close();
  }
}

const { server, stop } = await startTestServer();
for (const signal of ["SIGINT", "SIGTERM"] as const)
  process.once(signal, () => {
    // What is under way fails on a database that is gone; it is not worth telling.
    void stop().finally(() => process.exit(1));
  });
try {
  const fine =
    values.plant === true
      ? await huntPlants(server, positionals, (line) => console.log(line))
      : await huntWorlds(
          server,
          whole("worlds", values.worlds, DEFAULT_WORLDS),
          whole("seed", values.seed, Math.floor(Math.random() * 2 ** 31)),
        );
  process.exitCode = fine ? 0 : 1;
} finally {
  await stop();
}
