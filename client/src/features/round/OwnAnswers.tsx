import type { Answers } from "@footbridge/shared/domain/round/answer";
import type { PromptGroup } from "@footbridge/shared/domain/round/sheet";
import { type ReactNode, useId } from "react";
import { AnswerText } from "./AnswerText.tsx";
import styles from "./OwnAnswers.module.css";
import type { OwnRound } from "./own-round.ts";
import { groupTitle, wordsOfPrompt } from "./practice.ts";
import { answerOf } from "./progress.ts";

export interface OwnAnswersProps {
  readonly own: OwnRound;
  readonly answers: Answers;
  /** Stands beside the heading of a group. */
  readonly change?: (group: PromptGroup) => ReactNode;
}

/** One's own answers, to be read group by group. */
export function OwnAnswers({ own, answers, change }: OwnAnswersProps) {
  const id = useId();
  return (
    <div className={styles.groups}>
      {own.sheet.groups.map((group) => (
        <section key={group.id} className={styles.group} aria-labelledby={`${id}${group.id}`}>
          <div className={styles.head}>
            <h2 id={`${id}${group.id}`}>{groupTitle(own.words, group)}</h2>
            {change?.(group)}
          </div>
          {group.prompts.map((prompt) => (
            <div key={prompt.id} className={styles.answer}>
              <h3 className={styles.title}>{wordsOfPrompt(own.words, prompt.id).title}</h3>
              <AnswerText words={wordsOfPrompt(own.words, prompt.id)} answer={answerOf(answers, prompt.id)} />
            </div>
          ))}
        </section>
      ))}
    </div>
  );
}
