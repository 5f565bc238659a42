import { setTimeout as wait } from "node:timers/promises";
import type { Child } from "../children/child.ts";
import type { BenchGround } from "../ground.ts";
import { openFloorLine } from "../lines/floor-line.ts";
import { openFootbridgeLine, openPage } from "../lines/footbridge-line.ts";
import { type Row, row } from "../report.ts";

const TIMES = 20;

/** Statements and waits of one go, as both pages have what they get. */
async function counted(child: Child, times: number, work: () => Promise<unknown>) {
  const before = await child.ask("statements");
  for (let time = 0; time < times; time += 1) {
    await work();
    // What the sender's own page gets may come after the other's.
    await wait(20);
  }
  const after = await child.ask("statements");
  return { sent: (after.sent - before.sent) / times, waits: (after.waits - before.waits) / times };
}

/** (f) What an action sends to the database, with what both pages are shown after it; a floor's message sends one. */
export async function statements(ground: BenchGround): Promise<readonly Row[]> {
  const [couple] = await ground.couples(1);
  if (couple === undefined) return [];
  ground.say("(f) statements and round trips");
  const line = await openFootbridgeLine(ground.footbridge.origin, couple);
  const floor = await openFloorLine(ground.floor.origin);
  const bare = await counted(ground.floor, TIMES, () => floor.press());
  const kinds = [
    { what: "a line worded anew, shown to both", work: () => line.press() },
    { what: "yes and yes taken back (two commands)", work: () => line.twoFacts() },
    { what: "an answer saved for oneself", work: () => line.save() },
    {
      what: "a page opened, up to its first view",
      work: async () => (await openPage(ground.footbridge.origin, couple.workspace, couple.b)).disconnect(),
    },
  ];
  const rows: Row[] = [];
  for (const { what, work } of kinds) {
    await work();
    const { sent, waits } = await counted(ground.footbridge, TIMES, work);
    rows.push(
      row({ measure: "f", what: `statements: ${what}`, unit: "" }, [sent], [bare.sent]),
      row({ measure: "f", what: `round trips: ${what}`, unit: "" }, [waits], [bare.waits]),
    );
  }
  line.close();
  floor.close();
  return rows;
}
