import { randomBytes } from "node:crypto";
import type pg from "pg";
import { masterKeyFrom } from "../../server/src/db/keys/master-key.ts";
import { openClock } from "../support/clock.ts";
import { listenOnLoopback } from "../support/on-loopback.ts";

/** One for all servers of a test file, as they may share a database. */
const MASTER = masterKeyFrom(randomBytes(32));

/** The real server over connections of a test's own. */
export interface OwnServer {
  readonly origin: string;
  /** Stops it, and ends its connections. */
  close(): Promise<void>;
}

/** Starts such a server on loopback. */
export async function serveOver(pool: pg.Pool): Promise<OwnServer> {
  // Its clock runs fast, so that nobody is too fast for it, and begins today: what is sent names days ahead of today.
  const { inputs } = openClock(Date.now());
  const { app, origin } = await listenOnLoopback({ pool, master: MASTER, inputs });
  return {
    origin,
    close: async () => {
      await app.close();
      await pool.end();
    },
  };
}
