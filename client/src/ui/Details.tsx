import type { ReactNode } from "react";
import styles from "./Details.module.css";

export interface DetailsProps {
  readonly summary: string;
  /** Open from the start. */
  readonly open?: boolean;
  /** Its summary takes the focus where a part around it loses it (see `useKeptFocus`). */
  readonly takesFocus?: boolean;
  readonly children: ReactNode;
}

/** Something a person may open if they like: a native `details`. */
export function Details({ summary, open = false, takesFocus = false, children }: DetailsProps) {
  return (
    <details className={styles.details} open={open}>
      <summary className={styles.summary} data-takes-focus={takesFocus || undefined}>
        {summary}
      </summary>
      <div className={styles.body}>{children}</div>
    </details>
  );
}
