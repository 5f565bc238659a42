import { randomBytes } from "node:crypto";
import pg from "pg";
import { afterAll, beforeAll, expect, it } from "vitest";
import type { App } from "../../server/src/app.ts";
import { masterKeyFrom } from "../../server/src/db/keys/master-key.ts";
import { appUrl } from "../../server/src/db/migrate.ts";
import { openPool } from "../../server/src/db/pool.ts";
import { openClock } from "../support/clock.ts";
import { listenOnLoopback } from "../support/on-loopback.ts";
import type { AsOwner } from "../support/postgres.ts";
import { type FreshDatabase, freshDatabase } from "../support/postgres.ts";
import { Chance } from "./chance.ts";
import { CoupleAtWork } from "./kills/couple-at-work.ts";
import { Pipe } from "./pipe.ts";

/** Kept seeds; `FAULT_SEED` adds one. */
const SEEDS = ["1", "2", ...(process.env["FAULT_SEED"] === undefined ? [] : [process.env["FAULT_SEED"]])];
/** How often the two are split, and how many commands are answered before, meanwhile and after, at most. */
const SPLITS = 5;
const COMMANDS = 8;

/** One of two servers on one database; what it tells the other and hears of it goes through a pipe. */
interface Node {
  readonly origin: string;
  readonly app: App;
  readonly pool: pg.Pool;
  readonly pipe: Pipe;
}

const master = masterKeyFrom(randomBytes(32));
let database: FreshDatabase;
let owner: pg.Pool;
let nodes: readonly [Node, Node];

const asOwner: AsOwner = async <Row extends object>(sql: string, values: readonly unknown[] = []) =>
  (await owner.query<Row>(sql, [...values])).rows;

async function startNode(): Promise<Node> {
  const url = appUrl(database.adminUrl, database.appPassword);
  const pipe = await Pipe.open(Number(new URL(url).port));
  const pool = openPool(url);
  const { inputs } = openClock(Date.now());
  const { app, origin } = await listenOnLoopback({
    pool,
    master,
    inputs,
    nodes: { connectionString: pipe.through(url) },
  });
  return { origin, app, pool, pipe };
}

beforeAll(async () => {
  database = await freshDatabase();
  owner = new pg.Pool({ connectionString: database.adminUrl, max: 2 });
  owner.on("error", () => undefined);
  nodes = [await startNode(), await startNode()];
});
afterAll(async () => {
  for (const { app, pool, pipe } of nodes) {
    await app.close();
    await pool.end();
    await pipe.close();
  }
  await owner.end();
  await database.drop();
});

it.each(SEEDS)(
  "[T3] [T6] [T8d] two servers that cannot hear each other take every command, and show the same once they can: seed %s",
  async (seed) => {
    const couple = await CoupleAtWork.begin({ a: nodes[0].origin, b: nodes[1].origin }, seed);
    const chance = new Chance(seed);
    for (let split = 0; split < SPLITS; split += 1) {
      await couple.untilAnswered(1 + chance.below(COMMANDS));
      const cut = nodes.filter((_, at) => at === split % 2 || chance.below(3) === 0);
      for (const { pipe } of cut) pipe.cut();
      // Both go on: what is saved is saved in the database that both have.
      await couple.untilAnswered(COMMANDS);
      for (const { pipe } of cut) pipe.heal();
    }
    expect(await couple.end(asOwner)).toEqual({ lost: [], doubled: [], differing: [] });
    expect(couple.ledger.with("given-up")).toEqual([]);
    await couple.close();
  },
);
