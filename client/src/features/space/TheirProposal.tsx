import { otherSeat } from "@footbridge/shared/domain/seat";
import type { SpaceCommand } from "@footbridge/shared/domain/space/commands";
import type { WorkspaceView } from "@footbridge/shared/domain/workspace/view";
import { useState } from "react";
import { usePress } from "../../net/usePress.ts";
import { Button } from "../../ui/Button.tsx";
import { ConfirmDialog } from "../../ui/ConfirmDialog.tsx";
import { Actions, Stack } from "../../ui/Layouts.tsx";
import { Sheet } from "../../ui/Sheet.tsx";
import { space } from "../../words/en/space.ts";
import { fill } from "../../words/fill.ts";
import { PressOutcome } from "../workspace/PressOutcome.tsx";
import { spokenEnd } from "./spoken-end.ts";
import { useMoment } from "./useMoment.ts";

export interface ProposalProps {
  readonly workspace: WorkspaceView;
  /** ISO 8601, UTC. */
  readonly until: string;
}

/** What the other suggests. Before one agrees it is said plainly that nobody can end it early. */
export function TheirProposal({ workspace, until }: ProposalProps) {
  const action = usePress<SpaceCommand>();
  const [asking, setAsking] = useState(false);
  const passed = Date.parse(until) <= useMoment().getTime();
  const words = space.theirs;
  const partner = workspace.names[otherSeat(workspace.seat)] ?? space.partner;
  const end = spokenEnd(until);
  return (
    <Sheet kind="card" as="section" labelledBy="their-space">
      <Stack gap="close">
        <h2 id="their-space">{fill(words.title, { partner })}</h2>
        <p>{fill(words.until, { end })}</p>
        {passed ? (
          <p>{words.passed}</p>
        ) : (
          <>
            <p>{words.open}</p>
            <Actions>
              <Button kind="quiet" busy={action.busy} busyLabel={space.working} onClick={() => setAsking(true)}>
                {words.agree}
              </Button>
            </Actions>
          </>
        )}
        <PressOutcome press={action} offline={space.offline} />
      </Stack>
      <ConfirmDialog
        open={asking}
        title={fill(space.confirm.title, { end })}
        confirmLabel={space.confirm.yes}
        cancelLabel={space.confirm.no}
        onCancel={() => setAsking(false)}
        onConfirm={() => {
          setAsking(false);
          void action.run({ type: "space.agree", until });
        }}
      >
        {space.confirm.body.map((each) => (
          <p key={each}>{each}</p>
        ))}
      </ConfirmDialog>
    </Sheet>
  );
}
