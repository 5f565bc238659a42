import type { InsideView } from "@footbridge/shared/domain/meeting/view";
import { SeatShape } from "../../ui/SeatMark.tsx";
import { meeting as words } from "../../words/en/meeting.ts";
import { fill } from "../../words/fill.ts";
import type { Couple } from "../board/couple.ts";
import styles from "./Lines.module.css";

interface PresenceLineProps {
  readonly inside: InsideView;
  readonly couple: Couple;
  /** Whether the connection is away: then it cannot be said. */
  readonly away: boolean;
}

/** Whether the other is here, and whether they have raised a hand. */
export function PresenceLine({ inside, couple, away }: PresenceLineProps) {
  const { partner, other } = couple;
  const { here, hand } = inside.other;
  const said = away ? words.inside.unknown : here ? words.inside.here : words.inside.away;
  return (
    <p className={styles.presence} data-here={here || undefined}>
      <SeatShape seat={other} />
      <span>
        {fill(said, { partner })}
        {hand && ` ${fill(words.hand.theirs, { partner })}`}
      </span>
    </p>
  );
}
