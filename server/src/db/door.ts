import { drizzle, type NodePgDatabase } from "drizzle-orm/node-postgres";
import type pg from "pg";
import * as schema from "./schema.ts";

/** A transaction in which the database knows who asks. */
export type Tx = NodePgDatabase<typeof schema>;

/** Who asks. The seat follows from the person: the database looks it up itself. */
export interface Identity {
  /** Id of the signed-in person. */
  readonly person: string;
  /** SHA-256 of an invitation's token, lower-case hex, while it is being looked at or redeemed. */
  readonly tokenHash?: string;
}

/** The only way to the database (P5). */
export interface Door {
  /** Runs `work` in one transaction as this person, with row-level security; commits when it returns. */
  asPerson<T>(identity: Identity, work: (tx: Tx) => Promise<T>): Promise<T>;
  /** Runs `work` in one transaction that sees accounts and no workspace; commits when it returns. */
  asAccounts<T>(work: (tx: Tx) => Promise<T>): Promise<T>;
  /** Runs `work` in one transaction that sees wrapped keys and what is over, and no words; commits when it returns. */
  asMaintenance<T>(work: (tx: Tx) => Promise<T>): Promise<T>;
}

/** The id that nobody has: for looking at an invitation before signing in. */
export const NOBODY = "00000000-0000-0000-0000-000000000000";

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const HASH = /^[0-9a-f]{64}$/;

/** One round trip: the values are checked against a strict pattern, so that they can stand in the statement itself. */
function openingStatement({ person, tokenHash }: Identity): string {
  if (!UUID.test(person)) throw new Error("an identity needs a person's id");
  if (tokenHash !== undefined && !HASH.test(tokenHash)) throw new Error("a token is named by its hash");
  return [
    "begin",
    "set local role footbridge_member",
    `select set_config('footbridge.person', '${person}', true), set_config('footbridge.token_hash', '${tokenHash ?? ""}', true)`,
  ].join("; ");
}

async function within<T>(pool: pg.Pool, opening: string, work: (tx: Tx) => Promise<T>): Promise<T> {
  const client = await pool.connect();
  let broken: Error | undefined;
  // A connection that ends between two statements says so here; unheard, that would end the process.
  const hear = (error: Error): void => {
    broken = error;
  };
  client.on("error", hear);
  try {
    await client.query(opening).catch((reason: unknown) => {
      throw new NotBegunError(reason);
    });
    const result = await work(drizzle(client, { schema }));
    // After an error that the work kept to itself, PostgreSQL answers "commit" with a rollback and no error.
    const { command } = await client.query("commit");
    if (command !== "COMMIT") throw new Error("the transaction was taken back");
    return result;
  } catch (error) {
    // A connection that cannot even roll back is thrown away, so that no identity outlives its transaction.
    await client.query("rollback").catch((reason: unknown) => {
      broken = reason instanceof Error ? reason : new Error("the connection is broken");
    });
    throw error;
  } finally {
    client.off("error", hear);
    client.release(broken);
  }
}

/** The transaction never began, so nothing was done in it. */
class NotBegunError extends Error {
  override readonly name = "NotBegunError";

  constructor(cause: unknown) {
    super("a transaction did not begin", { cause });
  }
}

/** What a connection says that ended while it lay idle: PostgreSQL's word (57P01 to 57P03), or the network's. */
const GONE = /^(57P0[123]|ECONNRESET|EPIPE)$|^Connection terminated/;
/** More than a pool keeps, so that a pool full of ended connections is gone through once. */
const BEGINNINGS = 12;

function wasGone({ cause }: NotBegunError): boolean {
  return cause instanceof Error && (GONE.test(cause.message) || ("code" in cause && GONE.test(String(cause.code))));
}

/** After a database came back, idle connections from before are ended ones: another is taken, as nothing was done yet. */
async function withinLiving<T>(pool: pg.Pool, opening: string, work: (tx: Tx) => Promise<T>): Promise<T> {
  for (let beginning = 1; ; beginning += 1) {
    try {
      return await within(pool, opening, work);
    } catch (error) {
      if (!(error instanceof NotBegunError)) throw error;
      if (beginning === BEGINNINGS || !wasGone(error)) throw error.cause;
    }
  }
}

/** Opens the door over a pool of connections of the login `footbridge_app`. */
export function openDoor(pool: pg.Pool): Door {
  return {
    asPerson: (identity, work) => withinLiving(pool, openingStatement(identity), work),
    asAccounts: (work) => withinLiving(pool, "begin; set local role footbridge_accounts", work),
    asMaintenance: (work) => withinLiving(pool, "begin; set local role footbridge_maintenance", work),
  };
}
