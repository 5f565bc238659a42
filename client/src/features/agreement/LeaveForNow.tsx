import type { RevisionView } from "@footbridge/shared/domain/agreement/view";
import { type ReactNode, useState } from "react";
import { Button } from "../../ui/Button.tsx";
import { ConfirmDialog } from "../../ui/ConfirmDialog.tsx";
import { Actions, Stack } from "../../ui/Layouts.tsx";
import { agreement as words } from "../../words/en/agreement.ts";
import { fill } from "../../words/fill.ts";
import { ActionOutcome } from "./ActionOutcome.tsx";
import { useAgreementAction } from "./useAgreementAction.ts";

export interface LeaveForNowProps {
  readonly revision: RevisionView;
  /** This person has set it aside. */
  readonly onLeft: () => void;
  /** Buttons that belong beside this one. */
  readonly children?: ReactNode;
}

/** Leaves a version aside for now, alone and with no reason asked. */
export function LeaveForNow({ revision, onLeft, children }: LeaveForNowProps) {
  const { sign } = words;
  const { number, digest } = revision;
  const action = useAgreementAction(onLeft);
  const [asking, setAsking] = useState(false);
  return (
    <Stack gap="close">
      <Actions>
        {children}
        <Button kind="quiet" busy={action.busy !== null} busyLabel={sign.working} onClick={() => setAsking(true)}>
          {sign.leave}
        </Button>
      </Actions>
      <ActionOutcome action={action} />
      <ConfirmDialog
        open={asking}
        title={fill(sign.leaveTitle, { number })}
        confirmLabel={sign.leaveConfirm}
        cancelLabel={sign.leaveCancel}
        onCancel={() => setAsking(false)}
        onConfirm={() => {
          setAsking(false);
          action.run({ type: "agreement.set-aside", revision: number, digest });
        }}
      >
        <p>{sign.leaveBody}</p>
      </ConfirmDialog>
    </Stack>
  );
}
