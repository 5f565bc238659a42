import { randomBytes } from "node:crypto";
import pg from "pg";
import type { App } from "../../server/src/app.ts";
import { masterKeyFrom } from "../../server/src/db/keys/master-key.ts";
import { appUrl } from "../../server/src/db/migrate.ts";
import { type Inputs, SYSTEM_INPUTS } from "../../server/src/inputs.ts";
import { listenOnLoopback } from "./on-loopback.ts";
import { type FreshDatabase, freshDatabase } from "./postgres.ts";

/** One real server of several on one database. */
export interface RunningNode {
  readonly origin: string;
  readonly app: App;
  close(within?: number): Promise<void>;
}

/** Several real servers on one database, each listening on loopback. */
export interface RunningNodes {
  readonly nodes: readonly RunningNode[];
  readonly database: FreshDatabase;
  /** Starts one more. @param alone whether it neither tells the others nor hears them */
  another(alone?: boolean): Promise<RunningNode>;
  /** Rows as the database's owner sees them, past every policy. */
  asOwner<Row extends object>(sql: string, values?: readonly unknown[]): Promise<readonly Row[]>;
  close(): Promise<void>;
}

/**
 * Starts them.
 * @param count how many
 * @param inputs time and randomness, where a test gives them
 */
export async function runNodes(count: number, inputs: Inputs = SYSTEM_INPUTS): Promise<RunningNodes> {
  const database = await freshDatabase();
  const owner = new pg.Pool({ connectionString: database.adminUrl, max: 2 });
  owner.on("error", () => undefined);
  const master = masterKeyFrom(randomBytes(32));
  const connectionString = appUrl(database.adminUrl, database.appPassword);
  const running = new Set<RunningNode>();

  async function another(alone = false): Promise<RunningNode> {
    const pool = new pg.Pool({ connectionString, max: 10, pipeline: true });
    // The database is dropped under idle connections at the end.
    pool.on("error", () => undefined);
    const { app, origin } = await listenOnLoopback({
      pool,
      master,
      inputs,
      ...(alone ? {} : { nodes: { connectionString } }),
    });
    const node: RunningNode = {
      origin,
      app,
      close: async (within) => {
        if (!running.delete(node)) return;
        await app.close(within);
        await pool.end();
      },
    };
    running.add(node);
    return node;
  }

  const nodes: RunningNode[] = [];
  for (let n = 0; n < count; n += 1) nodes.push(await another());
  return {
    nodes,
    database,
    another,
    asOwner: async <Row extends object>(sql: string, values: readonly unknown[] = []) =>
      (await owner.query<Row>(sql, [...values])).rows,
    close: async () => {
      for (const node of running) await node.close();
      await owner.end();
      await database.drop();
    },
  };
}
