import type { Answer, Entry } from "@footbridge/shared/domain/round/answer";
import { entryHasWords, hasWords } from "@footbridge/shared/domain/round/answer";
import type { PromptWords } from "@footbridge/shared/practice/words";
import { Words } from "../../ui/Words.tsx";
import { round } from "../../words/en/round.ts";
import styles from "./AnswerText.module.css";
import { practice } from "./practice.ts";

export interface AnswerTextProps {
  readonly words: PromptWords;
  readonly answer: Answer;
  /** What to say where nothing was written. Left out, it says what the writer did: skipped, not today, nothing yet. */
  readonly without?: string;
}

/** An answer as people read it. */
export function AnswerText({ words, answer, without }: AnswerTextProps) {
  if (answer.state !== "answered" || !hasWords(answer)) {
    const own = answer.state === "answered" ? round.answer.blank : round.answer[answer.state];
    return <p className={styles.without}>{without ?? own}</p>;
  }
  const { value } = answer;
  if (value.kind !== "entries") return <Words text={practice.describeValue(words, value)} />;
  return (
    <ul className={styles.entries}>
      {value.entries.filter(entryHasWords).map((entry) => (
        <li key={entry.id}>
          <EntryText words={words} entry={entry} />
        </li>
      ))}
    </ul>
  );
}

function EntryText({ words, entry }: { readonly words: PromptWords; readonly entry: Entry }) {
  return (
    <dl className={styles.entry}>
      {Object.entries(words.parts ?? {}).map(([id, part]) => {
        const text = (entry.parts[id] ?? "").trim();
        return text === "" ? null : (
          <div key={id} className={styles.part}>
            <dt className={styles.label}>{part.label}</dt>
            <dd>
              <Words text={text} />
            </dd>
          </div>
        );
      })}
    </dl>
  );
}
