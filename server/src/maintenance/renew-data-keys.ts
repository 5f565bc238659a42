import { and, asc, gt, lte, max } from "drizzle-orm";
import type { Door } from "../db/door.ts";
import { DATA_KEY_BYTES, keyBinding } from "../db/keys/keyring.ts";
import type { Wrapping } from "../db/keys/master-key.ts";
import { dataKeys } from "../db/schema.ts";
import type { Entropy } from "../inputs.ts";

/** How many workspaces get new keys in one transaction. */
const BATCH = 50;

/**
 * Makes a new version of every workspace's data keys: from the next message on, new words are encrypted with it. The old
 * versions stay, for the words that were written under them. Cut off and done again, some get one version more.
 *
 * @param door the way to the database
 * @param wrapping wraps the new keys
 * @param entropy where the keys and the nonces come from
 * @returns how many keys were made
 */
export async function renewDataKeys(door: Door, wrapping: Wrapping, entropy: Entropy): Promise<number> {
  let total = 0;
  let after: string | undefined;
  do {
    const { made, last } = await renewBatch(door, wrapping, entropy, after);
    total += made;
    after = last;
  } while (after !== undefined);
  return total;
}

function renewBatch(
  door: Door,
  wrapping: Wrapping,
  entropy: Entropy,
  after: string | undefined,
): Promise<{ readonly made: number; readonly last: string | undefined }> {
  return door.asMaintenance(async (tx) => {
    const { workspaceId, scope, version } = dataKeys;
    const workspaces = await tx
      .selectDistinct({ id: workspaceId })
      .from(dataKeys)
      .where(after === undefined ? undefined : gt(workspaceId, after))
      .orderBy(asc(workspaceId))
      .limit(BATCH);
    const last = workspaces.at(-1)?.id;
    if (last === undefined) return { made: 0, last };
    const newest = await tx
      .select({ workspaceId, scope, version: max(version) })
      .from(dataKeys)
      .where(and(after === undefined ? undefined : gt(workspaceId, after), lte(workspaceId, last)))
      .groupBy(workspaceId, scope);
    const made = newest.map((each) => {
      const next = (each.version ?? 0) + 1;
      const binding = keyBinding(each.workspaceId, each.scope, next);
      const wrapped = wrapping.wrap(entropy.bytes(DATA_KEY_BYTES), binding, entropy);
      return { workspaceId: each.workspaceId, scope: each.scope, version: next, wrapped };
    });
    // Someone else who does the same in this moment has made the same version: one is enough.
    const kept = await tx.insert(dataKeys).values(made).onConflictDoNothing();
    return { made: kept.rowCount ?? 0, last };
  });
}
