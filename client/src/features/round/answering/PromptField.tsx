import type { Answer, Value } from "@footbridge/shared/domain/round/answer";
import { BLANK } from "@footbridge/shared/domain/round/answer";
import type { Field } from "@footbridge/shared/domain/round/sheet";
import type { PromptWords } from "@footbridge/shared/practice/words";
import { DateInput } from "../../../ui/pickers.tsx";
import { TextArea } from "../../../ui/TextArea.tsx";
import { round } from "../../../words/en/round.ts";
import { ChoiceField, WeekdayField } from "./ChoiceField.tsx";
import { EntriesInput } from "./EntriesInput.tsx";
import { LengthField } from "./LengthField.tsx";
import { TimeField } from "./TimeField.tsx";

export interface PromptFieldProps {
  readonly field: Field;
  readonly words: PromptWords;
  readonly answer: Answer;
  /** The value does not fit; the field says what would. */
  readonly tooMuch: boolean;
  /** Called while something is being typed. */
  readonly onWrite: (answer: Answer) => void;
  /** Called when something was picked. */
  readonly onChoose: (answer: Answer) => void;
}

function answered(value: Value | undefined): Answer {
  return value === undefined ? BLANK : { state: "answered", value };
}

function valueOf<Kind extends Value["kind"]>(answer: Answer, kind: Kind): Extract<Value, { kind: Kind }> | undefined {
  const isOfKind = (value: Value): value is Extract<Value, { kind: Kind }> => value.kind === kind;
  return answer.state === "answered" && isOfKind(answer.value) ? answer.value : undefined;
}

/** The field that a prompt asks for. Its visible label is the question above it. */
export function PromptField({ field, words, answer, tooMuch, onWrite, onChoose }: PromptFieldProps) {
  const write = (value: Value | undefined): void => onWrite(answered(value));
  const choose = (value: Value | undefined): void => onChoose(answered(value));
  switch (field.kind) {
    case "text":
      return (
        <TextArea
          label={words.ask}
          labelHidden
          hint={words.hint}
          lines={field.size === "long" ? 5 : 2}
          limit={field.limit}
          value={valueOf(answer, "text")?.text ?? ""}
          onValue={(text) => write(text === "" ? undefined : { kind: "text", text })}
        />
      );
    case "date":
      return (
        <DateInput
          label={words.ask}
          labelHidden
          hint={words.hint}
          error={tooMuch ? round.dateError : undefined}
          value={valueOf(answer, "date")?.date ?? ""}
          onValue={(date) => write(date === "" ? undefined : { kind: "date", date })}
        />
      );
    case "choice":
      return <ChoiceField options={field.options} words={words} value={valueOf(answer, "choice")} onValue={choose} />;
    case "weekday":
      return <WeekdayField words={words} value={valueOf(answer, "weekday")} onValue={choose} />;
    case "time":
      return <TimeField words={words} value={valueOf(answer, "time")} onValue={write} />;
    case "length":
      return (
        <LengthField
          field={field}
          words={words}
          value={valueOf(answer, "length")}
          tooMuch={tooMuch}
          onWrite={write}
          onChoose={choose}
        />
      );
    case "entries":
      return (
        <EntriesInput field={field} words={words} entries={valueOf(answer, "entries")?.entries ?? []} onWrite={write} />
      );
  }
}
