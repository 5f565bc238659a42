import { drizzle, type NodePgDatabase } from "drizzle-orm/node-postgres";
import type pg from "pg";

/**
 * A transaction in which the database knows who asks. What is sent before an answer came shares a round trip with it
 * (`pipeline` in `pool.ts`), and is done in the order in which it was sent.
 */
export type Tx = NodePgDatabase;

/**
 * Sends a statement whose answer nothing in the transaction waits for: it shares its round trip with the commit. Where it
 * fails, nothing of the transaction was done, and that failure is what the transaction ends with.
 * @param send sends it before it returns, as `execute()` of a query does
 */
export type Along = <T>(send: () => Promise<T>) => Promise<T>;

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
  asPerson<T>(identity: Identity, work: (tx: Tx, along: Along) => Promise<T>): Promise<T>;
  /**
   * Runs `work` in one transaction as this person that writes nothing, and sees all of the database as it was at one
   * moment, however much is asked.
   */
  lookAsPerson<T>(identity: Identity, work: (tx: Tx) => Promise<T>): Promise<T>;
  /** Runs `work` in one transaction that sees accounts and no workspace; commits when it returns. */
  asAccounts<T>(work: (tx: Tx) => Promise<T>): Promise<T>;
  /** Runs `work` in one transaction that sees wrapped keys and what is over, and no words; commits when it returns. */
  asMaintenance<T>(work: (tx: Tx) => Promise<T>): Promise<T>;
}

/** The id that nobody has: for looking at an invitation before signing in. */
export const NOBODY = "00000000-0000-0000-0000-000000000000";

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const HASH = /^[0-9a-f]{64}$/;

/** The values are checked against a strict pattern, so that they can stand in the statement itself. */
function openingStatement(begin: string, { person, tokenHash }: Identity): string {
  if (!UUID.test(person)) throw new Error("an identity needs a person's id");
  if (tokenHash !== undefined && !HASH.test(tokenHash)) throw new Error("a token is named by its hash");
  return [
    begin,
    "set local role footbridge_member",
    `select set_config('footbridge.person', '${person}', true), set_config('footbridge.token_hash', '${tokenHash ?? ""}', true)`,
  ].join("; ");
}

/** What queries are made with on each connection: it outlives the transaction, and with it what was prepared. */
const makers = new WeakMap<pg.PoolClient, Tx>();

function makerOn(client: pg.PoolClient): Tx {
  const made = makers.get(client) ?? drizzle(client);
  makers.set(client, made);
  return made;
}

/** What was sent along, and is still to be answered. */
class SentAlong {
  readonly #answers: Promise<unknown>[] = [];

  readonly along: Along = (send) => {
    const answer = send();
    this.#answers.push(answer);
    // Heard in `answered`, or not at all where the transaction is taken back for another reason.
    answer.catch(() => undefined);
    return answer;
  };

  /** @throws what the first of them failed with: whatever was sent after it failed for that reason alone */
  async answered(): Promise<void> {
    for (const answer of this.#answers) await answer;
  }
}

async function within<T>(pool: pg.Pool, opening: string, work: (tx: Tx, along: Along) => Promise<T>): Promise<T> {
  const client = await pool.connect();
  let broken: Error | undefined;
  // A connection that ends between two statements says so here; unheard, that would end the process.
  const hear = (error: Error): void => {
    broken = error;
  };
  client.on("error", hear);
  try {
    // What the work asks first goes out with the opening. Where that fails, the login's own role may do nothing at all.
    const begun = client.query(opening).catch((reason: unknown) => {
      throw new NotBegunError(reason);
    });
    begun.catch(() => undefined);
    const sent = new SentAlong();
    const result = await work(makerOn(client), sent.along).catch(async (error: unknown) => {
      await begun;
      // What was sent along may have failed first: then it is why this failed, too.
      await sent.answered();
      throw error;
    });
    // After an error that the work kept to itself, PostgreSQL answers "commit" with a rollback and no error.
    const commit = client.query("commit");
    commit.catch(() => undefined);
    await begun;
    await sent.answered();
    const { command } = await commit;
    if (command !== "COMMIT") throw new Error("the transaction was taken back");
    return result;
  } catch (error) {
    // A connection that cannot even roll back is thrown away, so that no identity outlives its transaction.
    await client.query("rollback").catch((reason: unknown) => {
      broken = reason instanceof Error ? reason : new Error("the connection is broken");
    });
    if (onlyReads(error)) broken ??= new Error("the connection only reads");
    throw error;
  } finally {
    client.off("error", hear);
    client.release(broken);
  }
}

/** What a connection answers that was made while its database took nothing: it would do so for as long as it is kept. */
const READ_ONLY = "25006";

function onlyReads(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  return ("code" in error && error.code === READ_ONLY) || onlyReads(error.cause);
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
async function withinLiving<T>(pool: pg.Pool, opening: string, work: (tx: Tx, along: Along) => Promise<T>): Promise<T> {
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
    asPerson: (identity, work) => withinLiving(pool, openingStatement("begin", identity), work),
    lookAsPerson: (identity, work) =>
      withinLiving(pool, openingStatement("begin isolation level repeatable read read only", identity), work),
    asAccounts: (work) => withinLiving(pool, "begin; set local role footbridge_accounts", work),
    asMaintenance: (work) => withinLiving(pool, "begin; set local role footbridge_maintenance", work),
  };
}
