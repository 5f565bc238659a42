import { randomBytes } from "node:crypto";
import type pg from "pg";
import { buildApp } from "../../server/src/app.ts";
import { masterKeyFrom } from "../../server/src/db/keys/master-key.ts";
import { openClock } from "../contract/protocol/clock.ts";
import { WIDE_LIMITS } from "../support/wide-limits.ts";

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
  const app = await buildApp({
    pool,
    master: MASTER,
    // Its clock runs fast, so that nobody is too fast for it, and begins today: what is sent names days ahead of today.
    inputs: openClock(Date.now()).inputs,
    trustProxy: false,
    accountLimits: WIDE_LIMITS,
    logging: false,
  });
  await app.http.listen({ host: "127.0.0.1", port: 0 });
  const address = app.http.server.address();
  if (address === null || typeof address === "string") throw new Error("the server has no port");
  return {
    origin: `http://127.0.0.1:${address.port}`,
    close: async () => {
      await app.close();
      await pool.end();
    },
  };
}
