import { type ReactNode, useEffect, useId, useRef, useState } from "react";
import { ui } from "../words/en/ui.ts";
import { Button } from "./Button.tsx";
import styles from "./ConfirmDialog.module.css";
import { Actions } from "./Layouts.tsx";
import { LeaveButton } from "./leave/LeaveButton.tsx";

export interface ConfirmDialogProps {
  readonly open: boolean;
  readonly title: string;
  readonly confirmLabel: string;
  readonly cancelLabel: string;
  /** While its promise runs the dialog waits; on a rejection it stays open (show what happened in `children`). */
  readonly onConfirm: () => Promise<void> | void;
  /** Escape, the cancel button, or a press beside the dialog. */
  readonly onCancel: () => void;
  readonly children?: ReactNode;
}

/** A question before something that is not easily taken back: a native modal `dialog`. The focus returns by itself. */
export function ConfirmDialog(props: ConfirmDialogProps) {
  const { open, title, confirmLabel, cancelLabel, onConfirm, onCancel, children } = props;
  const dialog = useRef<HTMLDialogElement>(null);
  const cancel = useRef<HTMLButtonElement>(null);
  const [busy, setBusy] = useState(false);
  const titleId = useId();

  useEffect(() => {
    if (!open) return dialog.current?.close();
    dialog.current?.showModal();
    // Not the first button: the key that opened the question, held a little too long, must not answer it.
    cancel.current?.focus();
  }, [open]);

  const confirm = async (): Promise<void> => {
    setBusy(true);
    try {
      await onConfirm();
    } finally {
      setBusy(false);
    }
  };

  return (
    <dialog
      ref={dialog}
      className={styles.dialog}
      aria-labelledby={titleId}
      closedby="any"
      onCancel={(event) => {
        event.preventDefault();
        if (!busy) onCancel();
      }}
    >
      <div className={styles.paper}>
        <h2 id={titleId}>{title}</h2>
        {children}
        <Actions>
          <Button busy={busy} busyLabel={ui.working} onClick={() => void confirm()}>
            {confirmLabel}
          </Button>
          <Button kind="quiet" ref={cancel} onClick={onCancel}>
            {cancelLabel}
          </Button>
        </Actions>
        {/* A modal dialog makes the header inert, and leaving has to stay one press away. */}
        <div className={styles.leave}>
          <LeaveButton />
        </div>
      </div>
    </dialog>
  );
}
