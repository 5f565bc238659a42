import { Link } from "wouter";
import { Notice } from "../../ui/Notice.tsx";
import { VisuallyHidden } from "../../ui/VisuallyHidden.tsx";
import { space as words } from "../../words/en/space.ts";
import styles from "./RoomNotice.module.css";
import type { Quiet } from "./useQuiet.ts";

export interface SpaceTurnProps {
  readonly quiet: Quiet;
  /** The workspace's first page. */
  readonly home: string;
  /** Whether this is a page of one's own writing, which a space leaves as it is. */
  readonly writing: boolean;
}

/** Says it when a space begins or ends while a page is open. It stays mounted, so that it is read out. */
export function SpaceTurn({ quiet, home, writing }: SpaceTurnProps) {
  return (
    <div className={styles.place} role="status">
      {quiet.state === "begun" && !writing && (
        <Notice title={words.begun.title}>
          <p>{words.begun.body}</p>
          <p>
            <Link href={home}>{words.begun.go}</Link>
          </p>
        </Notice>
      )}
      {quiet.byItself && quiet.state === "quiet" && <VisuallyHidden>{words.begun.title}</VisuallyHidden>}
      {quiet.byItself && quiet.state === "none" && <VisuallyHidden>{words.over}</VisuallyHidden>}
    </div>
  );
}
