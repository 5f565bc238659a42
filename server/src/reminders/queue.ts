import { setMaxListeners } from "node:events";
import { setTimeout as pause } from "node:timers/promises";
import pg from "pg";
import PgBoss from "pg-boss";
import { outliveErrors } from "../db/pool.ts";

const SCHEMA = "footbridge_queue";
/** The role of the queue's connections: it reaches the queue and nothing else. */
const ROLE = "footbridge_queue";
/** It waits for nobody but the database. */
const CONNECTIONS = 3;
const PATIENCE = 10_000;
/** How long what is under way is waited for when the server stops, in milliseconds; then another server does it. */
const GRACE = 3000;
const MINUTE = 60;

/** What there is to do: look at what one person is to be sent, send it by mail or push, or look at everyone. */
export type Errand = "look" | "mail" | "push" | "all";

/** Whose it is; absent where it is everyone's. */
export interface Whose {
  readonly person?: string;
  /** The id of a device. */
  readonly device?: string;
}

/** How fast the queue is; what suits a server that people use unless given. */
export interface QueuePace {
  /** How often it is looked at, in milliseconds. */
  readonly every: number;
  /** After how many seconds an errand that a server began and did not end is another server's. */
  readonly expires: number;
  /** How often that is looked at, in seconds. */
  readonly supervises: number;
  /** After how many seconds something that failed is first tried again; each time after about twice as many. */
  readonly retries: number;
}

export const QUEUE_PACE: QueuePace = { every: 5000, expires: 90, supervises: 30, retries: 30 };

/** How often something that failed is tried again. The last of these times is long after anything is over. */
const RETRIES = 14;
/** How many errands of a kind one server does at once. */
const HANDS: Readonly<Record<Errand, number>> = { look: 2, mail: 4, push: 4, all: 1 };
const ERRANDS = Object.keys(HANDS) as readonly Errand[];

/** The errands of all servers on a database. */
export interface Queue {
  /**
   * Puts an errand into the queue. The same key again, before it was begun, is the same errand.
   * @param after in how many milliseconds it is to be done
   */
  put(errand: Errand, whose: Whose, key: string, after?: number): Promise<void>;
  /** Takes nothing more, and waits a moment for what is under way. */
  close(): Promise<void>;
}

/** Does an errand. Once it is aborted, nothing new should be begun. What it throws is tried again later. */
export type Work = (whose: Whose, queue: Pick<Queue, "put">, signal: AbortSignal) => Promise<void>;

/**
 * Opens the queue, and begins to work.
 *
 * @param connection as the login `footbridge_app`
 * @param works what each errand means
 * @param failed told when the queue itself could not be reached
 */
export async function openQueue(
  connection: pg.ClientConfig,
  works: Readonly<Record<Errand, Work>>,
  failed: (error: unknown) => void,
  pace: QueuePace = QUEUE_PACE,
): Promise<Queue> {
  const pool = new pg.Pool({
    ...connection,
    options: `-c role=${ROLE}`,
    application_name: "footbridge-queue",
    max: CONNECTIONS,
    connectionTimeoutMillis: PATIENCE,
    query_timeout: PATIENCE,
  });
  outliveErrors(pool);
  const boss = new PgBoss({
    schema: SCHEMA,
    db: { executeSql: (text, values) => pool.query(text, values) },
    // What there is was made by a migration, by another role.
    migrate: false,
    schedule: false,
    maintenanceIntervalSeconds: pace.supervises,
    // What is done leaves no trace of when it was.
    archiveCompletedAfterSeconds: MINUTE,
    deleteAfterSeconds: MINUTE,
  });
  boss.on("error", failed);
  await boss.start();
  const stopping = new AbortController();
  // Each hand listens while it waits, and what it does as well.
  setMaxListeners(0, stopping.signal);

  const put: Queue["put"] = async (errand, whose, key, after = 0) => {
    await boss.send(errand, whose, {
      singletonKey: key,
      startAfter: after / 1000,
      expireInSeconds: pace.expires,
      retryLimit: RETRIES,
      retryDelay: pace.retries,
      retryBackoff: true,
    });
  };

  /** Does one errand, if there is any. */
  async function turn(errand: Errand): Promise<boolean> {
    const [job] = await boss.fetch<Whose>(errand);
    if (job === undefined) return false;
    try {
      await works[errand](job.data, { put }, stopping.signal);
    } catch {
      await boss.fail(errand, job.id);
      return true;
    }
    await boss.complete(errand, job.id);
    return true;
  }

  async function hand(errand: Errand): Promise<void> {
    while (!stopping.signal.aborted) {
      const busy = await turn(errand).catch((error: unknown) => {
        failed(error);
        return false;
      });
      if (!busy) await pause(pace.every, undefined, { signal: stopping.signal, ref: false }).catch(() => undefined);
    }
  }

  const hands = Promise.all(ERRANDS.flatMap((errand) => Array.from({ length: HANDS[errand] }, () => hand(errand))));
  return {
    put,
    close: async () => {
      stopping.abort();
      await Promise.race([hands, pause(GRACE, undefined, { ref: false })]);
      await boss.stop({ graceful: false, close: false });
      await pool.end();
    },
  };
}
