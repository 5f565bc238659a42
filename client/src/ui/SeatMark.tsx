import type { Seat } from "@footbridge/shared/domain/seat";
import { classes } from "./classes.ts";
import styles from "./SeatMark.module.css";

export interface SeatMarkProps {
  readonly seat: Seat;
  /** The person's name, or "You": colour and shape are never the only sign. */
  readonly name: string;
}

/** Whose words these are: seat a is a filled half of an arch, seat b an outlined one that faces it. */
export function SeatMark({ seat, name }: SeatMarkProps) {
  return (
    <span className={classes(styles.mark, seat === "a" ? styles.a : styles.b)}>
      <SeatShape seat={seat} />
      <bdi>{name}</bdi>
    </span>
  );
}

/** Only the shape of a seat, for places where the name already stands beside it. */
export function SeatShape({ seat }: { readonly seat: Seat }) {
  return (
    <svg
      className={classes(styles.shape, seat === "a" ? styles.a : styles.b)}
      viewBox="0 0 16 16"
      aria-hidden="true"
      focusable="false"
    >
      {seat === "a" ? (
        <path className={styles.filled} d="M1.5 14.5A13 13 0 0 1 14.5 1.5V14.5Z" />
      ) : (
        <path className={styles.outlined} d="M14.25 14.25A12.5 12.5 0 0 0 1.75 1.75V14.25Z" />
      )}
    </svg>
  );
}
