import { randomBytes } from "node:crypto";
import pg from "pg";
import { type App, buildApp } from "../../server/src/app.ts";
import { masterKeyFrom } from "../../server/src/db/keys/master-key.ts";
import { appUrl } from "../../server/src/db/migrate.ts";
import { type Inputs, SYSTEM_INPUTS } from "../../server/src/inputs.ts";
import { type FreshDatabase, freshDatabase } from "./postgres.ts";
import { WIDE_LIMITS } from "./wide-limits.ts";

/** The real server on a database of its own, listening on loopback. */
export interface RunningServer {
  readonly origin: string;
  readonly database: FreshDatabase;
  readonly app: App;
  /** The server's own connections to its database. */
  readonly pool: pg.Pool;
  /** Rows as the database's owner sees them, past every policy. */
  asOwner<Row extends object>(sql: string, values?: readonly unknown[]): Promise<readonly Row[]>;
  close(): Promise<void>;
}

/**
 * Starts a server for a test file.
 * @param inputs time and randomness, where a test gives them
 * @param made the database; a fresh one unless given
 */
export async function runServer(
  inputs: Inputs = SYSTEM_INPUTS,
  made: Promise<FreshDatabase> = freshDatabase(),
): Promise<RunningServer> {
  const database = await made;
  const pool = new pg.Pool({ connectionString: appUrl(database.adminUrl, database.appPassword), max: 10 });
  const owner = new pg.Pool({ connectionString: database.adminUrl, max: 2 });
  // The database is dropped under idle connections at the end.
  for (const each of [pool, owner]) each.on("error", () => undefined);
  const app = await buildApp({
    pool,
    master: masterKeyFrom(randomBytes(32)),
    inputs,
    trustProxy: false,
    // Every person of a test comes from one address.
    accountLimits: WIDE_LIMITS,
    logging: false,
  });
  await app.http.listen({ host: "127.0.0.1", port: 0 });
  const address = app.http.server.address();
  if (address === null || typeof address === "string") throw new Error("the server has no port");
  return {
    origin: `http://127.0.0.1:${address.port}`,
    database,
    app,
    pool,
    asOwner: async <Row extends object>(sql: string, values: readonly unknown[] = []) =>
      (await owner.query<Row>(sql, [...values])).rows,
    close: async () => {
      await app.close();
      await pool.end();
      await owner.end();
      await database.drop();
    },
  };
}
