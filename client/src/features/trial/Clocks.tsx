import type { TrialView } from "@footbridge/shared/domain/trial/view";
import { trial as words } from "../../words/en/trial.ts";
import { fill } from "../../words/fill.ts";
import { spokenClocks } from "./spoken-days.ts";
import styles from "./TrialPage.module.css";

/** When something is, on the clock it was agreed on, on this device's, and on those where the two signed. */
export function Clocks({ at, trial }: { readonly at: string; readonly trial: TrialView }) {
  const here = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const zones = [...(trial.zone === null ? [] : [trial.zone]), here, trial.zones.a, trial.zones.b];
  return (
    <ul className={styles.clocks}>
      {spokenClocks(at, zones).map(({ zone, time, place }) => (
        <li key={zone}>{fill(words.next.clock, { time, place })}</li>
      ))}
    </ul>
  );
}
