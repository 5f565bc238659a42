import { randomBytes } from "node:crypto";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type App, buildApp } from "../../../server/src/app.ts";
import { masterKeyFrom } from "../../../server/src/db/keys/master-key.ts";
import { appUrl } from "../../../server/src/db/migrate.ts";
import { SYSTEM_INPUTS } from "../../../server/src/inputs.ts";
import { openMetrics } from "../../../server/src/metrics/metrics.ts";
import { type MetricsPage, serveMetrics } from "../../../server/src/metrics/serve.ts";
import { type Couple, newCouple } from "../../support/couple.ts";
import { type FreshDatabase, freshDatabase } from "../../support/postgres.ts";
import { sealing } from "../../support/seal.ts";

let database: FreshDatabase;
let pool: pg.Pool;
let app: App;
let page: MetricsPage;
let origin: string;
let couple: Couple;
beforeAll(async () => {
  database = await freshDatabase();
  pool = new pg.Pool({ connectionString: appUrl(database.adminUrl, database.appPassword), max: 5, pipeline: true });
  pool.on("error", () => undefined);
  const metrics = openMetrics();
  const master = masterKeyFrom(randomBytes(32));
  app = await buildApp({ pool, master, inputs: SYSTEM_INPUTS, trustProxy: false, metrics, logging: false });
  page = await serveMetrics(metrics, "127.0.0.1", 0);
  origin = await app.http.listen({ host: "127.0.0.1", port: 0 });
  couple = await newCouple(origin);
  const answer = { state: "answered", value: { kind: "text", text: "canary of words" } } as const;
  for (const prompt of ["my-part", "repair-offer"])
    await couple.a.accepted({ type: "round.save", round: "own-part", prompt, base: 0, answer });
  await couple.a.accepted(sealing("own-part"));
  await couple.b.send(sealing("own-part"));
});
afterAll(async () => {
  for (const each of [couple.a, couple.b]) each.close();
  await page.close();
  await app.close();
  await pool.end();
  await database.drop();
});

const lines = async (): Promise<readonly string[]> => (await (await fetch(page.address)).text()).split("\n");

describe("what a host may watch", () => {
  it("[T6] is totals: how many commands came to which end, and how many pages are open", async () => {
    const own = (await lines()).filter((line) => line.startsWith("footbridge_"));
    expect(own).toEqual([
      'footbridge_commands_total{outcome="accepted"} 4',
      'footbridge_commands_total{outcome="refused"} 1',
      'footbridge_commands_total{outcome="failed"} 0',
      "footbridge_pages 2",
      "footbridge_other_servers 0",
      "footbridge_ready 1",
    ]);
  });

  it("[T6] [P1] names nobody, no room, no kind of command and no reason for a refusal", async () => {
    const text = (await lines()).join("\n");
    const canaries = [couple.workspace, couple.ana.email, couple.ana.name, "canary", "own-part", "seal", "unfinished"];
    expect(canaries.filter((canary) => text.toLowerCase().includes(canary.toLowerCase()))).toEqual([]);
    expect([...text.matchAll(/outcome="([^"]*)"/g)].map(([, value]) => value)).toEqual([
      "accepted",
      "refused",
      "failed",
    ]);
  });

  it("[T6] is on a port of its own: the one that people open does not have it", async () => {
    const answer = await fetch(`${origin}/metrics`);
    expect(await answer.text()).not.toContain("process_cpu");
    expect((await fetch(page.address.replace("/metrics", "/"))).status).toBe(404);
  });
});
