import type { TimeoutCommand } from "@footbridge/shared/domain/timeout/commands";
import type { TimeoutView } from "@footbridge/shared/domain/timeout/view";
import { useState } from "react";
import { HeaderSlot } from "../../app/HeaderSlot.tsx";
import { useConnectedness } from "../../net/LineProvider.tsx";
import { usePress } from "../../net/usePress.ts";
import { Notice } from "../../ui/Notice.tsx";
import { timeout } from "../../words/en/timeout.ts";
import { fill } from "../../words/fill.ts";
import notices from "../workspace/RoomNotice.module.css";
import { clockTime } from "./spoken-time.ts";
import styles from "./TimeoutButton.module.css";

export interface TimeoutButtonProps {
  readonly running: TimeoutView["running"];
  /** Called as soon as it is pressed: what changes then was asked for. */
  readonly onPress: () => void;
  /** Goes to the one that runs. */
  readonly onShow: () => void;
}

/**
 * One press, from the head of every page of a workspace: both screens come to rest. It asks nothing, and never waits for a
 * connection: a time-out that begins an hour later would be a surprise to both.
 */
export function TimeoutButton({ running, onPress, onShow }: TimeoutButtonProps) {
  // Two who press at once want the same: there is a time-out.
  const { run, busy, refusal } = usePress<TimeoutCommand>("timeout-running");
  const here = useConnectedness().state === "here";
  const [told, setTold] = useState(false);
  if (told && here) setTold(false);
  const press = (): void => {
    if (busy) return;
    setTold(!here);
    if (!here) return;
    onPress();
    void run({ type: "timeout.begin" });
  };
  return (
    <>
      <HeaderSlot>
        {running === null ? (
          <button type="button" className={styles.button} aria-busy={busy || undefined} onClick={press}>
            {timeout.button}
          </button>
        ) : (
          <button type="button" className={styles.button} onClick={onShow}>
            {fill(timeout.runs, { time: clockTime(running.until) })}
          </button>
        )}
      </HeaderSlot>
      <div className={notices.place} role="status">
        {told && (
          <Notice tone="offline">
            <p>{timeout.offline}</p>
          </Notice>
        )}
        {refusal !== null && (
          <Notice tone="warning">
            <p>{refusal}</p>
          </Notice>
        )}
      </div>
    </>
  );
}
