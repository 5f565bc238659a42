import type { Answer } from "@footbridge/shared/domain/round/answer";
import type { PromptWords } from "@footbridge/shared/practice/words";
import { Button } from "../../../ui/Button.tsx";
import { Actions } from "../../../ui/Layouts.tsx";
import { Notice } from "../../../ui/Notice.tsx";
import { round } from "../../../words/en/round.ts";
import { AnswerText } from "../AnswerText.tsx";
import styles from "./ConflictNotice.module.css";

export interface ConflictNoticeProps {
  readonly words: PromptWords;
  /** What another page of the same person saved meanwhile. */
  readonly other: Answer;
  readonly onKeepThis: () => void;
  readonly onKeepOther: () => void;
}

/** One person wrote in two places: both texts are shown, and the person chooses. */
export function ConflictNotice({ words, other, onKeepThis, onKeepOther }: ConflictNoticeProps) {
  return (
    <Notice tone="warning" announce="polite" title={round.conflict.title}>
      <p>{round.conflict.body}</p>
      <div className={styles.other}>
        <p className={styles.label}>{round.conflict.other}</p>
        <AnswerText words={words} answer={other} />
      </div>
      <Actions>
        <Button kind="quiet" onClick={onKeepThis}>
          {round.conflict.keepThis}
        </Button>
        <Button kind="quiet" onClick={onKeepOther}>
          {round.conflict.keepOther}
        </Button>
      </Actions>
    </Notice>
  );
}
