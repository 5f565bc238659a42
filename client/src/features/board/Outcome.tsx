import { useConnectedness } from "../../net/LineProvider.tsx";
import { Notice } from "../../ui/Notice.tsx";
import { board } from "../../words/en/board.ts";
import { fill } from "../../words/fill.ts";
import { useBoard } from "./board-context.tsx";
import type { Place } from "./desk-state.ts";
import styles from "./Outcome.module.css";
import { useDeskState } from "./useDesk.ts";

/** What became of the last press at a place: waiting for the connection, done, or refused with its sentence. */
export function Outcome({ place }: { readonly place: Place }) {
  const { couple } = useBoard();
  const act = useDeskState().acts[place];
  const away = useConnectedness().state !== "here";
  if (act === undefined) return null;
  if (act.refusal !== null) {
    return (
      <Notice tone="warning" announce="now">
        <p>{act.refusal}</p>
      </Notice>
    );
  }
  if (act.busy !== null) {
    return away ? (
      <Notice tone="offline" announce="polite">
        <p>{board.form.offline}</p>
      </Notice>
    ) : null;
  }
  // The page's announcer reads it out.
  return act.done === null ? null : (
    <p className={styles.done}>{fill(board.done[act.done], { name: couple.partner })}</p>
  );
}
