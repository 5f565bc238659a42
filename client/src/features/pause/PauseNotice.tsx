import { useState } from "react";
import { Link } from "wouter";
import { Notice } from "../../ui/Notice.tsx";
import { VisuallyHidden } from "../../ui/VisuallyHidden.tsx";
import { pause } from "../../words/en/pause.ts";
import styles from "../workspace/RoomNotice.module.css";

export interface PauseNoticeProps {
  readonly paused: boolean;
  /** The address of the page about the pause. */
  readonly about: string;
  /** Whether the page itself says that it is paused. */
  readonly said: boolean;
}

/** Says on every page that the workspace is paused, and when it goes on again. It stays mounted, so that it is read out. */
export function PauseNotice({ paused, about, said }: PauseNoticeProps) {
  const [before, setBefore] = useState({ paused, over: false });
  if (before.paused !== paused) setBefore({ paused, over: !paused });
  const words = pause.notice;
  return (
    <div className={styles.place} role="status">
      {paused && !said && (
        <Notice title={words.title}>
          <p>{words.body}</p>
          <p>
            <Link href={about}>{words.look}</Link>
          </p>
        </Notice>
      )}
      {paused && said && <VisuallyHidden>{words.title}</VisuallyHidden>}
      {before.over && !paused && (
        <Notice>
          <p>{words.over}</p>
        </Notice>
      )}
    </div>
  );
}
