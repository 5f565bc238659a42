import { otherSeat } from "@footbridge/shared/domain/seat";
import { Button } from "../../ui/Button.tsx";
import { Actions, Stack } from "../../ui/Layouts.tsx";
import { Sheet } from "../../ui/Sheet.tsx";
import { space } from "../../words/en/space.ts";
import { fill } from "../../words/fill.ts";
import { SpaceOutcome } from "./SpaceOutcome.tsx";
import { spokenEnd } from "./spoken-end.ts";
import type { ProposalProps } from "./TheirProposal.tsx";
import { useMoment } from "./useMoment.ts";
import { useSpaceAction } from "./useSpaceAction.ts";

/** What one has suggested oneself, and the way to take it back. */
export function OwnProposal({ workspace, until }: ProposalProps) {
  const action = useSpaceAction();
  const passed = Date.parse(until) <= useMoment().getTime();
  const words = space.mine;
  const partner = workspace.names[otherSeat(workspace.seat)] ?? space.partner;
  return (
    <Sheet kind="card" as="section" labelledBy="own-space">
      <Stack gap="close">
        <h2 id="own-space">{words.title}</h2>
        <p>{passed ? words.passed : fill(words.until, { end: spokenEnd(until), partner })}</p>
        <Actions>
          <Button
            kind="quiet"
            busy={action.busy}
            busyLabel={space.working}
            onClick={() => void action.run({ type: "space.take-back" })}
          >
            {words.takeBack}
          </Button>
        </Actions>
        <SpaceOutcome action={action} />
      </Stack>
    </Sheet>
  );
}
