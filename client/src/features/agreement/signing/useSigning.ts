import { useState } from "react";
import { signing as words } from "../../../words/en/agreement-signing.ts";
import { deviceZone } from "../../round/answering/zones.ts";
import { type AgreementAction, useAgreementAction } from "../useAgreementAction.ts";
import type { SigningDraft } from "./draft.ts";
import { ConsentDiffers, makeSignature } from "./signature.ts";

export interface SigningAction extends AgreementAction {
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
  const action = useAgreementAction();
  const [making, setMaking] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  return {
    run: action.run,
    busy: making ? "agreement.sign" : action.busy,
    refusal: failure ?? action.refusal,
    sign: (read, seat, draft, standing) => {
      if (making || action.busy !== null) return;
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
