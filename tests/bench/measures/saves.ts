import type { BenchGround } from "../ground.ts";
import { openFloorLine } from "../lines/floor-line.ts";
import { openFootbridgeLine } from "../lines/footbridge-line.ts";
import { type Row, row } from "../report.ts";
import { quantile } from "../statistics.ts";

/** (d) What a private save costs until it is acknowledged, and (g) how many bytes come to a page with a change. */
export async function saves(ground: BenchGround, letters: ReadonlySet<string>): Promise<readonly Row[]> {
  const [couple] = await ground.couples(1);
  if (couple === undefined) return [];
  const line = await openFootbridgeLine(ground.footbridge.origin, couple);
  const floor = await openFloorLine(ground.floor.origin);
  const presses = ground.quick ? 60 : 150;
  const own: number[][] = [];
  const bare: number[][] = [];
  const rows: Row[] = [];
  ground.say("(d, g) saves, and bytes");
  for (let block = 0; letters.has("d") && block < (ground.quick ? 4 : 10); block += 1) {
    const [saved, relayed] = [[] as number[], [] as number[]];
    for (let press = 0; press < presses; press += 1) relayed.push(await floor.press());
    for (let press = 0; press < presses; press += 1) saved.push(await line.save());
    own.push(saved);
    bare.push(relayed);
  }
  for (const part of letters.has("d") ? [0.5, 0.99] : [])
    rows.push(
      row(
        { measure: "d", what: `private save to acknowledgement, p${part * 100}`, unit: "ms" },
        own.map((times) => quantile(times, part)),
        bare.map((times) => quantile(times, part)),
      ),
    );
  if (letters.has("g")) {
    const before = { line: line.received, floor: floor.received };
    const times = 20;
    for (let press = 0; press < times; press += 1) await line.press();
    for (let press = 0; press < times; press += 1) await floor.press();
    rows.push(
      row(
        { measure: "g", what: "what comes to the other's page with a line worded anew", unit: "bytes" },
        [(line.received - before.line) / times],
        [(floor.received - before.floor) / times],
      ),
    );
  }
  line.close();
  floor.close();
  return rows;
}
