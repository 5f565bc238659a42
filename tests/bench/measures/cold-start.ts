import { mkdtempSync } from "node:fs";
import { rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startServerChild } from "../../faults/server-child.ts";
import type { BenchGround } from "../ground.ts";
import { type Row, row } from "../report.ts";

/** (h) From starting the program until the first page is served, with its own database and what is in it. */
export async function coldStart({ quick, say }: BenchGround): Promise<readonly Row[]> {
  const folder = mkdtempSync(join(tmpdir(), "footbridge-bench-cold-"));
  const times: number[] = [];
  try {
    // The first start makes the database; it is no cold start.
    for (let start = 0; start <= (quick ? 2 : 5); start += 1) {
      say(`(h) start ${start}`);
      const since = performance.now();
      const server = await startServerChild({ DATA_FOLDER: folder, DATABASE_URL: "" });
      const page = await fetch(server.origin);
      await page.arrayBuffer();
      if (start > 0) times.push((performance.now() - since) / 1000);
      await server.stop();
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
  return [row({ measure: "h", what: "from the program's start to the first page served", unit: "s" }, times)];
}
