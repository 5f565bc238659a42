import { createHmac, hkdfSync, randomBytes } from "node:crypto";
import pg from "pg";
import type { App } from "../../server/src/app.ts";
import { type HeldMasterKey, masterKeyFrom } from "../../server/src/db/keys/master-key.ts";
import { ROOT_BINDING } from "../../server/src/db/keys/open-master-key.ts";
import { appUrl } from "../../server/src/db/migrate.ts";
import { type Inputs, SYSTEM_INPUTS } from "../../server/src/inputs.ts";
import type { ReminderSettings } from "../../server/src/reminders/reminders.ts";
import { listenOnLoopback } from "./on-loopback.ts";
import { type AsOwner, type FreshDatabase, freshDatabase } from "./postgres.ts";

/** The real server on a database of its own, listening on loopback. */
export interface RunningServer {
  readonly origin: string;
  readonly database: FreshDatabase;
  readonly app: App;
  /** The server's own connections to its database. */
  readonly pool: pg.Pool;
  /** Rows as the database's owner sees them, past every policy. */
  readonly asOwner: AsOwner;
  /** What both receipts of a round are shown with, the n-th time; told to nobody before the reveal. Lower-case hex. */
  saltOf(workspace: string, round: string, times: number): string;
  /** Stops the server and starts it anew on the same database and port, as after a crash or a new version. */
  restart(): Promise<void>;
  close(): Promise<void>;
}

/** What a test's server may have beside its database. */
export interface Beside {
  readonly pages?: string;
  readonly reminders?: Omit<ReminderSettings, "queue">;
}

/** The key of the salts, as it is derived from the root secret of the database. */
async function saltKey(owner: pg.Pool, master: HeldMasterKey): Promise<Buffer> {
  const { rows } = await owner.query<{ wrapped: Buffer }>("select wrapped from footbridge.root_secrets");
  if (rows[0] === undefined) throw new Error("the database has no root secret");
  const root = master.unwrap(rows[0].wrapped, ROOT_BINDING);
  return Buffer.from(hkdfSync("sha256", root, "", "footbridge/receipt-salt", 32));
}

/**
 * Starts a server for a test file.
 * @param inputs time and randomness, where a test gives them
 * @param made the database; a fresh one unless given
 * @param beside the folder of the built pages, everybody's unless given; how people are reminded, nobody is unless given
 */
export async function runServer(
  inputs: Inputs = SYSTEM_INPUTS,
  made: Promise<FreshDatabase> = freshDatabase(),
  { pages, reminders }: Beside = {},
): Promise<RunningServer> {
  const database = await made;
  const connectionString = appUrl(database.adminUrl, database.appPassword);
  const pool = new pg.Pool({ connectionString, max: 10, pipeline: true });
  const owner = new pg.Pool({ connectionString: database.adminUrl, max: 2 });
  // The database is dropped under idle connections at the end.
  for (const each of [pool, owner]) each.on("error", () => undefined);
  const master = masterKeyFrom(randomBytes(32));
  const deps = {
    pool,
    master,
    inputs,
    ...(pages === undefined ? {} : { pages }),
    ...(reminders === undefined ? {} : { reminders: { ...reminders, queue: { connectionString } } }),
  };
  const started = await listenOnLoopback(deps);
  const { origin } = started;
  let { app } = started;
  const key = await saltKey(owner, master);
  return {
    origin,
    database,
    get app() {
      return app;
    },
    pool,
    asOwner: async <Row extends object>(sql: string, values: readonly unknown[] = []) =>
      (await owner.query<Row>(sql, [...values])).rows,
    saltOf: (workspace, round, times) =>
      createHmac("sha256", key).update(`${workspace}/${round}/${times}`).digest("hex"),
    restart: async () => {
      await app.close();
      ({ app } = await listenOnLoopback(deps, Number(new URL(origin).port)));
    },
    close: async () => {
      await app.close();
      await pool.end();
      await owner.end();
      await database.drop();
    },
  };
}
