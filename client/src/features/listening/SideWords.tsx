import type { SentView } from "@footbridge/shared/domain/listening/view";
import type { Answers } from "@footbridge/shared/domain/round/answer";
import { BLANK, hasWords } from "@footbridge/shared/domain/round/answer";
import { promptsOf } from "@footbridge/shared/domain/round/sheet";
import type { RoundSheet } from "@footbridge/shared/practice/sheets";
import { Details } from "../../ui/Details.tsx";
import { Stack } from "../../ui/Layouts.tsx";
import { listening } from "../../words/en/listening.ts";
import { AnswerText } from "../round/AnswerText.tsx";
import { wordsOfPrompt, wordsOfSheet } from "../round/practice.ts";
import { AddedWords } from "./AddedWords.tsx";
import styles from "./SideWords.module.css";

export interface SideWordsProps {
  readonly summary: string;
  readonly open?: boolean;
  readonly sheet: RoundSheet;
  readonly answers: Answers;
  readonly added: readonly SentView[];
}

/** One person's opened words of a round, and what was added to them, to be read beside a form. */
export function SideWords({ summary, open = false, sheet, answers, added }: SideWordsProps) {
  const words = wordsOfSheet(sheet);
  const spoken = promptsOf(sheet).filter(({ id }) => hasWords(answers[id]));
  return (
    <Details summary={summary} open={open}>
      <Stack>
        {spoken.length === 0 && <p>{listening.left}</p>}
        {spoken.map(({ id }) => (
          <div key={id} className={styles.answer}>
            <h3>{wordsOfPrompt(words, id).title}</h3>
            <AnswerText words={wordsOfPrompt(words, id)} answer={answers[id] ?? BLANK} />
          </div>
        ))}
        {added.length > 0 && (
          <div className={styles.answer}>
            <h3>{listening.addenda.title}</h3>
            <AddedWords added={added} />
          </div>
        )}
      </Stack>
    </Details>
  );
}
