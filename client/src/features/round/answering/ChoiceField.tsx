import type { Value } from "@footbridge/shared/domain/round/answer";
import type { PromptWords } from "@footbridge/shared/practice/words";
import { Button } from "../../../ui/Button.tsx";
import { ChoiceGroup, type ChoiceGroupProps } from "../../../ui/ChoiceGroup.tsx";
import { round } from "../../../words/en/round.ts";
import { practice } from "../practice.ts";
import styles from "./ChoiceField.module.css";
import { useFocusInside } from "./useFocusInside.ts";

/** ISO: 1 is Monday. */
const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7] as const;

interface OptionsProps<Picked extends Value> {
  readonly words: PromptWords;
  readonly value: Picked | undefined;
  /** Undefined clears the choice. */
  readonly onValue: (value: Picked | undefined) => void;
}

type ChoiceValue = Extract<Value, { kind: "choice" }>;
type WeekdayValue = Extract<Value, { kind: "weekday" }>;

/** One of a few answers; nothing is chosen for anyone, and a choice can be cleared. */
export function ChoiceField({
  options,
  words,
  value,
  onValue,
}: OptionsProps<ChoiceValue> & { readonly options: readonly string[] }) {
  return (
    <Clearable
      label={words.ask}
      hint={words.hint}
      choices={options.map((option) => ({
        value: option,
        label: practice.describeValue(words, { kind: "choice", option }),
      }))}
      value={value?.option ?? null}
      onValue={(option) => onValue({ kind: "choice", option })}
      onClear={() => onValue(undefined)}
    />
  );
}

/** A day of the week. */
export function WeekdayField({ words, value, onValue }: OptionsProps<WeekdayValue>) {
  return (
    <Clearable
      label={words.ask}
      hint={words.hint}
      layout="row"
      choices={WEEKDAYS.map((weekday) => ({
        value: String(weekday),
        label: practice.describeValue(words, { kind: "weekday", weekday }),
      }))}
      value={value === undefined ? null : String(value.weekday)}
      onValue={(weekday) => onValue({ kind: "weekday", weekday: Number(weekday) })}
      onClear={() => onValue(undefined)}
    />
  );
}

function Clearable({ onClear, ...group }: ChoiceGroupProps<string> & { readonly onClear: () => void }) {
  const { frame, focusField } = useFocusInside<HTMLDivElement>();
  return (
    <div ref={frame} className={styles.frame}>
      <ChoiceGroup {...group} labelHidden />
      {group.value !== null && (
        <Button
          kind="text"
          onClick={() => {
            onClear();
            focusField();
          }}
        >
          {round.clear}
        </Button>
      )}
    </div>
  );
}
