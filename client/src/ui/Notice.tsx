import type { ReactNode } from "react";
import { classes } from "./classes.ts";
import styles from "./Notice.module.css";

export interface NoticeProps {
  /** `calm`: good to know. `warning`: needs a look before going on. `offline`: the connection is away. `kept`: done. */
  readonly tone?: "calm" | "warning" | "offline" | "kept";
  readonly title?: string;
  /** Read out when it appears: `polite` waits for a pause, `now` interrupts. Leave out for what was there all along. */
  readonly announce?: "polite" | "now";
  readonly children?: ReactNode;
}

const ICONS = {
  calm: "M8 1.75a6.25 6.25 0 1 0 0 12.5 6.25 6.25 0 0 0 0-12.5ZM8 7.2v4M8 4.7v.1",
  warning: "M8 2 14.5 13.5H1.5ZM8 6.6v3.2M8 11.6v.1",
  offline: "M2 10.5h3.2M10.8 10.5H14M6.6 12.8l2.8-4.6M4.5 10.5a3.5 3.5 0 0 1 4-3.5M8.9 7a3.5 3.5 0 0 1 2.6 3.5",
  kept: "M3 8.6 6.4 12 13 4.6",
} as const;

/** A short note on a page. Never red: a feeling is not an error, and an error is not an alarm. */
export function Notice({ tone = "calm", title, announce, children }: NoticeProps) {
  return (
    <div
      className={classes(styles.notice, styles[tone])}
      role={announce === "now" ? "alert" : announce === "polite" ? "status" : undefined}
    >
      <svg className={styles.icon} viewBox="0 0 16 16" aria-hidden="true" focusable="false">
        <path d={ICONS[tone]} />
      </svg>
      <div className={styles.body}>
        {title !== undefined && <p className={styles.title}>{title}</p>}
        {children}
      </div>
    </div>
  );
}
