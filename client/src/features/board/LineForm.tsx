import type { ClauseView } from "@footbridge/shared/domain/clause/view";
import { OBJECTION_LIMIT } from "@footbridge/shared/domain/clause/words";
import { speakerOf } from "@footbridge/shared/practice/speaker";
import type { Command } from "@footbridge/shared/protocol/commands";
import { useState } from "react";
import { Button } from "../../ui/Button.tsx";
import { Actions } from "../../ui/Layouts.tsx";
import { TextArea } from "../../ui/TextArea.tsx";
import { board } from "../../words/en/board.ts";
import { fill } from "../../words/fill.ts";
import { useLineForm } from "../meeting/line-forms.tsx";
import { WorkingSeen } from "../meeting/WorkingHere.tsx";
import { useBoard } from "./board-context.tsx";
import { type Draft, draftKey, type FormName } from "./desk-state.ts";
import { FormFrame } from "./FormFrame.tsx";
import { type FormSituation, formSituation } from "./form-situation.ts";
import { Meanwhile } from "./Meanwhile.tsx";
import { checkWords } from "./new-words.ts";
import { useDeskState } from "./useDesk.ts";
import { startOf } from "./useOpenForm.ts";
import { WordsField } from "./WordsField.tsx";

export interface LineFormProps {
  readonly clause: ClauseView;
  readonly form: FormName;
  readonly takesFocus: boolean;
  readonly onClosed: () => void;
}

/** What a form of a line would send, or what is to be mended first. */
type Sending = { readonly command: Command } | { readonly problem: string };

function sending(clause: ClauseView, form: FormName, draft: Draft, situation: FormSituation): Sending {
  if (form === "objection") {
    const sentence = draft.text.trim();
    if (sentence === "") return { problem: board.form.empty };
    if (sentence.length > OBJECTION_LIMIT) return { problem: board.form.tooLong };
    const target = "target" in situation ? situation.target : null;
    if (target === null) return { problem: board.form.movedGone };
    return { command: { type: "clause.not-like-this", clause: clause.id, digest: target.digest, sentence } };
  }
  const checked = checkWords(draft, clause.term);
  if ("problem" in checked) return checked;
  const { words } = checked;
  if (situation.kind === "gone") return { command: { type: "clause.propose", section: clause.section, words } };
  if (form === "edit" && draft.about !== null)
    return { command: { type: "clause.edit", clause: clause.id, over: draft.about, words } };
  return { command: { type: "clause.counter", clause: clause.id, words } };
}

/**
 * A form at a line: other words in the place of these, words beside them, or "not like this". What is written in it
 * changes only by its writer's hand; what happens to the line meanwhile is told above it.
 */
export function LineForm({ clause, form, takesFocus, onClosed }: LineFormProps) {
  const { desk, change } = useBoard();
  const { drafts, acts } = useDeskState();
  const [problem, setProblem] = useState<string | null>(null);
  const [kept, setKept] = useState(() => drafts[draftKey(clause.id, form)]?.touched === true);
  const draft = drafts[draftKey(clause.id, form)];
  useLineForm(form === "edit" || form === "counter" ? clause.id : null);
  if (draft === undefined) return null;
  const situation = formSituation(form, draft, clause);
  const objects = form === "objection";
  const gone = situation.kind === "gone";
  const present = ("target" in situation ? situation.target : null) ?? clause.versions[0] ?? null;
  const sendable = objects ? "target" in situation : situation.kind !== "aside";

  const write = (part: Partial<Draft>): void => {
    setProblem(null);
    desk.write(clause.id, form, { ...draft, ...part, touched: true });
  };
  const send = (): void => {
    const ready = sending(clause, form, draft, situation);
    if ("problem" in ready) setProblem(ready.problem);
    else {
      const deed = objects ? "objection" : gone ? "propose" : form === "edit" ? "edit" : "counter";
      change(() => desk.send({ place: clause.id, deed, command: ready.command, form }));
    }
  };
  const words = board.form[objects ? "objection" : form === "edit" ? "edit" : "counter"];
  return (
    <FormFrame
      title={words.title}
      sendLabel={gone ? board.form.proposeInstead : words.send}
      busy={(acts[clause.id]?.busy ?? null) !== null}
      unsent={draft.touched}
      sendable={sendable}
      takesFocus={takesFocus}
      onSend={send}
      onClose={() => {
        onClosed();
        desk.close(clause.id);
      }}
    >
      <Meanwhile clause={clause} form={form} situation={situation} />
      {kept && form === "edit" && (
        <Kept
          onAfresh={() => {
            setKept(false);
            desk.write(clause.id, form, startOf(form, present));
          }}
        />
      )}
      {objects ? (
        <ObjectionField value={draft.text} problem={problem} onValue={(text) => write({ text })} />
      ) : (
        <WordsField term={clause.term} label={words.label} draft={draft} problem={problem} onDraft={write} />
      )}
      {clause.standing === "live" && <FormHint clause={clause} form={form} />}
      {!objects && <WorkingSeen />}
    </FormFrame>
  );
}

function ObjectionField(props: {
  readonly value: string;
  readonly problem: string | null;
  readonly onValue: (text: string) => void;
}) {
  const { couple } = useBoard();
  const { label, hint } = board.form.objection;
  return (
    <TextArea
      label={label}
      hint={fill(hint, { name: couple.partner })}
      lines={2}
      limit={OBJECTION_LIMIT}
      value={props.value}
      onValue={props.onValue}
      error={props.problem ?? undefined}
    />
  );
}

/** What was left in the form before, and the way to begin again. */
function Kept({ onAfresh }: { readonly onAfresh: () => void }) {
  return (
    <Actions>
      <span>{board.form.kept}</span>
      <Button kind="text" onClick={onAfresh}>
        {board.form.afresh}
      </Button>
    </Actions>
  );
}

/** What sending will do to the yeses, before it does. */
function FormHint({ clause, form }: { readonly clause: ClauseView; readonly form: FormName }) {
  const { couple } = useBoard();
  if (form === "objection") return null;
  if (form === "edit") return <p>{clause.agreed === null ? board.form.editYes : board.form.editAgreed}</p>;
  return speakerOf(clause) === couple.other ? (
    <p>{fill(board.form.counterSpeaker, { name: couple.partner })}</p>
  ) : (
    <p>{board.form.counterHint}</p>
  );
}
