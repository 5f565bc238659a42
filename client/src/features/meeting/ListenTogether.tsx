import { type MeetingCommand, TURN_MINUTES } from "@footbridge/shared/domain/meeting/commands";
import { useHeld } from "../../net/LineProvider.tsx";
import { usePress } from "../../net/usePress.ts";
import { Button } from "../../ui/Button.tsx";
import { Actions } from "../../ui/Layouts.tsx";
import { meeting as words } from "../../words/en/meeting.ts";
import { PressOutcome } from "../workspace/PressOutcome.tsx";
import { LookWithMe } from "./LookWithMe.tsx";
import { useMeeting } from "./meeting-context.tsx";
import { stepsIn } from "./steps.ts";

/** What two who meet can do with the listening in a round: look at it together, and go through it in turns. */
export function ListenTogether({ round }: { readonly round: string }) {
  const meeting = useMeeting();
  const press = usePress<MeetingCommand>();
  const step = stepsIn(useHeld().listening)(round);
  if (meeting === null || meeting.inside === null) return null;
  const { inside } = meeting;
  const pointed = inside.focus !== null && "round" in inside.focus && inside.focus.round === round;
  const mayTakeTurns = inside.turns === null && step !== null;
  if (pointed && !mayTakeTurns) return null;
  return (
    <section aria-label={words.together.label}>
      <Actions>
        <LookWithMe at={{ round }} />
        {mayTakeTurns && (
          <Button
            kind="text"
            busy={press.busy}
            onClick={() =>
              void press.run({ type: "meeting.suggest-turns", minutes: TURN_MINUTES.usual, first: step.seat, round })
            }
          >
            {words.together.suggest}
          </Button>
        )}
      </Actions>
      <PressOutcome press={press} offline={words.offline} />
    </section>
  );
}
