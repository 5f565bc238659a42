import { forgetShell } from "../../app/shell/shell.ts";
import { unsent } from "../../app/unsent/unsent.ts";
import type { KeySeat } from "../agreement/keys/own-key.ts";
import { forgetKeysHere } from "../agreement/keys/useOwnKey.ts";

/** How long it may take, in milliseconds: storage can hang, and the account is gone already. */
const LONGEST = 3000;

/**
 * Takes from this device what it keeps for somebody whose account is deleted: words that were not sent, what they kept at
 * hand, and the keys of their seats, which can sign nothing any more.
 */
export async function emptyDevice(seats: readonly KeySeat[]): Promise<void> {
  const enough = new Promise<void>((resolve) => {
    setTimeout(resolve, LONGEST);
  });
  await Promise.race([Promise.all([unsent.wipe(), forgetShell(), forgetKeysHere(seats)]), enough]);
}
