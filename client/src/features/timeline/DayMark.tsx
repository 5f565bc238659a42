import { classes } from "../../ui/classes.ts";
import styles from "./DayMark.module.css";
import type { MarkKind } from "./day-mark.ts";

/**
 * The mark of a day around the point 0, 0, which lies on the line: an arch of both halves for a check-in that was held, the
 * same with a post on it for a midpoint or a decision, a ring where none was held, a ring with a dot where it can be, and a
 * dot for what is to come.
 */
export function DayMark({ kind }: { readonly kind: MarkKind }) {
  if (kind === "held") return <Arch />;
  if (kind === "milestone")
    return (
      <>
        <Arch />
        <path className={styles.post} d="M0 -7 4.5 -2.5 0 2 -4.5 -2.5Z" />
      </>
    );
  if (kind === "to-come") return <circle className={styles.dot} r="2" />;
  return (
    <>
      <circle className={styles.ring} r="4" />
      {kind === "here" && <circle className={styles.dot} r="1.75" />}
    </>
  );
}

/** The half of seat a is full, and that of seat b an outline: as their marks are everywhere. */
function Arch() {
  return (
    <>
      <path className={classes(styles.half, styles.a)} d="M-0.6 2V11.5H-7.5C-7.5 6 -4.5 2.6 -0.6 2Z" />
      <path className={classes(styles.half, styles.b)} d="M1.2 2.8V10.9H6.9C6.8 6.6 4.6 3.5 1.2 2.8Z" />
    </>
  );
}
