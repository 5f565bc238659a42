import type { MeetingCommand, Together } from "@footbridge/shared/domain/meeting/commands";
import { usePress } from "../../net/usePress.ts";
import { Button } from "../../ui/Button.tsx";
import { meeting as words } from "../../words/en/meeting.ts";
import { fill } from "../../words/fill.ts";
import { PressOutcome } from "../workspace/PressOutcome.tsx";
import { useMeeting } from "./meeting-context.tsx";

/** Points the other to a line of the board or to the listening in a round; there only inside a meeting. */
export function LookWithMe({ at }: { readonly at: Together }) {
  const meeting = useMeeting();
  const press = usePress<MeetingCommand>();
  if (meeting === null || meeting.inside === null || isAt(meeting.inside.focus, at)) return null;
  return (
    <>
      <Button kind="text" busy={press.busy} onClick={() => void press.run({ type: "meeting.look-together", at })}>
        {fill(words.focus.ask, { partner: meeting.couple.partner })}
      </Button>
      <PressOutcome press={press} offline={words.offline} />
    </>
  );
}

function isAt(focus: Together | null, at: Together): boolean {
  if (focus === null) return false;
  if ("clause" in at) return "clause" in focus && focus.clause === at.clause;
  return "round" in focus && focus.round === at.round;
}
