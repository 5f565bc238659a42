import type { ListeningCommand } from "@footbridge/shared/domain/listening/commands";
import { LISTENING_TEXT_LIMIT, NOT_QUITE_LIMIT } from "@footbridge/shared/domain/listening/commands";
import { isSeen } from "@footbridge/shared/domain/seen";
import type { GentleNotes as GentleNoteWords, NoteKind } from "@footbridge/shared/practice/gentle-notes/notes";
import { type ReactNode, useEffect, useRef, useState } from "react";
import { useHeld } from "../../net/LineProvider.tsx";
import { Button } from "../../ui/Button.tsx";
import { Form } from "../../ui/Form.tsx";
import { Actions, Stack } from "../../ui/Layouts.tsx";
import { StatusLine } from "../../ui/StatusLine.tsx";
import { TextArea } from "../../ui/TextArea.tsx";
import { listening } from "../../words/en/listening.ts";
import { GentleNotes } from "../round/notes/GentleNotes.tsx";
import { useGentleNotes } from "../round/notes/useGentleNotes.ts";
import { draftKey, placeOf, type Saying } from "./desk.ts";
import { useAct, useDesk, useDeskState } from "./useDesk.ts";

export interface SayFormProps {
  readonly round: string;
  readonly saying: Saying;
  readonly label: string;
  readonly hint?: string;
  readonly sendLabel: string;
  /** The command that sends this text. */
  readonly commandOf: (text: string) => ListeningCommand;
  /** It was opened by a press here, so the focus goes into it. */
  readonly takesFocus?: boolean;
  /** The gentle notes that help with this text, and what they say here. */
  readonly notes?: { readonly kinds: readonly NoteKind[]; readonly says: GentleNoteWords["heard"] };
  /** What else may be pressed, beside sending. */
  readonly children?: ReactNode;
}

const NO_NOTES: readonly NoteKind[] = [];
const itself = (text: string): readonly string[] => [text];

/** Room for one text, kept in this page alone until it is sent, and kept there if it is refused. */
export function SayForm(props: SayFormProps) {
  const { round, saying, label, hint, sendLabel, commandOf, takesFocus = false, notes, children } = props;
  const desk = useDesk();
  const text = useDeskState().drafts[draftKey(round, saying)] ?? "";
  const { busy } = useAct(placeOf(round, saying));
  const [problem, setProblem] = useState<string | null>(null);
  const area = useRef<HTMLTextAreaElement>(null);
  const wanted = useRef(takesFocus);
  const { workspace } = useHeld();
  const field = { workspace: workspace?.id ?? "", seat: workspace?.seat ?? "a", round, prompt: saying } as const;
  const gentle = useGentleNotes(field, notes?.kinds ?? NO_NOTES, text, itself);
  const limit = saying === "not-quite" ? NOT_QUITE_LIMIT : LISTENING_TEXT_LIMIT;
  useEffect(() => {
    if (wanted.current) area.current?.focus();
    wanted.current = false;
  }, []);

  const send = (): void => {
    if (busy !== null) return;
    const mending = !isSeen(text) ? listening.form.empty : text.length > limit ? listening.form.tooLong : null;
    setProblem(mending);
    if (mending === null) desk.send({ deed: saying, command: commandOf(text), saying });
  };
  return (
    <Form onSend={send}>
      <Stack gap="close">
        <TextArea
          label={label}
          hint={hint}
          lines={saying === "not-quite" ? 2 : 5}
          limit={limit}
          value={text}
          areaRef={area}
          error={problem ?? undefined}
          onValue={(next) => {
            setProblem(null);
            desk.write(round, saying, next);
            gentle.typed();
          }}
        />
        <StatusLine tone="held" text={text !== "" && busy === null ? listening.form.unsent : ""} />
        {notes !== undefined && <GentleNotes here={gentle} says={notes.says} onGone={() => area.current?.focus()} />}
        <Actions>
          <Button type="submit" busy={busy !== null} busyLabel={listening.working}>
            {sendLabel}
          </Button>
          {children}
        </Actions>
      </Stack>
    </Form>
  );
}
