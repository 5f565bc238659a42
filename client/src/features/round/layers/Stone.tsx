import type { Seat } from "@footbridge/shared/domain/seat";
import type { LayerReading } from "@footbridge/shared/practice/layers";
import { classes } from "../../../ui/classes.ts";
import styles from "./Stone.module.css";

export interface StoneProps {
  readonly seat: Seat;
  readonly reading: Pick<LayerReading, "reading" | "growth">;
}

/**
 * One reading as a stone: full where it is there, half full where it is growing, dashed where it is missing, a ring where
 * it cannot be told, and only a line where it was left open; a dot below it where something shows it. Shape and lightness
 * say it, colour only repeats whose it is.
 */
export function Stone({ seat, reading: { reading, growth } }: StoneProps) {
  return (
    <svg
      className={classes(styles.stone, seat === "a" ? styles.a : styles.b)}
      viewBox="0 0 56 40"
      aria-hidden="true"
      focusable="false"
    >
      {reading === null && <path className={styles.line} d="M14 16H42" />}
      {reading === "there" && <rect className={styles.full} x="3" y="3" width="50" height="25" rx="3" />}
      {reading === "growing" && <path className={styles.full} d="M3 16H53V25A3 3 0 0 1 50 28H6A3 3 0 0 1 3 25Z" />}
      {reading === "cannot-tell" && <circle className={styles.line} cx="28" cy="15.5" r="4.5" />}
      {reading !== null && (
        <rect
          className={classes(styles.edge, reading === "missing" && styles.dashed)}
          x="3"
          y="3"
          width="50"
          height="25"
          rx="3"
        />
      )}
      {growth === "shown" && <circle className={styles.full} cx="28" cy="35.5" r="2.75" />}
    </svg>
  );
}
