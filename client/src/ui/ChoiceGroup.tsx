import { useId } from "react";
import styles from "./ChoiceGroup.module.css";
import choiceStyles from "./choice.module.css";
import { classes } from "./classes.ts";
import { FieldError, FieldHint, type FieldProps } from "./Field.tsx";
import { VisuallyHidden } from "./VisuallyHidden.tsx";

export interface Choice<T extends string> {
  readonly value: T;
  readonly label: string;
  readonly hint?: string;
}

export interface ChoiceGroupProps<T extends string> extends Omit<FieldProps, "optional"> {
  readonly choices: readonly Choice<T>[];
  /** Null: nothing is chosen, and nothing is preselected for anyone. */
  readonly value: T | null;
  readonly onValue: (value: T) => void;
  /** `list`: one under the other. `row`: short labels side by side, wrapping (the days of the week). */
  readonly layout?: "list" | "row";
}

/** One of a few, as native radio buttons in a fieldset. */
export function ChoiceGroup<T extends string>(props: ChoiceGroupProps<T>) {
  const { label, labelHidden = false, hint, error, choices, value, onValue, layout = "list" } = props;
  const id = useId();
  const describedBy = [hint !== undefined && `${id}hint`, error !== undefined && `${id}error`]
    .filter(Boolean)
    .join(" ");
  return (
    <fieldset className={styles.group} aria-describedby={describedBy || undefined}>
      <legend className={styles.legend}>{labelHidden ? <VisuallyHidden>{label}</VisuallyHidden> : label}</legend>
      <FieldHint id={`${id}hint`} text={hint} />
      <div className={layout === "row" ? styles.row : styles.list}>
        {choices.map((choice) => (
          <label
            key={choice.value}
            className={classes(styles.choice, choiceStyles.choice, choice.value === value && choiceStyles.chosen)}
          >
            <input
              type="radio"
              className={classes(styles.radio, choiceStyles.mark)}
              name={id}
              value={choice.value}
              checked={choice.value === value}
              onChange={() => onValue(choice.value)}
            />
            <span>
              {choice.label}
              {choice.hint !== undefined && <span className={styles.choiceHint}>{choice.hint}</span>}
            </span>
          </label>
        ))}
      </div>
      <FieldError id={`${id}error`} text={error} />
    </fieldset>
  );
}
