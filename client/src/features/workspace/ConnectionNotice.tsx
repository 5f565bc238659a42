import { useConnectedness } from "../../net/LineProvider.tsx";
import { Notice } from "../../ui/Notice.tsx";
import { workspace as words } from "../../words/en/workspace.ts";
import styles from "./ConnectionNotice.module.css";
import { RefusedNotice } from "./RefusedNotice.tsx";

/**
 * Says when the connection is away, and when it will not come back by itself; says nothing while all is well. Keep it
 * mounted: a live region that appears together with its words is not read.
 */
export function ConnectionNotice() {
  const connectedness = useConnectedness();
  return (
    <div className={styles.place} role="status">
      {connectedness.state === "refused" && <RefusedNotice refusal={connectedness.refusal} />}
      {connectedness.state === "offline" && (
        <Notice tone="offline" title={words.offline.title}>
          <p>{words.offline.body}</p>
        </Notice>
      )}
    </div>
  );
}
