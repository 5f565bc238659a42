import type { Seat } from "@footbridge/shared/domain/seat";
import { useEffect, useState } from "react";
import { ownSubtle } from "../../../app/digest.ts";
import { browserShelf, type KeyShelf } from "./key-shelf.ts";
import { forgetKeys, type KeySeat, type OwnKey, ownKey, placeOf } from "./own-key.ts";

/** The browser's storage; asking for it throws where a person has shut it. */
function shelfHere(): KeyShelf | undefined {
  try {
    return browserShelf(window.indexedDB);
  } catch {
    return undefined;
  }
}

/** The key of one seat on this device; it is made where there is none yet. */
export function ownKeyHere(workspace: string, seat: Seat): Promise<OwnKey> {
  return ownKey({ subtle: ownSubtle(), shelf: shelfHere() }, placeOf(workspace, seat));
}

/** Takes the keys of these seats from this device, where there are any. */
export async function forgetKeysHere(seats: readonly KeySeat[]): Promise<void> {
  await forgetKeys(shelfHere(), seats);
}

/** The key of one seat on this device, or why there is none; null until that is known. */
export function useOwnKey(workspace: string, seat: Seat): OwnKey | null {
  const [key, setKey] = useState<OwnKey | null>(null);
  useEffect(() => {
    let wanted = true;
    void ownKeyHere(workspace, seat).then((found) => {
      if (wanted) setKey(found);
    });
    return () => {
      wanted = false;
    };
  }, [workspace, seat]);
  return key;
}
