import { type ReactNode, useEffect, useId, useRef } from "react";
import { Button } from "../../ui/Button.tsx";
import { Form } from "../../ui/Form.tsx";
import { Actions, Stack } from "../../ui/Layouts.tsx";
import { StatusLine } from "../../ui/StatusLine.tsx";
import { board } from "../../words/en/board.ts";
import styles from "./FormFrame.module.css";

export interface FormFrameProps {
  readonly title: string;
  readonly sendLabel: string;
  readonly busy: boolean;
  /** Words stand in it that are nowhere else yet. */
  readonly unsent: boolean;
  /** Nothing can be sent as things are: the form only keeps what was written. */
  readonly sendable?: boolean;
  /** It was opened by a press here, so the focus goes into it. */
  readonly takesFocus: boolean;
  readonly onSend: () => void;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** A form on the board: its title, what is written in it, and the way to send it or to close it. */
export function FormFrame(props: FormFrameProps) {
  const { title, sendLabel, busy, unsent, sendable = true, takesFocus, onSend, onClose, children } = props;
  const titleId = useId();
  const fields = useRef<HTMLDivElement>(null);
  const wanted = useRef(takesFocus);
  useEffect(() => {
    if (!wanted.current) return;
    wanted.current = false;
    fields.current?.querySelector<HTMLElement>("textarea, input, select")?.focus();
  }, []);
  return (
    <section className={styles.frame} aria-labelledby={titleId}>
      <Form onSend={() => sendable && !busy && onSend()}>
        <Stack gap="close">
          <h4 id={titleId} className={styles.title}>
            {title}
          </h4>
          <div ref={fields}>
            <Stack gap="close">{children}</Stack>
          </div>
          <StatusLine tone="held" text={unsent && !busy ? board.form.unsaved : ""} />
          <Actions>
            {sendable && (
              <Button type="submit" busy={busy} busyLabel={board.working}>
                {sendLabel}
              </Button>
            )}
            <Button kind="quiet" busy={busy} onClick={onClose}>
              {board.form.close}
            </Button>
          </Actions>
        </Stack>
      </Form>
    </section>
  );
}
