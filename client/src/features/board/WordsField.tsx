import { CLAUSE_TEXT_LIMIT } from "@footbridge/shared/domain/clause/words";
import { type Answer, BLANK, valueFits } from "@footbridge/shared/domain/round/answer";
import type { TermId } from "@footbridge/shared/domain/round/sheet";
import { useId } from "react";
import { FieldError } from "../../ui/Field.tsx";
import { Stack } from "../../ui/Layouts.tsx";
import { TextArea } from "../../ui/TextArea.tsx";
import { PromptField } from "../round/answering/PromptField.tsx";
import type { Draft } from "./desk-state.ts";
import { termPrompt } from "./term-prompt.ts";

export interface WordsFieldProps {
  /** The term of a typed line; null for a line in free words. */
  readonly term: TermId | null;
  readonly label: string;
  readonly draft: Draft;
  readonly problem: string | null;
  readonly onDraft: (part: Partial<Draft>) => void;
}

/** What a line says: free words, or the value of a typed term in the field that its question has on its sheet. */
export function WordsField({ term, label, draft, problem, onDraft }: WordsFieldProps) {
  if (term !== null) return <TermField term={term} draft={draft} problem={problem} onDraft={onDraft} />;
  return (
    <TextArea
      label={label}
      lines={3}
      limit={CLAUSE_TEXT_LIMIT}
      value={draft.text}
      error={problem ?? undefined}
      onValue={(text) => onDraft({ text })}
    />
  );
}

function TermField({
  term,
  draft,
  problem,
  onDraft,
}: Omit<WordsFieldProps, "label" | "term"> & { readonly term: TermId }) {
  const errorId = useId();
  const { prompt, words } = termPrompt(term);
  const { value } = draft;
  const tooMuch = value !== null && !valueFits(prompt.field, value);
  const onAnswer = (answer: Answer): void => onDraft({ value: answer.state === "answered" ? answer.value : null });
  return (
    <Stack gap="tight">
      <p aria-hidden="true">{words.ask}</p>
      <PromptField
        field={prompt.field}
        words={words}
        answer={value === null ? BLANK : { state: "answered", value }}
        tooMuch={tooMuch}
        onWrite={onAnswer}
        onChoose={onAnswer}
      />
      <div role="alert">{!tooMuch && <FieldError id={errorId} text={problem ?? undefined} />}</div>
    </Stack>
  );
}
