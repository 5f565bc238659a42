import type { MeetingCommand, TurnsOffer } from "@footbridge/shared/domain/meeting/commands";
import type { InsideView } from "@footbridge/shared/domain/meeting/view";
import type { Seat } from "@footbridge/shared/domain/seat";
import type { Press } from "../../net/usePress.ts";
import { Button } from "../../ui/Button.tsx";
import { Actions } from "../../ui/Layouts.tsx";
import { meeting as words } from "../../words/en/meeting.ts";
import { fill } from "../../words/fill.ts";
import styles from "./Lines.module.css";
import type { MeetingGround } from "./meeting-context.tsx";
import { spokenMinutes, titleOfRound } from "./spoken.ts";

interface SuggestedTurnsProps {
  readonly meeting: MeetingGround;
  readonly press: Press<MeetingCommand>;
  readonly by: Seat;
  readonly offer: TurnsOffer;
}

/** Turns that one of the two suggests, and the other's answer. */
export function SuggestedTurns({ meeting, press, by, offer }: SuggestedTurnsProps) {
  const mine = by === meeting.couple.seat;
  return (
    <>
      <p role="status">{spokenOffer(meeting, by, offer)}</p>
      {offer.round !== null && <p>{fill(words.turns.inListening, { sheet: titleOfRound(offer.round) })}</p>}
      <Actions>
        {!mine && (
          <Button busy={press.busy} onClick={() => void press.run({ type: "meeting.begin-turns", ...offer })}>
            {words.turns.agree}
          </Button>
        )}
        <Button kind="quiet" busy={press.busy} onClick={() => void press.run({ type: "meeting.end-turns" })}>
          {mine ? words.turns.takeBack : words.turns.leaveIt}
        </Button>
      </Actions>
    </>
  );
}

interface SuggestionLineProps {
  readonly meeting: MeetingGround;
  readonly inside: InsideView;
}

/** The same at the foot of every page, so that nobody has to leave theirs to answer. It is there before it has words. */
export function SuggestionLine({ meeting, inside }: SuggestionLineProps) {
  const { action, couple } = meeting;
  const suggested = inside.turns?.kind === "suggested" ? inside.turns : null;
  const about = suggested?.offer.round ?? null;
  return (
    <div className={styles.line}>
      <p role="status">
        {suggested !== null && spokenOffer(meeting, suggested.by, suggested.offer)}
        {about !== null && ` ${fill(words.turns.aboutListening, { sheet: titleOfRound(about) })}`}
      </p>
      {suggested !== null && suggested.by === couple.other && (
        <Button
          kind="text"
          busy={action.busy}
          onClick={() => void action.run({ type: "meeting.begin-turns", ...suggested.offer })}
        >
          {words.turns.agree}
        </Button>
      )}
      {suggested !== null && (
        <Button kind="text" busy={action.busy} onClick={() => void action.run({ type: "meeting.end-turns" })}>
          {suggested.by === couple.seat ? words.turns.takeBack : words.turns.leaveIt}
        </Button>
      )}
    </div>
  );
}

function spokenOffer({ couple }: MeetingGround, by: Seat, { minutes, first }: TurnsOffer): string {
  const [mine, begins] = [by, first].map((seat) => seat === couple.seat);
  return fill(mine ? words.turns.suggested : words.turns.theirs, {
    partner: couple.partner,
    minutes: spokenMinutes(minutes),
    first: begins ? words.turns.you : couple.partner,
  });
}
