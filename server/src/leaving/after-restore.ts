import { openDoor } from "../db/door.ts";
import type { HeldMasterKey } from "../db/keys/master-key.ts";
import { openMasterKey } from "../db/keys/open-master-key.ts";
import { appUrl } from "../db/migrate.ts";
import { openPool } from "../db/pool.ts";
import { SYSTEM_INPUTS } from "../inputs.ts";
import { openLedger } from "./ledger.ts";
import { ledgerIn, readLedger } from "./ledger-file.ts";
import { replayDeletions } from "./replay.ts";

/** What the deletions after a restore are done with. */
export interface AfterRestore {
  /** Connection string of the owner of the database that was put back. */
  readonly adminUrl: string;
  readonly held: HeldMasterKey;
  readonly dataFolder: string;
  /** Ledgers from elsewhere, beside the one of the data folder. */
  readonly ledgers: readonly string[];
}

/**
 * Deletes once more what was deleted since the backup, and keeps the ledger of it in the data folder. Should it be cut off, the
 * next start of the server does the rest, before anybody is let in.
 * @returns how many deletions there were; null where there was no ledger at all
 */
export async function deleteAgainAfterRestore(options: AfterRestore): Promise<number | null> {
  const { adminUrl, held, dataFolder, ledgers } = options;
  const path = ledgerIn(dataFolder);
  const named = await Promise.all([path, ...ledgers].map(readLedger));
  const pool = openPool(appUrl(adminUrl, held.password("app-login")));
  try {
    const door = openDoor(pool);
    const master = await openMasterKey(door, held, SYSTEM_INPUTS.entropy("host"));
    const done = await replayDeletions({ door, master, inputs: SYSTEM_INPUTS }, named.flat());
    await openLedger(door, path).keep();
    return named.every((deletions) => deletions.length === 0) ? null : done;
  } finally {
    await pool.end();
  }
}
