import { randomBytes } from "node:crypto";
import pg from "pg";
import { openDoor } from "../../../server/src/db/door.ts";
import { masterKeyFrom } from "../../../server/src/db/keys/master-key.ts";
import { openMasterKey } from "../../../server/src/db/keys/open-master-key.ts";
import { appUrl } from "../../../server/src/db/migrate.ts";
import { type Inputs, SYSTEM_INPUTS } from "../../../server/src/inputs.ts";
import type { WorkspaceDeps } from "../../../server/src/workspaces/deps.ts";
import { type FreshDatabase, freshDatabase } from "../../support/postgres.ts";

/** A migrated database of one test file's own, seen from both sides of the wall. */
export interface Ground {
  readonly database: FreshDatabase;
  /** Connections of the login `footbridge_app`, as the server has them. */
  readonly pool: pg.Pool;
  /** What the server's own functions take. */
  readonly deps: WorkspaceDeps;
  /** Rows as the database's owner sees them, past every policy. */
  asOwner<Row extends object>(sql: string, values?: readonly unknown[]): Promise<readonly Row[]>;
  /** Runs `work` on one connection of the owner, in a transaction that is taken back whatever happens. */
  asOwnerForNow<T>(work: (client: pg.PoolClient) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

/**
 * Opens a ground.
 * @param inputs time and randomness, where a test gives them
 * @param connections most connections of the login at once
 */
export async function openGround(inputs: Inputs = SYSTEM_INPUTS, connections = 10): Promise<Ground> {
  const database = await freshDatabase();
  const pool = new pg.Pool({
    connectionString: appUrl(database.adminUrl, database.appPassword),
    max: connections,
    pipeline: true,
  });
  const owner = new pg.Pool({ connectionString: database.adminUrl, max: 2 });
  // The database is dropped under idle connections at the end.
  for (const each of [pool, owner]) each.on("error", () => undefined);
  const door = openDoor(pool);
  const master = await openMasterKey(door, masterKeyFrom(randomBytes(32)), inputs.entropy("master-key"));
  return {
    database,
    pool,
    deps: { door, master, inputs },
    asOwner: async <Row extends object>(sql: string, values: readonly unknown[] = []) =>
      (await owner.query<Row>(sql, [...values])).rows,
    asOwnerForNow: async (work) => {
      const client = await owner.connect();
      try {
        await client.query("begin");
        return await work(client);
      } finally {
        await client.query("rollback");
        client.release();
      }
    },
    close: async () => {
      await pool.end();
      await owner.end();
      await database.drop();
    },
  };
}
