import { mkdtempSync } from "node:fs";
import { rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import pg from "pg";
import { afterAll, beforeAll, expect, it } from "vitest";
import { ownerUrl } from "../contract/keys/product.ts";
import type { AsOwner } from "../support/postgres.ts";
import { Chance } from "./chance.ts";
import { CoupleAtWork } from "./kills/couple-at-work.ts";
import { type ServerChild, startServerChild } from "./server-child.ts";

const SEED = process.env["FAULT_SEED"] ?? "kept";
/** How often it is stopped, and what happens before: so many commands, at most, and so many milliseconds. */
const STOPS = 5;
const COMMANDS = 8;
const MOMENT = 30;

const folder = mkdtempSync(join(tmpdir(), "footbridge-stops-"));
const data = join(folder, "data");
let server: ServerChild;
const start = (): Promise<ServerChild> => startServerChild({ DATA_FOLDER: data, DATABASE_URL: "", DRAIN_SECONDS: "1" });

const asOwner: AsOwner = async <Row extends object>(sql: string, values: readonly unknown[] = []) => {
  const client = new pg.Client({ connectionString: ownerUrl(data) });
  await client.connect();
  try {
    return (await client.query<Row>(sql, [...values])).rows;
  } finally {
    await client.end();
  }
};

beforeAll(async () => {
  server = await start();
});
afterAll(async () => {
  await server.stop();
  await rm(folder, { recursive: true, force: true });
});

it(`[T1] [T8a] asked to stop ${STOPS} times in the middle of commands, a server and its database end in order, and nothing acknowledged is lost: seed ${SEED}`, async () => {
  const couple = await CoupleAtWork.begin({ a: server.origin, b: server.origin }, SEED);
  const chance = new Chance(SEED);
  for (let count = 0; count < STOPS; count += 1) {
    await couple.untilAnswered(1 + chance.below(COMMANDS));
    await wait(chance.below(MOMENT));
    expect(await server.stop()).toBe(0);
    server = await start();
    couple.lead({ a: server.origin, b: server.origin });
  }
  await couple.untilAnswered(COMMANDS);
  expect(await couple.end(asOwner)).toEqual({ lost: [], doubled: [], differing: [] });
  await couple.close();
});
