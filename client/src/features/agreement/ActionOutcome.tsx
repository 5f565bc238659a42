import { useConnectedness } from "../../net/LineProvider.tsx";
import { Notice } from "../../ui/Notice.tsx";
import { agreement } from "../../words/en/agreement.ts";
import type { AgreementAction } from "./useAgreementAction.ts";

/** Why the last press changed nothing, or that it waits for the connection. */
export function ActionOutcome({ action }: { readonly action: Pick<AgreementAction, "busy" | "refusal"> }) {
  const away = useConnectedness().state !== "here";
  if (action.refusal !== null) {
    return (
      <Notice tone="warning" announce="now">
        <p>{action.refusal}</p>
      </Notice>
    );
  }
  if (action.busy === null || !away) return null;
  return (
    <Notice tone="offline" announce="polite">
      <p>{agreement.offline}</p>
    </Notice>
  );
}
