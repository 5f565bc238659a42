import { dayOf } from "../agreement/moments.ts";
import styles from "./Day.module.css";

/** The day on which something was said; the hour is nobody's concern. `at`: ISO 8601. */
export function Day({ at }: { readonly at: string }) {
  return (
    <time className={styles.day} dateTime={at.slice(0, 10)}>
      {dayOf(at)}
    </time>
  );
}
