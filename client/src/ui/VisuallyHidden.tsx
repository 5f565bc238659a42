import type { ReactNode } from "react";
import styles from "./VisuallyHidden.module.css";

export interface VisuallyHiddenProps {
  /** `div` where what is inside is more than a piece of a sentence. */
  readonly as?: "span" | "div";
  readonly children: ReactNode;
}

/** Text for screen readers only. */
export function VisuallyHidden({ as = "span", children }: VisuallyHiddenProps) {
  const Tag = as;
  return <Tag className={styles.hidden}>{children}</Tag>;
}
