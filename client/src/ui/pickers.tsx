import { ui } from "../words/en/ui.ts";
import { classes } from "./classes.ts";
import control from "./control.module.css";
import { Field, type FieldProps, fieldOf } from "./Field.tsx";
import styles from "./pickers.module.css";

interface PickerProps extends FieldProps {
  readonly value: string;
  readonly onValue: (value: string) => void;
  readonly onBlur?: () => void;
}

export interface DateInputProps extends PickerProps {
  /** YYYY-MM-DD, both inclusive. */
  readonly min?: string;
  readonly max?: string;
}

/** A calendar date, native. The value is YYYY-MM-DD, or empty. */
export function DateInput(props: DateInputProps) {
  const { value, onValue, onBlur, min, max } = props;
  return (
    <Field {...fieldOf(props)}>
      {(ids) => (
        <input
          {...ids}
          type="date"
          className={classes(control.control, styles.short)}
          min={min}
          max={max}
          value={value}
          onChange={(event) => onValue(event.target.value)}
          onBlur={onBlur}
        />
      )}
    </Field>
  );
}

/** A time of day, native. The value is HH:MM in 24 hours, or empty. */
export function TimeInput(props: PickerProps) {
  const { value, onValue, onBlur } = props;
  return (
    <Field {...fieldOf(props)}>
      {(ids) => (
        <input
          {...ids}
          type="time"
          className={classes(control.control, styles.short)}
          value={value}
          onChange={(event) => onValue(event.target.value)}
          onBlur={onBlur}
        />
      )}
    </Field>
  );
}

export interface SelectInputProps extends PickerProps {
  readonly options: readonly { readonly value: string; readonly label: string }[];
  /** The wording of "nothing chosen yet" (it has a default); null leaves it out, for values that are always set. */
  readonly none?: string | null;
}

/** One of many (a time zone), native. An empty value is "nothing chosen yet". */
export function SelectInput(props: SelectInputProps) {
  const { value, onValue, onBlur, options, none = ui.chooseOne } = props;
  return (
    <Field {...fieldOf(props)}>
      {(ids) => (
        <select
          {...ids}
          className={classes(control.control, styles.select)}
          value={value}
          onChange={(event) => onValue(event.target.value)}
          onBlur={onBlur}
        >
          {none !== null && <option value="">{none}</option>}
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}

export interface NumberInputProps extends PickerProps {
  /** What is counted ("weeks"), shown behind the number. */
  readonly unit: string;
  readonly min: number;
  readonly max: number;
}

/** A whole number with its unit. The value stays text while it is being typed; empty is "nothing yet". */
export function NumberInput(props: NumberInputProps) {
  const { value, onValue, onBlur, unit, min, max } = props;
  return (
    <Field {...fieldOf(props)}>
      {(ids) => (
        <span className={styles.measured}>
          <input
            {...ids}
            type="number"
            inputMode="numeric"
            className={classes(control.control, styles.number)}
            min={min}
            max={max}
            step={1}
            value={value}
            onChange={(event) => onValue(event.target.value)}
            onBlur={onBlur}
          />
          <span>{unit}</span>
        </span>
      )}
    </Field>
  );
}
