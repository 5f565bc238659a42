import type { MouseEvent } from "react";
import { leave } from "../../words/en/leave.ts";
import styles from "./LeaveButton.module.css";
import { AWAY, leavePage } from "./leave-page.ts";

/** One press and this page is gone. A link underneath, so that it works before and without our script. */
export function LeaveButton() {
  const press = (event: MouseEvent): void => {
    event.preventDefault();
    leavePage(window);
  };
  return (
    <a className={styles.leave} href={AWAY} rel="noreferrer" onClick={press}>
      {leave.button}
    </a>
  );
}
