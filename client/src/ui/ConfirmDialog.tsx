import { type ReactNode, useRef, useState } from "react";
import { ui } from "../words/en/ui.ts";
import { Button } from "./Button.tsx";
import { DialogFrame } from "./DialogFrame.tsx";
import { Actions } from "./Layouts.tsx";

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

/** A question before something that is not easily taken back. */
export function ConfirmDialog(props: ConfirmDialogProps) {
  const { open, title, confirmLabel, cancelLabel, onConfirm, onCancel, children } = props;
  const cancel = useRef<HTMLButtonElement>(null);
  const [busy, setBusy] = useState(false);

  const confirm = async (): Promise<void> => {
    setBusy(true);
    try {
      await onConfirm();
    } finally {
      setBusy(false);
    }
  };

  // Not the first button: the key that opened the question, held a little too long, must not answer it.
  return (
    <DialogFrame open={open} title={title} first={cancel} onCancel={() => !busy && onCancel()}>
      {children}
      <Actions>
        <Button busy={busy} busyLabel={ui.working} onClick={() => void confirm()}>
          {confirmLabel}
        </Button>
        <Button kind="quiet" ref={cancel} onClick={onCancel}>
          {cancelLabel}
        </Button>
      </Actions>
    </DialogFrame>
  );
}
