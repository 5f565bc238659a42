import { setTimeout as wait } from "node:timers/promises";
import type { Child } from "../children/child.ts";
import type { BenchGround } from "../ground.ts";
import { openFloorLine } from "../lines/floor-line.ts";
import { openFootbridgeLine } from "../lines/footbridge-line.ts";
import type { CoupleLine } from "../lines/press.ts";
import { type Row, row } from "../report.ts";
import { quantile } from "../statistics.ts";

const BAR = { of: "ratio", most: 1.5 } as const;
/** Between two presses of a couple, in milliseconds, where many are there and none is in a hurry. */
const PACE = 1000;

/** What one block came to. */
interface Block {
  readonly times: readonly number[];
  /** Milliseconds that it lasted. */
  readonly lasted: number;
  /** Microseconds of processor time of the server. */
  readonly cpu: number;
}

async function block(child: Child, work: (times: number[]) => Promise<unknown>): Promise<Block> {
  const [times, cpu, since] = [[] as number[], await child.ask("cpu"), performance.now()];
  await work(times);
  return { times, lasted: performance.now() - since, cpu: (await child.ask("cpu")) - cpu };
}

/** One couple, one press after the other. */
async function inTurn(line: CoupleLine, presses: number, times: number[]): Promise<void> {
  for (let press = 0; press < presses; press += 1) times.push(await line.press());
}

/** All couples at an unhurried pace, each beginning somewhere else in it. */
async function paced(lines: readonly CoupleLine[], presses: number, times: number[]): Promise<void> {
  await Promise.all(
    lines.map(async (line, n) => {
      await wait((PACE * n) / lines.length);
      for (let press = 0; press < presses; press += 1) {
        const since = performance.now();
        times.push(await line.press());
        await wait(Math.max(0, PACE - (performance.now() - since)));
      }
    }),
  );
}

/** All couples as fast as they are answered. */
async function saturated(lines: readonly CoupleLine[], lasting: number, times: number[]): Promise<void> {
  const until = performance.now() + lasting;
  await Promise.all(
    lines.map(async (line) => {
      while (performance.now() < until) times.push(await line.press());
    }),
  );
}

/**
 * Lets both sides take turns.
 * @param warmUps blocks that count for nothing, before: a server that has just begun is still learning what it does often
 * @returns the blocks of each
 */
async function inTurns(
  ground: BenchGround,
  { warmUps, blocks }: { readonly warmUps: number; readonly blocks: number },
  sides: { readonly footbridge: readonly CoupleLine[]; readonly floor: readonly CoupleLine[] },
  work: (lines: readonly CoupleLine[], times: number[]) => Promise<unknown>,
): Promise<{ readonly footbridge: Block[]; readonly floor: Block[] }> {
  const made = { footbridge: [] as Block[], floor: [] as Block[] };
  for (let n = 0; n < warmUps; n += 1) for (const side of ["floor", "footbridge"] as const) await work(sides[side], []);
  for (let n = 0; n < blocks; n += 1)
    for (const side of n % 2 === 0 ? (["floor", "footbridge"] as const) : (["footbridge", "floor"] as const))
      made[side].push(await block(ground[side], (times) => work(sides[side], times)));
  return made;
}

async function open(ground: BenchGround, count: number) {
  const couples = await ground.couples(count);
  const footbridge: CoupleLine[] = [];
  const floor: CoupleLine[] = [];
  for (const couple of couples) {
    footbridge.push(await openFootbridgeLine(ground.footbridge.origin, couple));
    floor.push(await openFloorLine(ground.floor.origin));
  }
  return { footbridge, floor };
}

function timesRows(measure: string, what: string, made: Awaited<ReturnType<typeof inTurns>>, bar: boolean): Row[] {
  return [0.5, 0.99].map((part) =>
    row(
      { measure, what: `${what}, p${part * 100}`, unit: "ms", ...(bar ? { bar: BAR } : {}) },
      made.footbridge.map(({ times }) => quantile(times, part)),
      made.floor.map(({ times }) => quantile(times, part)),
    ),
  );
}

/** (a) A's press until the data is on B's page, and (b) how many a second at most, and what each costs the processor. */
export async function latency(ground: BenchGround, letters: ReadonlySet<string>): Promise<readonly Row[]> {
  const { quick } = ground;
  const rows: Row[] = [];
  for (const count of letters.has("a") ? (quick ? [1, 50] : [1, 50, 200]) : []) {
    ground.say(`(a) ${count} ${count === 1 ? "couple" : "couples"}`);
    const sides = await open(ground, count);
    const made =
      count === 1
        ? await inTurns(ground, { warmUps: quick ? 1 : 8, blocks: quick ? 4 : 12 }, sides, ([line], times) =>
            line === undefined ? Promise.resolve() : inTurn(line, quick ? 150 : 300, times),
          )
        : await inTurns(ground, { warmUps: 1, blocks: quick ? 2 : 6 }, sides, (lines, times) =>
            paced(lines, quick ? 3 : 5, times),
          );
    const name =
      count === 1 ? "press to partner, 1 couple in turn" : `press to partner, ${count} couples, 1 a second each`;
    rows.push(...timesRows("a", name, made, true));
    for (const line of [...sides.floor, ...sides.footbridge]) line.close();
  }
  const most = quick ? 50 : 200;
  ground.say(`(a, b) ${most} couples, as fast as they are answered`);
  const sides = await open(ground, most);
  const made = await inTurns(ground, { warmUps: 1, blocks: quick ? 3 : 6 }, sides, (lines, times) =>
    saturated(lines, quick ? 2000 : 4000, times),
  );
  if (letters.has("a")) rows.push(...timesRows("a", `press to partner, ${most} couples at saturation`, made, false));
  const perSecond = ({ times, lasted }: Block): number => (1000 * times.length) / lasted;
  const perPress = ({ times, cpu }: Block): number => cpu / times.length;
  rows.push(
    row(
      { measure: "b", what: "commands a second, at saturation", unit: "1/s" },
      made.footbridge.map(perSecond),
      made.floor.map(perSecond),
    ),
    row(
      { measure: "b", what: "processor time of the server for a command", unit: "µs" },
      made.footbridge.map(perPress),
      made.floor.map(perPress),
    ),
  );
  for (const line of [...sides.floor, ...sides.footbridge]) line.close();
  return rows;
}
