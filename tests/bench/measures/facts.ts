import type { BenchGround } from "../ground.ts";
import { openFloorLine } from "../lines/floor-line.ts";
import { openFootbridgeLine } from "../lines/footbridge-line.ts";
import { type Row, row } from "../report.ts";
import { quantile } from "../statistics.ts";

/** How long the logs are, in facts. */
const LENGTHS = [10, 1000, 10_000];
/** The couples that they belong to, counted from the first; only this measure adds to them. */
const FIRST = 2;

async function factsOf({ owner }: BenchGround, workspace: string): Promise<number> {
  const { rows } = await owner.query<{ count: number }>(
    "select count(*)::int as count from footbridge.facts where workspace_id = $1",
    [workspace],
  );
  return rows[0]?.count ?? 0;
}

/** (e) The same press in workspaces whose logs are of very different lengths: it has to be flat. */
export async function facts(ground: BenchGround): Promise<readonly Row[]> {
  const lengths = ground.quick ? LENGTHS.slice(0, 2) : LENGTHS;
  const couples = (await ground.couples(FIRST + lengths.length)).slice(FIRST);
  const floor = await openFloorLine(ground.floor.origin);
  const lines = [];
  for (const [n, couple] of couples.entries()) {
    const line = await openFootbridgeLine(ground.footbridge.origin, couple);
    const length = lengths[n] ?? 0;
    ground.say(`(e) a log of ${length} facts`);
    for (let count = await factsOf(ground, couple.workspace); count < length; count += 2) await line.twoFacts();
    lines.push({ length, line, middles: [] as number[], worst: [] as number[] });
  }
  const floors: { middle: number[]; worst: number[] } = { middle: [], worst: [] };
  for (let turn = 0; turn < (ground.quick ? 4 : 10); turn += 1) {
    const bare = await pressed(floor, ground);
    floors.middle.push(quantile(bare, 0.5));
    floors.worst.push(quantile(bare, 0.99));
    for (const { line, middles, worst } of turn % 2 === 0 ? lines : lines.toReversed()) {
      const times = await pressed(line, ground);
      middles.push(quantile(times, 0.5));
      worst.push(quantile(times, 0.99));
    }
  }
  const shortest = lines[0]?.middles ?? [];
  const rows = lines.flatMap(({ length, middles, worst }) => [
    row({ measure: "e", what: `press to partner, ${length} facts, p50`, unit: "ms" }, middles, floors.middle),
    row({ measure: "e", what: `press to partner, ${length} facts, p99`, unit: "ms" }, worst, floors.worst),
  ]);
  const longest = lines.at(-1);
  if (longest !== undefined)
    rows.push(
      row(
        {
          measure: "e",
          what: `${longest.length} facts (left) beside 10 (right), p50`,
          unit: "ms",
          bar: { of: "ratio", most: 1.1 },
        },
        longest.middles,
        shortest,
      ),
    );
  for (const { line } of lines) line.close();
  floor.close();
  return rows;
}

async function pressed(line: { press(): Promise<number> }, { quick }: BenchGround): Promise<readonly number[]> {
  const times: number[] = [];
  for (let press = 0; press < (quick ? 60 : 150); press += 1) times.push(await line.press());
  return times;
}
