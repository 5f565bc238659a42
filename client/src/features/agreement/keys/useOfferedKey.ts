import { useEffect, useRef } from "react";
import { useHeld, useLine } from "../../../net/LineProvider.tsx";

/**
 * Offers this device's key once, by itself, when a workspace opens: so that it tells nobody that a version is read or about
 * to be signed. Only once: two devices of one person that are open side by side must not take turns for ever.
 */
export function useOfferedKey(): void {
  const { workspace, ownKey } = useHeld();
  const { send } = useLine();
  const asked = useRef(false);
  useEffect(() => {
    if (asked.current || workspace === null || ownKey === null) return;
    asked.current = true;
    const { id, seat } = workspace;
    // A page of its own: nobody who only reads waits for it. Where it does not come, the next opening offers again.
    void import("./offer.ts").then(
      ({ offerKeyHere }) => offerKeyHere(id, seat, ownKey.offered, send),
      () => undefined,
    );
  }, [workspace, ownKey, send]);
}
