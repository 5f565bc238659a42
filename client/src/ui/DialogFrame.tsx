import { type ReactNode, type RefObject, useEffect, useId, useRef } from "react";
import styles from "./DialogFrame.module.css";
import { LeaveButton } from "./leave/LeaveButton.tsx";

export interface DialogFrameProps {
  readonly open: boolean;
  readonly title: string;
  /** Escape, or a press beside the dialog. */
  readonly onCancel: () => void;
  /** What has the focus when it opens; the first thing in it that can have it unless given. */
  readonly first?: RefObject<HTMLElement | null>;
  readonly children: ReactNode;
}

/** A sheet of paper over the page: a native modal `dialog`. The focus returns by itself. */
export function DialogFrame({ open, title, onCancel, first, children }: DialogFrameProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();

  useEffect(() => {
    if (!open) return dialog.current?.close();
    dialog.current?.showModal();
    first?.current?.focus();
  }, [open, first]);

  return (
    <dialog
      ref={dialog}
      className={styles.dialog}
      aria-labelledby={titleId}
      closedby="any"
      onCancel={(event) => {
        event.preventDefault();
        onCancel();
      }}
    >
      <div className={styles.paper}>
        <h2 id={titleId}>{title}</h2>
        {children}
        {/* A modal dialog makes the header inert, and leaving has to stay one press away. */}
        <div className={styles.leave}>
          <LeaveButton />
        </div>
      </div>
    </dialog>
  );
}
