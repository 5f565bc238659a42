import { useCallback, useState } from "react";
import { ask } from "../../app/http.ts";
import { useAction } from "../../app/useAction.ts";
import { Button } from "../../ui/Button.tsx";
import { StatusLine } from "../../ui/StatusLine.tsx";
import { account } from "../../words/en/account.ts";
import { fill, plural } from "../../words/fill.ts";
import styles from "./NewPassPhrase.module.css";
import { PassPhraseInput, type PassPhraseInputProps } from "./PassPhraseInput.tsx";
import { type Strength, strengthOf } from "./pass-phrase.ts";

/** Choosing a pass phrase: how long it is so far, and a button that suggests one and shows it. */
export function NewPassPhrase(props: Pick<PassPhraseInputProps, "value" | "onValue" | "error" | "label">) {
  const { value, onValue } = props;
  const [shown, setShown] = useState(false);
  const [suggestion, setSuggestion] = useState<string | null>(null);
  const suggest = useAction(
    useCallback(async () => {
      const { passPhrase } = await ask("GET /api/pass-phrase-suggestion");
      setSuggestion(passPhrase);
      setShown(true);
      onValue(passPhrase);
    }, [onValue]),
  );
  const strength = strengthOf(value);
  const suggested = value !== "" && value === suggestion;
  const said = suggested ? account.passPhrase.suggested : wordsFor(strength);
  return (
    <div className={styles.frame}>
      <PassPhraseInput
        {...props}
        hint={account.passPhrase.hint}
        autoComplete="new-password"
        shown={shown}
        onShown={setShown}
      />
      {suggested && shown && (
        <p className={styles.suggestion} translate="no">
          {value}
        </p>
      )}
      <div className={styles.under}>
        <StatusLine
          text={suggest.problem?.sentence ?? said}
          tone={
            suggest.problem ? "held" : strength.state === "enough" || strength.state === "good" ? "kept" : "pending"
          }
        />
        <Button
          kind="text"
          busy={suggest.busy}
          busyLabel={account.passPhrase.suggesting}
          onClick={() => void suggest.run()}
        >
          {account.passPhrase.suggest}
        </Button>
      </div>
    </div>
  );
}

/** What is to be mended before a new pass phrase can be sent, or undefined. */
export function newPassPhraseError(passPhrase: string): string | undefined {
  const strength = strengthOf(passPhrase);
  if (strength.state === "empty") return account.passPhrase.missing;
  return strength.state === "short" ? account.passPhrase.tooShort : undefined;
}

function wordsFor(strength: Strength): string {
  const words = account.passPhrase.strength;
  if (strength.state === "short") {
    return fill(plural(strength.missing, words.short), { count: strength.missing });
  }
  return words[strength.state];
}
