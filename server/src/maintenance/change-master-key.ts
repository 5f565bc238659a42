import { and, asc, eq, gt, ne, sql } from "drizzle-orm";
import type { Door, Tx } from "../db/door.ts";
import { keyBinding } from "../db/keys/keyring.ts";
import type { HeldMasterKey } from "../db/keys/master-key.ts";
import { ROOT_BINDING } from "../db/keys/open-master-key.ts";
import { personKeyBinding } from "../db/keys/person-key.ts";
import { dataKeys, hostKeys, masterKeys, persons, rootSecrets } from "../db/schema.ts";
import { hostKeyBinding } from "../host-identity/identity.ts";
import type { Entropy } from "../inputs.ts";
import { systemCode } from "../start-error.ts";

/** How many keys are wrapped anew in one transaction. */
const BATCH = 100;
/** foreign_key_violation (PostgreSQL, appendix A). */
const STILL_IN_USE = "23503";

/** What a change works with. */
interface Change {
  readonly door: Door;
  /** Wraps with the new key, and opens with the old one too. */
  readonly held: HeldMasterKey;
  readonly entropy: Entropy;
}

/** Wraps one key anew. */
type Anew = (wrapped: Buffer, binding: readonly string[]) => Buffer;

/** Wraps one batch anew, from a place on. @returns how many, and where to go on; undefined when that was the end */
type Batch<At> = (tx: Tx, anew: Anew, after: At | undefined) => Promise<{ count: number; last: At | undefined }>;

const personBatch =
  (held: HeldMasterKey): Batch<string> =>
  async (tx, anew, after) => {
    const rows = await tx
      .select({ id: persons.id, wrapped: persons.dataKey })
      .from(persons)
      .where(and(ne(persons.masterKey, held.name), after === undefined ? undefined : gt(persons.id, after)))
      .orderBy(asc(persons.id))
      .limit(BATCH);
    for (const { id, wrapped } of rows)
      await tx
        .update(persons)
        .set({ dataKey: anew(wrapped, personKeyBinding(id)) })
        .where(and(eq(persons.id, id), eq(persons.dataKey, wrapped)));
    return { count: rows.length, last: rows.at(-1)?.id };
  };

type DataKeyAt = Pick<typeof dataKeys.$inferSelect, "workspaceId" | "scope" | "version">;

const dataKeyBatch =
  (held: HeldMasterKey): Batch<DataKeyAt> =>
  async (tx, anew, after) => {
    const { workspaceId, scope, version, wrapped, masterKey } = dataKeys;
    const onward =
      after === undefined
        ? undefined
        : sql`(${workspaceId}, ${scope}, ${version}) > (${after.workspaceId}, ${after.scope}, ${after.version})`;
    const rows = await tx
      .select({ workspaceId, scope, version, wrapped })
      .from(dataKeys)
      .where(and(ne(masterKey, held.name), onward))
      .orderBy(asc(workspaceId), asc(scope), asc(version))
      .limit(BATCH);
    for (const row of rows)
      await tx
        .update(dataKeys)
        .set({ wrapped: anew(row.wrapped, keyBinding(row.workspaceId, row.scope, row.version)) })
        .where(
          and(
            eq(workspaceId, row.workspaceId),
            eq(scope, row.scope),
            eq(version, row.version),
            eq(wrapped, row.wrapped),
          ),
        );
    return { count: rows.length, last: rows.at(-1) };
  };

const hostKeyBatch =
  (held: HeldMasterKey): Batch<never> =>
  async (tx, anew) => {
    const { number, wrapped, masterKey } = hostKeys;
    // One key in two years: they are few.
    const rows = await tx.select({ number, wrapped }).from(hostKeys).where(ne(masterKey, held.name));
    for (const row of rows)
      await tx
        .update(hostKeys)
        .set({ wrapped: anew(row.wrapped, hostKeyBinding(row.number)) })
        .where(and(eq(number, row.number), eq(wrapped, row.wrapped)));
    return { count: rows.length, last: undefined };
  };

const rootBatch =
  (held: HeldMasterKey): Batch<never> =>
  async (tx, anew) => {
    const { wrapped } = rootSecrets;
    const [row] = await tx.select({ wrapped }).from(rootSecrets).where(ne(rootSecrets.masterKey, held.name));
    if (row === undefined) return { count: 0, last: undefined };
    await tx
      .update(rootSecrets)
      .set({ wrapped: anew(row.wrapped, ROOT_BINDING) })
      .where(eq(wrapped, row.wrapped));
    return { count: 1, last: undefined };
  };

async function wrapAll<At>({ door, held, entropy }: Change, batch: Batch<At>): Promise<number> {
  const anew: Anew = (wrapped, binding) => held.wrap(held.unwrap(wrapped, binding), binding, entropy);
  let total = 0;
  let after: At | undefined;
  do {
    const { count, last } = await door.asMaintenance((tx) => batch(tx, anew, after));
    total += count;
    after = last;
  } while (after !== undefined);
  return total;
}

/**
 * Gives up every other master key. The database lets a name go only when nothing is wrapped under it; it waits for those
 * who are wrapping under it right now, and refuses whoever comes later.
 *
 * @returns false when something is still wrapped under one of them
 */
async function giveUpOthers({ door, held }: Change): Promise<boolean> {
  try {
    await door.asMaintenance((tx) => tx.delete(masterKeys).where(ne(masterKeys.id, held.name)));
    return true;
  } catch (error) {
    if (error instanceof Error && systemCode(error.cause) === STILL_IN_USE) return false;
    throw error;
  }
}

/**
 * Changes the master key: wraps every key anew that another one wraps, and then gives the others up. The server may run
 * meanwhile when it holds both. It can be cut off at any moment and done again: every key is at all times wrapped by one
 * of the two, and the old one is given up only when nothing is left under it.
 *
 * @param door the way to the database
 * @param held the new key, with the old one to open with; made known to the database before (`openMasterKey`)
 * @param entropy where the nonces come from
 * @returns how many keys were wrapped anew
 * @throws when something is wrapped by a key that is not held
 */
export async function changeMasterKey(door: Door, held: HeldMasterKey, entropy: Entropy): Promise<number> {
  const change: Change = { door, held, entropy };
  let total = 0;
  do {
    total += await wrapAll(change, personBatch(held));
    total += await wrapAll(change, dataKeyBatch(held));
    total += await wrapAll(change, hostKeyBatch(held));
    // Last, so that whoever holds the new key alone is told at the start until everything can be opened with it.
    total += await wrapAll(change, rootBatch(held));
  } while (!(await giveUpOthers(change)));
  return total;
}
