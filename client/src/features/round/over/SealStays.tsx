import { useConnectedness } from "../../../net/LineProvider.tsx";
import { Button } from "../../../ui/Button.tsx";
import { Actions } from "../../../ui/Layouts.tsx";
import { Notice } from "../../../ui/Notice.tsx";
import { StatusLine } from "../../../ui/StatusLine.tsx";
import { round as words } from "../../../words/en/round.ts";
import { useRoundAction } from "../useRoundAction.ts";

/** Whoever sealed pages that were never opened may still take the seal back. No reason is asked. */
export function SealStays({ round }: { readonly round: string }) {
  const action = useRoundAction(round);
  const connectedness = useConnectedness();
  const busy = action.busy !== null;
  return (
    <div>
      {action.refusal !== null && (
        <Notice tone="warning" announce="now">
          {action.refusal.sentence}
        </Notice>
      )}
      <Actions>
        <Button
          kind="text"
          busy={busy}
          busyLabel={words.sealed.working}
          onClick={() => action.run("round.take-seal-back")}
        >
          {words.sealed.takeSealBack}
        </Button>
      </Actions>
      <StatusLine text={busy && connectedness.state !== "here" ? words.review.waits : ""} tone="held" />
    </div>
  );
}
