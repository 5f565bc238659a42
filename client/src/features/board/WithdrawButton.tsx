import type { ClauseView, VersionView } from "@footbridge/shared/domain/clause/view";
import { useState } from "react";
import { ConfirmDialog } from "../../ui/ConfirmDialog.tsx";
import { Words } from "../../ui/Words.tsx";
import { board } from "../../words/en/board.ts";
import { ActionButton } from "./ActionButton.tsx";
import { useBoard } from "./board-context.tsx";
import { useDeskState } from "./useDesk.ts";

/** Takes one's own words from the board, after a question: they do not come back by themselves. */
export function WithdrawButton({ clause, version }: { readonly clause: ClauseView; readonly version: VersionView }) {
  const { desk, change } = useBoard();
  const busy = useDeskState().acts[clause.id]?.busy ?? null;
  const [asking, setAsking] = useState(false);
  const withdraw = (): void => {
    setAsking(false);
    desk.send({
      place: clause.id,
      deed: "withdraw",
      command: { type: "clause.withdraw", clause: clause.id, digest: version.digest },
    });
  };
  return (
    <>
      <ActionButton
        label={board.action.withdraw}
        busy={busy !== null}
        working={busy === "withdraw"}
        onPress={() => change(() => setAsking(true))}
      />
      <ConfirmDialog
        open={asking}
        title={board.withdraw.title}
        confirmLabel={board.withdraw.confirm}
        cancelLabel={board.withdraw.cancel}
        onConfirm={withdraw}
        onCancel={() => setAsking(false)}
      >
        {asking && <Words text={version.words.text} kind="quote" />}
        <p>{clause.versions.length > 1 ? board.withdraw.beside : board.withdraw.last}</p>
      </ConfirmDialog>
    </>
  );
}
