import type { Seat } from "@footbridge/shared/domain/seat";
import { classes } from "../../ui/classes.ts";
import styles from "./Envelope.module.css";

export interface EnvelopeProps {
  readonly from: Seat;
  /** It lies open for the one who looks. */
  readonly open?: boolean;
  /** `small` beside a line of a list. */
  readonly size?: "small" | "large";
}

/** A card in its envelope: the same picture whatever lies in it. The text beside it says what it is. */
export function Envelope({ from, open = false, size = "large" }: EnvelopeProps) {
  return (
    <svg
      className={classes(styles.envelope, styles[size], from === "a" ? styles.a : styles.b)}
      viewBox="0 0 96 64"
      aria-hidden="true"
      focusable="false"
    >
      {open ? (
        <path className={styles.paper} d="M2 24 48 2 94 24V62H2ZM2 24 48 48 94 24" />
      ) : (
        <>
          <rect className={styles.paper} x="2" y="2" width="92" height="60" rx="3" />
          <path d="M3 4 48 38 93 4" />
          <circle className={styles.seal} cx="48" cy="38" r="7" />
        </>
      )}
    </svg>
  );
}
