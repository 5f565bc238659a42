import { useState } from "react";
import { ProblemNotice } from "../../app/ProblemNotice.tsx";
import { useAction } from "../../app/useAction.ts";
import { Button } from "../../ui/Button.tsx";
import { ConfirmDialog } from "../../ui/ConfirmDialog.tsx";
import { privatePages } from "../../words/en/private-pages.ts";
import styles from "./PrivatePages.module.css";

/** Deletes a page in two steps, as it cannot be brought back. */
export function DeletePage({ onDelete }: { readonly onDelete: () => Promise<void> }) {
  const [asking, setAsking] = useState(false);
  const { run, problem } = useAction(onDelete);
  const words = privatePages.remove;
  return (
    <div className={styles.remove}>
      <Button kind="text" onClick={() => setAsking(true)}>
        {words.button}
      </Button>
      <ConfirmDialog
        open={asking}
        title={words.title}
        confirmLabel={words.confirm}
        cancelLabel={words.cancel}
        onConfirm={() => run()}
        onCancel={() => setAsking(false)}
      >
        <p>{words.body}</p>
        <ProblemNotice problem={problem} />
      </ConfirmDialog>
    </div>
  );
}
