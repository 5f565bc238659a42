import { Button } from "../../ui/Button.tsx";
import { meeting as words } from "../../words/en/meeting.ts";
import { fill } from "../../words/fill.ts";
import { useMeeting } from "./meeting-context.tsx";

/** Points the other to a line of the board; there only inside a meeting. */
export function LookWithMe({ clause }: { readonly clause: string }) {
  const meeting = useMeeting();
  if (meeting === null || meeting.inside === null || meeting.inside.focus?.clause === clause) return null;
  const { action, couple } = meeting;
  return (
    <Button kind="text" busy={action.busy} onClick={() => void action.run({ type: "meeting.look-together", clause })}>
      {fill(words.focus.ask, { partner: couple.partner })}
    </Button>
  );
}
