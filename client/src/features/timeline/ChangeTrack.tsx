import { classes } from "../../ui/classes.ts";
import styles from "./ChangeTrack.module.css";
import type { Became, Change } from "./changes.ts";
import { placeOn, type Stretch } from "./stretch.ts";

const HEIGHT = 16;
const MIDDLE = HEIGHT / 2;

/**
 * A small change as a stretch, from the day of its offer to the day until which it would be tried, on the days of the
 * trial: full for seat a, an outline for seat b. For the eyes alone; the words beside it say the same.
 */
export function ChangeTrack({ change, stretch }: { readonly change: Change; readonly stretch: Stretch }) {
  const { by, from, until, became } = change;
  const [x1, x2] = [
    `${placeOn(stretch, from)}%`,
    `${placeOn(stretch, until !== null && until > from ? until : from)}%`,
  ];
  return (
    <svg
      className={classes(styles.track, by === "a" ? styles.a : styles.b)}
      width="100%"
      height={HEIGHT}
      aria-hidden="true"
      focusable="false"
    >
      <line className={styles.days} x1="0" x2="100%" y1={MIDDLE} y2={MIDDLE} />
      <line className={styles.edge} x1={x1} x2={x2} y1={MIDDLE} y2={MIDDLE} />
      <line className={styles.inside} x1={x1} x2={x2} y1={MIDDLE} y2={MIDDLE} />
      <svg x={x2} y={MIDDLE} overflow="visible">
        <End became={became} />
      </svg>
    </svg>
  );
}

/** What whoever offered it said became of it; nothing where they said nothing, or let it go. */
function End({ became }: { readonly became: Became | null }) {
  if (became === "done") return <circle className={styles.done} r="6" />;
  if (became === "on-the-way") return <path className={styles.open} d="M5 -5 10 0 5 5" />;
  return null;
}
