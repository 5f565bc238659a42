import { randomBytes } from "node:crypto";
import pg from "pg";
import { type App, buildApp } from "../../../server/src/app.ts";
import { masterKeyFrom } from "../../../server/src/db/keys/master-key.ts";
import { appUrl } from "../../../server/src/db/migrate.ts";
import { type Inputs, SYSTEM_INPUTS } from "../../../server/src/inputs.ts";
import { type FreshDatabase, freshDatabase } from "../../support/postgres.ts";

/** The real server with the limits that people meet; the other test files widen them. */
export interface OrdinaryServer {
  readonly app: App;
  readonly origin: string;
  readonly database: FreshDatabase;
  close(): Promise<void>;
}

/**
 * Starts it on a database of its own, listening on loopback.
 *
 * @param inputs time and randomness, where a test gives them
 */
export async function runOrdinaryServer(inputs: Inputs = SYSTEM_INPUTS): Promise<OrdinaryServer> {
  const database = await freshDatabase();
  const connectionString = appUrl(database.adminUrl, database.appPassword);
  const pool = new pg.Pool({ connectionString, max: 10, pipeline: true });
  // The database may be taken away, and is dropped at the end, under idle connections.
  pool.on("error", () => undefined);
  const master = masterKeyFrom(randomBytes(32));
  const reminders = { queue: { connectionString }, push: { contact: "mailto:host@example.org" } };
  const app = await buildApp({ pool, master, inputs, reminders, trustProxy: false, logging: false });
  return {
    app,
    origin: await app.http.listen({ host: "127.0.0.1", port: 0 }),
    database,
    close: async () => {
      await app.close();
      await pool.end();
      await database.drop();
    },
  };
}
