import { classes } from "./classes.ts";
import styles from "./StatusLine.module.css";

export interface StatusLineProps {
  /** What to say; empty says nothing and keeps the line's height, so nothing jumps. */
  readonly text: string;
  /** `kept`: it is durable. `pending`: on its way. `held`: only in this page so far. */
  readonly tone?: "kept" | "pending" | "held";
}

/** One quiet line ("Saved", "Not saved yet") in a polite live region. Keep it mounted: a region that appears is not read. */
export function StatusLine({ text, tone = "kept" }: StatusLineProps) {
  return (
    <p className={classes(styles.line, styles[tone])} role="status">
      <span className={styles.dot} data-empty={text === "" || undefined} aria-hidden="true" />
      <span>{text}</span>
    </p>
  );
}
