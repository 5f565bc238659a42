import { otherSeat } from "@footbridge/shared/domain/seat";
import type { SpaceCommand } from "@footbridge/shared/domain/space/commands";
import { usePress } from "../../net/usePress.ts";
import { Button } from "../../ui/Button.tsx";
import { Actions, Stack } from "../../ui/Layouts.tsx";
import { Sheet } from "../../ui/Sheet.tsx";
import { space } from "../../words/en/space.ts";
import { fill } from "../../words/fill.ts";
import { PressOutcome } from "../workspace/PressOutcome.tsx";
import { spokenEnd } from "./spoken-end.ts";
import type { ProposalProps } from "./TheirProposal.tsx";
import { useMoment } from "./useMoment.ts";

/** What one has suggested oneself, and the way to take it back. */
export function OwnProposal({ workspace, until }: ProposalProps) {
  const action = usePress<SpaceCommand>();
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
        <PressOutcome press={action} offline={space.offline} />
      </Stack>
    </Sheet>
  );
}
