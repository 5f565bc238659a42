import type { ReactNode } from "react";
import { Bridge } from "./Bridge.tsx";
import styles from "./Rest.module.css";

export interface RestProps {
  /** `open`: there is still one side to come. `joined`: both are there. */
  readonly bridge?: "open" | "joined";
  /** Its heading first. */
  readonly children: ReactNode;
}

/** Waiting, as rest: nothing to do, nothing that counts down, leave to go and come back. */
export function Rest({ bridge = "open", children }: RestProps) {
  return (
    <div className={styles.rest}>
      <div className={styles.picture}>
        <Bridge state={bridge} />
      </div>
      {children}
    </div>
  );
}
