import type { RevisionView } from "@footbridge/shared/domain/agreement/view";
import type { Seat } from "@footbridge/shared/domain/seat";
import { useState } from "react";
import { useHeld, useLine } from "../../../net/LineProvider.tsx";
import { offerKeyHere } from "./offer.ts";

export interface NewVersionAction {
  /**
   * Makes a version that names this browser's key. In place of another one, that one is set aside first, and a browser
   * without a key has the new one name none: its person has read what that means.
   */
  readonly make: (instead?: Pick<RevisionView, "number" | "digest">) => void;
  /** Whether something has no answer yet; while offline it waits for the connection. */
  readonly busy: boolean;
  /** Why the last press changed nothing, as a sentence. */
  readonly refusal: string | null;
}

/**
 * Makes a version. Whoever makes one is most likely to sign it where they are, so this browser's key is offered first.
 * @param onMade called once it is made
 */
export function useNewVersion(workspace: string, seat: Seat, onMade: () => void): NewVersionAction {
  const { ownKey } = useHeld();
  const { send } = useLine();
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<string | null>(null);
  const all = async (instead?: Pick<RevisionView, "number" | "digest">): Promise<string | null> => {
    await offerKeyHere(workspace, seat, ownKey?.offered ?? null, send, instead !== undefined);
    if (instead !== undefined) {
      const { number, digest } = instead;
      const aside = await send({ type: "agreement.set-aside", revision: number, digest });
      if (!aside.ok) return aside.refusal.sentence;
    }
    const made = await send({ type: "agreement.freeze" });
    return made.ok ? null : made.refusal.sentence;
  };
  return {
    make: (instead) => {
      if (busy) return;
      setBusy(true);
      setRefusal(null);
      void all(instead).then((refused) => {
        setBusy(false);
        setRefusal(refused);
        if (refused === null) onMade();
      });
    },
    busy,
    refusal,
  };
}
