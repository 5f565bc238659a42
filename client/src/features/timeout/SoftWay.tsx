import type { RunningProps } from "./running.ts";
import styles from "./TimeoutPage.module.css";

/** A line that fills slowly, without a number: how far the time-out has come, for whoever wants to look. */
export function SoftWay({ running }: Pick<RunningProps, "running">) {
  const { since, until, asOf } = running;
  const total = Date.parse(until) - Date.parse(since);
  const gone = Date.parse(asOf) - Date.parse(since);
  return (
    <div className={styles.track} aria-hidden="true">
      <span
        key={`${until} ${asOf}`}
        className={styles.gone}
        style={{ animationDuration: `${total}ms`, animationDelay: `${-gone}ms` }}
      />
    </div>
  );
}
