import type { InsideView } from "@footbridge/shared/domain/meeting/view";
import { useHeld } from "../../net/LineProvider.tsx";
import { useServerNow } from "../../net/useServerTime.ts";
import { meeting as words } from "../../words/en/meeting.ts";
import { fill, plural } from "../../words/fill.ts";
import styles from "./Lines.module.css";
import type { MeetingGround } from "./meeting-context.tsx";

interface TurnLineProps {
  readonly meeting: Pick<MeetingGround, "couple">;
  readonly inside: InsideView;
}

/**
 * Who speaks or has the next step in the listening, and in whole minutes how long still, by the server's time. There are no seconds and nothing that shrinks:
 * when the time has run, there is room to finish.
 */
export function TurnLine({ meeting, inside }: TurnLineProps) {
  const running = inside.turns?.kind === "running" ? inside.turns : null;
  const now = useServerNow(running === null ? null : 1000);
  const { listening } = useHeld();
  const { seat, partner } = meeting.couple;
  const mine = running?.speaker === seat;
  const step = running === null || running.offer.round === null ? null : listening[running.offer.round]?.turn?.step;
  const free = mine ? words.turns.speaking : words.turns.listening;
  const said = step == null ? free : words.turns.step[mine ? "mine" : "theirs"][step];
  const left = running === null ? 0 : Math.ceil((Date.parse(running.endsAt) - now) / 60_000);
  const time =
    left > 0
      ? fill(plural(left, words.turns.left), { minutes: left })
      : fill(mine ? words.turns.ended : words.turns.endedTheirs, { partner });
  return (
    <div>
      <p role="status">{running !== null && fill(said, { partner })}</p>
      {running !== null && (
        <p className={styles.soft}>
          <time dateTime={running.endsAt}>{time}</time>
        </p>
      )}
    </div>
  );
}
