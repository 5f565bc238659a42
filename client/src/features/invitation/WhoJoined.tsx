import { useState } from "react";
import { ProblemNotice } from "../../app/ProblemNotice.tsx";
import { useAction } from "../../app/useAction.ts";
import { Button } from "../../ui/Button.tsx";
import { ConfirmDialog } from "../../ui/ConfirmDialog.tsx";
import { Actions, Stack } from "../../ui/Layouts.tsx";
import { PageTitle } from "../../ui/PageTitle.tsx";
import { Sheet } from "../../ui/Sheet.tsx";
import { invitation } from "../../words/en/invitation.ts";
import { fill } from "../../words/fill.ts";
import styles from "./WhoJoined.module.css";

export interface WhoJoinedProps {
  readonly name: string;
  readonly onConfirm: () => Promise<void>;
  readonly onDecline: () => Promise<void>;
}

/** Someone took the seat: only the inviter can say whether it is the right person. */
export function WhoJoined({ name, onConfirm, onDecline }: WhoJoinedProps) {
  const [asking, setAsking] = useState(false);
  const confirm = useAction(onConfirm);
  const decline = useAction(onDecline);
  const problem = confirm.problem ?? decline.problem;
  return (
    <Sheet>
      <Stack>
        <PageTitle>{fill(invitation.joined.title, { name })}</PageTitle>
        <p className={styles.question}>{invitation.joined.question}</p>
        <p>{invitation.joined.lead}</p>
        <p>{invitation.joined.lasting}</p>
        <ProblemNotice problem={problem} />
        <Actions>
          <Button busy={confirm.busy} busyLabel={invitation.joined.working} onClick={() => void confirm.run()}>
            {invitation.joined.confirm}
          </Button>
          <Button kind="quiet" onClick={() => setAsking(true)}>
            {invitation.joined.decline}
          </Button>
        </Actions>
        <ConfirmDialog
          open={asking}
          title={fill(invitation.joined.declineTitle, { name })}
          confirmLabel={invitation.joined.declineConfirm}
          cancelLabel={invitation.joined.declineCancel}
          onConfirm={async () => {
            await decline.run();
            setAsking(false);
          }}
          onCancel={() => setAsking(false)}
        >
          <p>{invitation.joined.declineBody}</p>
        </ConfirmDialog>
      </Stack>
    </Sheet>
  );
}
