import { randomBytes } from "node:crypto";
import pg from "pg";
import { masterKeyFrom } from "../../../server/src/db/keys/master-key.ts";
import { appUrl } from "../../../server/src/db/migrate.ts";
import { SYSTEM_INPUTS } from "../../../server/src/inputs.ts";
import { listenOnLoopback } from "../../support/on-loopback.ts";
import { freshDatabase } from "../../support/postgres.ts";

/** One transaction that is kept from hearing that it was committed. */
export interface HeldCommit {
  /** Settles when a transaction has been committed and does not know it. */
  readonly reached: Promise<void>;
  /** Lets it know. */
  release(): void;
}

/** The real server, whose next transaction can be held at its end. */
export interface HeldServer {
  readonly origin: string;
  holdNextCommit(): HeldCommit;
  close(): Promise<void>;
}

/** A connection that hears of its commits when it is told to. */
class HeldClient extends pg.Client {
  static next: { reached: () => void; released: Promise<void> } | undefined;

  override query(...given: unknown[]): never {
    const answer = (super.query as (...all: unknown[]) => unknown).apply(this, given);
    const held = given[0] === "commit" ? HeldClient.next : undefined;
    if (held === undefined) return answer as never;
    HeldClient.next = undefined;
    const later = async (): Promise<unknown> => {
      const result = await (answer as Promise<unknown>);
      held.reached();
      await held.released;
      return result;
    };
    return later() as never;
  }
}

/** Starts such a server on a database of its own. */
export async function runHeldServer(): Promise<HeldServer> {
  const database = await freshDatabase();
  const connectionString = appUrl(database.adminUrl, database.appPassword);
  const pool = new pg.Pool({ connectionString, max: 10, pipeline: true, Client: HeldClient } as pg.PoolConfig);
  pool.on("error", () => undefined);
  const master = masterKeyFrom(randomBytes(32));
  const { app, origin } = await listenOnLoopback({ pool, master, inputs: SYSTEM_INPUTS });
  return {
    origin,
    holdNextCommit: () => {
      let reached = (): void => undefined;
      let release = (): void => undefined;
      const arrived = new Promise<void>((resolve) => {
        reached = resolve;
      });
      const released = new Promise<void>((resolve) => {
        release = resolve;
      });
      HeldClient.next = { reached: () => reached(), released };
      return { reached: arrived, release: () => release() };
    },
    close: async () => {
      await app.close();
      await pool.end();
      await database.drop();
    },
  };
}
