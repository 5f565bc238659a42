import type { AgreementCommand } from "@footbridge/shared/domain/agreement/commands";
import type { RevisionView } from "@footbridge/shared/domain/agreement/view";
import { useState } from "react";
import { usePress } from "../../../net/usePress.ts";
import { Button } from "../../../ui/Button.tsx";
import { ConfirmDialog } from "../../../ui/ConfirmDialog.tsx";
import { Actions } from "../../../ui/Layouts.tsx";
import { Rest } from "../../../ui/Rest.tsx";
import { agreement } from "../../../words/en/agreement.ts";
import { signing } from "../../../words/en/agreement-signing.ts";
import { fill } from "../../../words/fill.ts";
import type { Couple } from "../../board/couple.ts";
import { PressOutcome } from "../../workspace/PressOutcome.tsx";
import type { Resting } from "./resting.ts";
import { spokenMoment } from "./spoken-moment.ts";

export interface SignedAlreadyProps {
  readonly couple: Couple;
  readonly revision: RevisionView;
  readonly resting: Resting | null;
}

/** One's own signature stands and the other's does not yet: rest, and the way to take it back. */
export function SignedAlready({ couple, revision, resting }: SignedAlreadyProps) {
  const { sign } = agreement;
  const words = signing.withdraw;
  const action = usePress<AgreementCommand>();
  const [asking, setAsking] = useState(false);
  const { number, digest } = revision;
  const name = couple.partner;
  return (
    <Rest>
      <h2>{sign.waitTitle}</h2>
      <p>{fill(sign.waitBody, { name })}</p>
      {resting !== null && resting.theirs !== null && (
        <p>{fill(signing.asleep.meanwhile, { name, until: spokenMoment(resting.theirs) })}</p>
      )}
      <p>{fill(words.may, { name })}</p>
      <Actions>
        <Button kind="quiet" busy={action.busy} busyLabel={sign.working} onClick={() => setAsking(true)}>
          {words.open}
        </Button>
      </Actions>
      <PressOutcome press={action} offline={agreement.offline} />
      <ConfirmDialog
        open={asking}
        title={fill(words.title, { number })}
        confirmLabel={words.confirm}
        cancelLabel={words.cancel}
        onCancel={() => setAsking(false)}
        onConfirm={() => {
          setAsking(false);
          void action.run({ type: "agreement.withdraw", revision: number, digest });
        }}
      >
        <p>{fill(words.body, { name })}</p>
      </ConfirmDialog>
    </Rest>
  );
}
