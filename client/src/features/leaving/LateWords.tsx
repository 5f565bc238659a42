import { useState } from "react";
import { useDurable } from "../../app/unsent/unsent.ts";
import { Button } from "../../ui/Button.tsx";
import { ConfirmDialog } from "../../ui/ConfirmDialog.tsx";
import { Actions, Stack } from "../../ui/Layouts.tsx";
import { Sheet } from "../../ui/Sheet.tsx";
import { leaving } from "../../words/en/leaving.ts";
import { CardText } from "../cards/CardText.tsx";
import { AnswerText } from "../round/AnswerText.tsx";
import styles from "./LeavePage.module.css";
import { useLateWords } from "./useLateWords.ts";

const words = leaving.late;

/**
 * What somebody was still writing when a workspace was closed: no word is lost, until they let it go.
 * @param only in this round; everywhere unless given
 */
export function LateWords({ only }: { readonly only?: string }) {
  const { answers, cards, letGo } = useLateWords(only);
  const durable = useDurable();
  const [asking, setAsking] = useState(false);
  if (answers.length === 0 && cards.length === 0) return null;
  return (
    <section aria-labelledby="late-words">
      <Stack gap="close">
        <h2 id="late-words">{words.title}</h2>
        <p className={styles.lead}>{durable ? words.lead : words.fleeting}</p>
        {answers.map(({ round, id, words: prompt, answer }) => (
          <Sheet key={`${round} ${id}`} kind="card">
            <Stack gap="close">
              <h3>{prompt.title}</h3>
              <AnswerText words={prompt} answer={answer} />
            </Stack>
          </Sheet>
        ))}
        {cards.map(({ kind, from, words: written }) => (
          <CardText key={kind} words={written} from={from} />
        ))}
        <Actions>
          <Button kind="quiet" onClick={() => setAsking(true)}>
            {words.letGo}
          </Button>
        </Actions>
        <ConfirmDialog
          open={asking}
          title={words.confirmTitle}
          confirmLabel={words.letGo}
          cancelLabel={words.keep}
          onConfirm={() => {
            setAsking(false);
            letGo();
          }}
          onCancel={() => setAsking(false)}
        >
          <p>{words.confirmBody}</p>
        </ConfirmDialog>
      </Stack>
    </section>
  );
}
