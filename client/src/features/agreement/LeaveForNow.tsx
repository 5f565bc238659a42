import type { AgreementCommand } from "@footbridge/shared/domain/agreement/commands";
import type { RevisionView } from "@footbridge/shared/domain/agreement/view";
import { type ReactNode, useState } from "react";
import { usePress } from "../../net/usePress.ts";
import { Button } from "../../ui/Button.tsx";
import { ConfirmDialog } from "../../ui/ConfirmDialog.tsx";
import { Actions, Stack } from "../../ui/Layouts.tsx";
import { agreement as words } from "../../words/en/agreement.ts";
import { fill } from "../../words/fill.ts";
import { PressOutcome } from "../workspace/PressOutcome.tsx";

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
  const action = usePress<AgreementCommand>();
  const [asking, setAsking] = useState(false);
  const leave = async (): Promise<void> => {
    setAsking(false);
    if (await action.run({ type: "agreement.set-aside", revision: number, digest })) onLeft();
  };
  return (
    <Stack gap="close">
      <Actions>
        {children}
        <Button kind="quiet" busy={action.busy} busyLabel={sign.working} onClick={() => setAsking(true)}>
          {sign.leave}
        </Button>
      </Actions>
      <PressOutcome press={action} offline={words.offline} />
      <ConfirmDialog
        open={asking}
        title={fill(sign.leaveTitle, { number })}
        confirmLabel={sign.leaveConfirm}
        cancelLabel={sign.leaveCancel}
        onCancel={() => setAsking(false)}
        onConfirm={() => void leave()}
      >
        <p>{sign.leaveBody}</p>
      </ConfirmDialog>
    </Stack>
  );
}
