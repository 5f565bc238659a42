import type { TimeoutView } from "@footbridge/shared/domain/timeout/view";
import { Button } from "../../ui/Button.tsx";
import { Notice } from "../../ui/Notice.tsx";
import { VisuallyHidden } from "../../ui/VisuallyHidden.tsx";
import { timeout } from "../../words/en/timeout.ts";
import { fill } from "../../words/fill.ts";
import notices from "../workspace/RoomNotice.module.css";
import { spokenTime } from "./spoken-time.ts";
import type { Turn } from "./useTurn.ts";

export interface TimeoutTurnProps {
  readonly turn: Turn;
  readonly running: TimeoutView["running"];
  /** Whether this is a page of one's own writing, which a time-out leaves as it is. */
  readonly writing: boolean;
}

/** Says it when a time-out begins while a page is open. It stays mounted, so that it is read out. */
export function TimeoutTurn({ turn, running, writing }: TimeoutTurnProps) {
  const words = timeout.begun;
  const time = running === null ? "" : spokenTime(running.until, new Date(running.asOf));
  return (
    <div className={notices.place} role="status">
      {turn.state === "begun" && !writing && (
        <Notice title={words.title}>
          <p>{fill(words.body, { time })}</p>
          <p>
            <Button kind="text" onClick={turn.show}>
              {words.go}
            </Button>
          </p>
        </Notice>
      )}
      {turn.byItself && (turn.state === "quiet" || (turn.state === "begun" && writing)) && (
        <VisuallyHidden>
          {words.title}. {fill(timeout.back, { time })}.
        </VisuallyHidden>
      )}
    </div>
  );
}
