import pg from "pg";
import { GatheringSocket } from "./gathering-socket.ts";

/** Connections to the database that one server holds. */
const CONNECTIONS = 10;

/**
 * How long a free connection, and then each statement, is waited for, in milliseconds. Below the 10 seconds after which
 * a page sends a command again, so that its writer hears "not saved" and nothing piles up behind a database in trouble.
 */
const PATIENCE = 5000;

/**
 * Opens the connections of one server to its database.
 * @param connectionString for the login `footbridge_app`
 * @param connections most of them at once
 * @param patience how long one is waited for, and each statement, in milliseconds
 * @returns the pool, for the caller to end
 */
export function openPool(connectionString: string, connections = CONNECTIONS, patience = PATIENCE): pg.Pool {
  const pool = new pg.Pool({
    connectionString,
    max: connections,
    connectionTimeoutMillis: patience,
    query_timeout: patience,
    // What is sent before an answer came shares a round trip with it.
    pipeline: true,
    stream: () => new GatheringSocket(),
  });
  outliveErrors(pool);
  return pool;
}

/**
 * Lets no connection of a pool end the process by breaking. One that breaks while idle is replaced by the next request; and the pool
 * itself hears nothing of one that it is just handing out: what PostgreSQL says with its last breath may come in the very
 * piece that says that the connection is ready.
 */
export function outliveErrors(pool: pg.Pool): void {
  pool.on("error", () => undefined);
  pool.on("connect", (client) => {
    client.on("error", () => undefined);
  });
}
