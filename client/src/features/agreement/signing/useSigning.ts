import type { AgreementCommand } from "@footbridge/shared/domain/agreement/commands";
import { useState } from "react";
import { type Press, usePress } from "../../../net/usePress.ts";
import { signing as words } from "../../../words/en/agreement-signing.ts";
import { deviceZone } from "../../round/answering/zones.ts";
import type { SigningDraft } from "./draft.ts";
import { ConsentDiffers, makeSignature } from "./signature.ts";

export interface SigningAction extends Pick<Press<AgreementCommand>, "busy" | "refusal"> {
  /** Makes the signature and sends it; while one is on its way another press does nothing. */
  readonly sign: (
    read: Parameters<typeof makeSignature>[0],
    seat: "a" | "b",
    draft: SigningDraft,
    standing: Parameters<typeof makeSignature>[4],
  ) => void;
}

/** Signs: the signature is made in this browser first, and what went wrong with it is said like a refusal. */
export function useSigning(): SigningAction {
  const action = usePress<AgreementCommand>();
  const [making, setMaking] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  return {
    busy: making || action.busy,
    refusal: failure ?? action.refusal,
    sign: (read, seat, draft, standing) => {
      if (making || action.busy) return;
      setMaking(true);
      setFailure(null);
      makeSignature(read, seat, draft, deviceZone(), standing)
        .then(action.run, (cause: unknown) =>
          setFailure(cause instanceof ConsentDiffers ? words.changedConsent : words.notMade),
        )
        .finally(() => setMaking(false));
    },
  };
}
