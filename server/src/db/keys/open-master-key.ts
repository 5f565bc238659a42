import { createHmac, hkdfSync } from "node:crypto";
import type { Entropy } from "../../inputs.ts";
import { StartError } from "../../start-error.ts";
import type { Door, Tx } from "../door.ts";
import { masterKeys, rootSecrets } from "../schema.ts";
import type { HeldMasterKey, MasterKey } from "./master-key.ts";

const ROOT_BYTES = 32;
/** The place of the wrapped root secret. */
export const ROOT_BINDING: readonly string[] = ["root_secrets", "wrapped"];

/**
 * Nothing is written under a key whose fellows cannot be read: that would lock half of the people out.
 * @param inUse the names of the master keys by which something in a database is wrapped
 * @throws StartError "master-key-bad" when one of them is not held
 */
export function demandHeld(inUse: readonly Buffer[], held: Pick<HeldMasterKey, "holds">): void {
  if (inUse.every((id) => held.holds(id))) return;
  throw new StartError(
    "master-key-bad",
    "This database holds keys that are wrapped by a master key which is not here. Put back the key it was made with; while the key is being changed, both are needed (npm run keys:rotate -- --help).",
  );
}

async function rootSecret(tx: Tx, held: HeldMasterKey, entropy: Entropy): Promise<Buffer> {
  const kept = async (): Promise<Buffer | undefined> =>
    (await tx.select({ wrapped: rootSecrets.wrapped }).from(rootSecrets))[0]?.wrapped;
  const before = await kept();
  if (before !== undefined) return held.unwrap(before, ROOT_BINDING);
  const made = held.wrap(entropy.bytes(ROOT_BYTES), ROOT_BINDING, entropy);
  // Another server that starts for the first time in this moment may be faster: then its secret is the one.
  await tx.insert(rootSecrets).values({ onlyOne: true, wrapped: made }).onConflictDoNothing();
  return held.unwrap((await kept()) ?? made, ROOT_BINDING);
}

/**
 * Makes the host's master key known to its database, and the root secret on the first start. Fingerprints come from the
 * root secret, so that accounts are found again whatever the master key.
 *
 * @param door the way to the database
 * @param held the master key, with the one from before while it is being changed
 * @param entropy where the root secret and its nonce come from
 * @throws StartError "master-key-bad" when something in the database is wrapped by a master key that is not held
 */
export function openMasterKey(door: Door, held: HeldMasterKey, entropy: Entropy): Promise<MasterKey> {
  return door.asMaintenance(async (tx) => {
    const inUse = await tx.select().from(masterKeys);
    demandHeld(
      inUse.map(({ id }) => id),
      held,
    );
    await tx.insert(masterKeys).values({ id: held.name }).onConflictDoNothing();
    const root = await rootSecret(tx, held, entropy);
    const derive = (purpose: Parameters<MasterKey["fingerprint"]>[0]): Buffer =>
      Buffer.from(hkdfSync("sha256", root, "", `footbridge/${purpose}`, 32));
    const keys = {
      "find-email": derive("find-email"),
      "command-digest": derive("command-digest"),
      "receipt-salt": derive("receipt-salt"),
      "calendar-uid": derive("calendar-uid"),
      "reminder-stop": derive("reminder-stop"),
      "push-voice": derive("push-voice"),
    };
    return {
      ...held,
      fingerprint: (purpose, text) => createHmac("sha256", keys[purpose]).update(text, "utf8").digest(),
    };
  });
}
