import { sql } from "drizzle-orm";
import type pg from "pg";
import type { Door, Identity, Tx } from "../../../server/src/db/door.ts";
import type { Ground } from "./ground.ts";
import { SALT } from "./world.ts";

/** Says for the transaction what receipts are shown with. */
export const salted = (salt: string): string => `set local footbridge.receipt_salt = '${salt}'`;

/** Who comes to the wall. */
export type Visitor =
  | { readonly role: "member"; readonly identity: Identity }
  /** The member role without anybody's identity. */
  | { readonly role: "nobody" }
  | { readonly role: "accounts" }
  | { readonly role: "maintenance" }
  /** The server's login, before it steps into a role. */
  | { readonly role: "login" };

/** What the database answers to one statement. */
export type Answer =
  | { readonly rows: readonly Record<string, unknown>[]; readonly changed: number }
  /** The SQLSTATE of the refusal. */
  | { readonly refused: string };

/** Says one statement. */
export type Say = (statement: string) => Promise<Answer>;

/** Row security and missing privileges answer with the same code (PostgreSQL, appendix A). */
export const REFUSED: Answer = { refused: "42501" };

type Query = (statement: string) => Promise<{ rows: Record<string, unknown>[]; rowCount: number | null }>;

class TakenBack extends Error {}

function stateOf(error: unknown): string {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  if (cause instanceof Error && "code" in cause && typeof cause.code === "string") return cause.code;
  throw error;
}

function within(query: Query, apart: boolean): Say {
  return async (statement) => {
    if (apart) await query("savepoint before");
    let answer: Answer;
    try {
      const { rows, rowCount } = await query(statement);
      answer = { rows, changed: rowCount ?? 0 };
    } catch (error) {
      answer = { refused: stateOf(error) };
    }
    if (apart) await query("rollback to savepoint before; release savepoint before");
    return answer;
  };
}

/**
 * Lets a visitor say statements in one transaction, which is taken back at the end.
 * @param apart whether each statement is taken back at once, so that none finds what another did
 */
export async function visit<T>(
  ground: Ground,
  visitor: Visitor,
  work: (say: Say) => Promise<T>,
  apart = true,
): Promise<T> {
  const client = visitor.role === "login" || visitor.role === "nobody" ? await ground.pool.connect() : null;
  if (client !== null) return raw(client, visitor.role === "nobody", (query) => work(within(query, apart)));
  let result: { readonly value: T } | undefined;
  const inside = async (tx: Tx): Promise<never> => {
    const query: Query = (statement) => tx.execute<Record<string, unknown>>(sql.raw(statement));
    // As the server says it before it writes down what both have sealed.
    await query(salted(SALT));
    result = { value: await work(within(query, apart)) };
    throw new TakenBack();
  };
  const { door } = ground.deps;
  await through(door, visitor, inside).catch((error: unknown) => {
    if (!(error instanceof TakenBack)) throw error;
  });
  if (result === undefined) throw new Error("the visit came to nothing");
  return result.value;
}

function through(door: Door, visitor: Visitor, work: (tx: Tx) => Promise<never>): Promise<never> {
  if (visitor.role === "member") return door.asPerson(visitor.identity, work);
  return visitor.role === "accounts" ? door.asAccounts(work) : door.asMaintenance(work);
}

async function raw<T>(client: pg.PoolClient, asMember: boolean, work: (query: Query) => Promise<T>): Promise<T> {
  try {
    await client.query("begin");
    if (asMember) await client.query("set local role footbridge_member");
    return await work((statement) => client.query<Record<string, unknown>>(statement));
  } finally {
    await client.query("rollback");
    client.release();
  }
}

/** Says statements one after the other in one transaction, which is taken back; the answer to the last, or the first refusal. */
export function sayAll(ground: Ground, visitor: Visitor, ...statements: readonly string[]): Promise<Answer> {
  return visit(
    ground,
    visitor,
    async (say) => {
      let last: Answer = { rows: [], changed: 0 };
      for (const statement of statements) {
        last = await say(statement);
        if ("refused" in last) return last;
      }
      return last;
    },
    false,
  );
}
