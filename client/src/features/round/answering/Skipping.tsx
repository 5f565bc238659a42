import type { Answer } from "@footbridge/shared/domain/round/answer";
import { hasWords } from "@footbridge/shared/domain/round/answer";
import { useState } from "react";
import { Button } from "../../../ui/Button.tsx";
import { ConfirmDialog } from "../../../ui/ConfirmDialog.tsx";
import { VisuallyHidden } from "../../../ui/VisuallyHidden.tsx";
import { round } from "../../../words/en/round.ts";
import styles from "./Skipping.module.css";

type Away = "skipped" | "not-today";

/** Says that a question was skipped or put off, and offers the way back to it. */
export function PutAside({
  state,
  hasWords: withWords,
  onTakeUp,
}: {
  readonly state: Away;
  readonly hasWords: boolean;
  readonly onTakeUp: () => void;
}) {
  return (
    <div className={styles.away}>
      <p>{state === "skipped" ? round.skipped : round.putOff}</p>
      {withWords && <p className={styles.soft}>{round.asideKept}</p>}
      <Button kind="quiet" onClick={onTakeUp}>
        {withWords ? round.takeUpWithWords : round.takeUp}
      </Button>
    </div>
  );
}

export interface SkipButtonsProps {
  /** The title of the question, for those who hear the buttons without seeing where they stand. */
  readonly of: string;
  readonly answer: Answer;
  readonly onSetAside: (instead: Answer) => void;
}

/** The two ways not to answer. Words are never taken out without asking. */
export function SkipButtons({ of, answer, onSetAside }: SkipButtonsProps) {
  const [asking, setAsking] = useState<Away | null>(null);
  const press = (state: Away): void => {
    if (hasWords(answer)) setAsking(state);
    else onSetAside({ state });
  };
  return (
    <div className={styles.buttons}>
      <Button kind="text" onClick={() => press("skipped")}>
        {round.skip}
        <VisuallyHidden> {of}</VisuallyHidden>
      </Button>
      <Button kind="text" onClick={() => press("not-today")}>
        {round.notToday}
        <VisuallyHidden> {of}</VisuallyHidden>
      </Button>
      <ConfirmDialog
        open={asking !== null}
        title={round.aside.title}
        confirmLabel={asking === "not-today" ? round.aside.notToday : round.aside.skip}
        cancelLabel={round.aside.cancel}
        onConfirm={() => {
          if (asking !== null) onSetAside({ state: asking });
          setAsking(null);
        }}
        onCancel={() => setAsking(null)}
      >
        <p>{round.aside.body}</p>
      </ConfirmDialog>
    </div>
  );
}
