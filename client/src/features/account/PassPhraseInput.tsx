import { type ReactNode, useState } from "react";
import control from "../../ui/control.module.css";
import { Field } from "../../ui/Field.tsx";
import { account } from "../../words/en/account.ts";
import styles from "./PassPhraseInput.module.css";

export interface PassPhraseInputProps {
  readonly label?: string;
  readonly hint?: string;
  readonly value: string;
  readonly onValue: (value: string) => void;
  readonly error?: string | undefined;
  readonly autoComplete: "new-password" | "current-password";
  /** Shown from outside, for instance after a suggestion; the person may hide it again. */
  readonly shown: boolean;
  readonly onShown: (shown: boolean) => void;
  readonly note?: (noteId: string) => ReactNode;
}

/** A pass phrase, hidden until its owner wants to see it. Paste and password managers work as anywhere. */
export function PassPhraseInput(props: PassPhraseInputProps) {
  const { label = account.passPhrase.label, hint, value, onValue, error, autoComplete, shown, onShown, note } = props;
  return (
    <Field label={label} hint={hint} error={error} {...(note && { note })}>
      {(ids) => (
        <span className={styles.frame}>
          <input
            {...ids}
            className={control.control}
            type={shown ? "text" : "password"}
            autoComplete={autoComplete}
            autoCapitalize="none"
            autoCorrect="off"
            spellCheck={false}
            value={value}
            onChange={(event) => onValue(event.target.value)}
          />
          <button
            type="button"
            className={styles.toggle}
            aria-label={shown ? account.passPhrase.hideLabel : account.passPhrase.showLabel}
            onClick={() => onShown(!shown)}
          >
            {shown ? account.passPhrase.hide : account.passPhrase.show}
          </button>
        </span>
      )}
    </Field>
  );
}

/** The pass phrase of an account that exists. */
export function CurrentPassPhrase(props: Pick<PassPhraseInputProps, "value" | "onValue" | "error">) {
  const [shown, setShown] = useState(false);
  return <PassPhraseInput {...props} autoComplete="current-password" shown={shown} onShown={setShown} />;
}
