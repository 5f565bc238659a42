import type { Value } from "@footbridge/shared/domain/round/answer";
import type { Field } from "@footbridge/shared/domain/round/sheet";
import type { PromptWords } from "@footbridge/shared/practice/words";
import { Button } from "../../../ui/Button.tsx";
import { NumberInput } from "../../../ui/pickers.tsx";
import { round } from "../../../words/en/round.ts";
import { fill } from "../../../words/fill.ts";
import { practice } from "../practice.ts";
import styles from "./LengthField.module.css";

type LengthValue = Extract<Value, { kind: "length" }>;

export interface LengthFieldProps {
  readonly field: Extract<Field, { kind: "length" }>;
  readonly words: PromptWords;
  readonly value: LengthValue | undefined;
  readonly tooMuch: boolean;
  readonly onWrite: (value: LengthValue | undefined) => void;
  readonly onChoose: (value: LengthValue) => void;
}

/** A number with its unit. What the practice suggests is offered on a button and never filled in. */
export function LengthField({ field, words, value, tooMuch, onWrite, onChoose }: LengthFieldProps) {
  const { min, max } = field;
  const suggested: LengthValue = { kind: "length", amount: field.suggested };
  return (
    <div className={styles.frame}>
      <NumberInput
        label={words.ask}
        labelHidden
        hint={words.hint}
        error={tooMuch ? fill(round.lengthError, { min, max }) : undefined}
        unit={fill(round.range, { unit: words.unit?.many ?? field.unit, min, max })}
        min={min}
        max={max}
        value={value === undefined ? "" : String(value.amount)}
        onValue={(text) => onWrite(text === "" ? undefined : { kind: "length", amount: Number(text) })}
      />
      <Button kind="quiet" aria-pressed={value?.amount === field.suggested} onClick={() => onChoose(suggested)}>
        {fill(round.suggested, { value: practice.describeValue(words, suggested) })}
      </Button>
    </div>
  );
}
