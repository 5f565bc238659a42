import { classes } from "../../ui/classes.ts";
import styles from "./DayMark.module.css";
import type { MarkKind } from "./day-mark.ts";

/**
 * The mark of a day around the point 0, 0, which lies on the deck: below it an arch of both halves for a check-in that was
 * held, on it a ring where none was held, a ring with a dot where it can be, a dot for what is to come; above it a lantern
 * for a midpoint or a decision, which is lit where it was held.
 */
export function DayMark({ kind }: { readonly kind: MarkKind }) {
  switch (kind) {
    case "held":
      return <Arch />;
    case "milestone-held":
    case "milestone":
      return (
        <>
          <path className={styles.post} d="M0 0V-5" />
          <path
            className={classes(styles.lantern, kind === "milestone-held" && styles.lit)}
            d="M0 -15 5 -10 0 -5 -5 -10Z"
          />
        </>
      );
    case "to-come":
      return <circle className={styles.dot} r="2.5" />;
    case "here":
      return (
        <>
          <circle className={styles.ring} r="5" />
          <circle className={styles.dot} r="2" />
        </>
      );
    case "not-held":
      return <circle className={styles.ring} r="5" />;
  }
}

/** The half of seat a is full, and that of seat b an outline: as their marks are everywhere. */
function Arch() {
  return (
    <g className={styles.arch}>
      <path className={classes(styles.half, styles.a)} d="M-0.4 1V10H-8.5C-8.5 4.8 -5 1.2 -0.4 1Z" />
      <path className={classes(styles.half, styles.b)} d="M0.9 1.5V9.5H8C7.8 5.2 4.9 1.9 0.9 1.5Z" />
    </g>
  );
}
