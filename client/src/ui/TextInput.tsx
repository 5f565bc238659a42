import type { HTMLInputAutoCompleteAttribute, KeyboardEvent, Ref } from "react";
import { Counter } from "./Counter.tsx";
import { classes } from "./classes.ts";
import control from "./control.module.css";
import { Field, type FieldProps, fieldOf } from "./Field.tsx";

export interface TextInputProps extends FieldProps {
  readonly value: string;
  /** Leave it out together with `readOnly`. */
  readonly onValue?: (value: string) => void;
  readonly readOnly?: boolean;
  readonly onBlur?: () => void;
  readonly onKeyDown?: (event: KeyboardEvent<HTMLInputElement>) => void;
  readonly type?: "text" | "email";
  readonly autoComplete?: HTMLInputAutoCompleteAttribute;
  /** `person`: words a partner may read, set in the serif, in the direction of their script. */
  readonly voice?: "interface" | "person";
  /** In UTF-16 units; shows a counter when near. Longer text is kept and named, never cut. */
  readonly limit?: number;
  readonly name?: string;
  readonly required?: boolean;
  readonly autoCapitalize?: "none" | "sentences" | "words";
  readonly spellCheck?: boolean;
  readonly inputRef?: Ref<HTMLInputElement>;
}

/** One line of text. */
export function TextInput(props: TextInputProps) {
  const { value, onValue, voice = "interface", limit, type = "text", inputRef } = props;
  const { name, required, readOnly, autoComplete, autoCapitalize, spellCheck, onBlur, onKeyDown } = props;
  const native = { name, required, readOnly, autoComplete, autoCapitalize, spellCheck, onBlur, onKeyDown };
  return (
    <Field
      {...fieldOf(props)}
      {...(limit !== undefined && { note: (id) => <Counter id={id} length={value.length} limit={limit} /> })}
    >
      {(ids) => (
        <input
          {...ids}
          {...native}
          ref={inputRef}
          type={type}
          dir={voice === "person" ? "auto" : undefined}
          className={classes(control.control, voice === "person" && control.words)}
          value={value}
          onChange={(event) => onValue?.(event.target.value)}
        />
      )}
    </Field>
  );
}
