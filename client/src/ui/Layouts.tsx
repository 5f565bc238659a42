import type { ReactNode } from "react";
import { classes } from "./classes.ts";
import styles from "./Layouts.module.css";

export type Gap = "tight" | "close" | "normal" | "wide" | "apart";

/** Children one under the other with one gap (8, 16, 24, 32 or 48 px). */
export function Stack({ gap = "normal", children }: { readonly gap?: Gap; readonly children: ReactNode }) {
  return <div className={classes(styles.stack, styles[gap])}>{children}</div>;
}

/** Buttons that belong together: side by side where there is room, full width one under the other on a phone. */
export function Actions({ children }: { readonly children: ReactNode }) {
  return <div className={styles.actions}>{children}</div>;
}

/** Two equal columns from 56 rem, one under the other below that. */
export function SideBySide({ children }: { readonly children: ReactNode }) {
  return <div className={styles.sides}>{children}</div>;
}
