import { hasWords } from "@footbridge/shared/domain/round/answer";
import { promptsOf } from "@footbridge/shared/domain/round/sheet";
import { sheetOf } from "@footbridge/shared/practice/sheets";
import { useState } from "react";
import { unsent } from "../../app/unsent/unsent.ts";
import { Button } from "../../ui/Button.tsx";
import { ConfirmDialog } from "../../ui/ConfirmDialog.tsx";
import { Actions, Stack } from "../../ui/Layouts.tsx";
import { Sheet } from "../../ui/Sheet.tsx";
import { leaving } from "../../words/en/leaving.ts";
import { AnswerText } from "../round/AnswerText.tsx";
import { isUnsaved, shownAnswer } from "../round/keeping/kept-answer.ts";
import type { AllAnswers } from "../round/keeping/own-words.ts";
import { useAllAnswers, useOwnWords } from "../round/keeping/useOwnWords.ts";
import { wordsOfPrompt, wordsOfSheet } from "../round/practice.ts";
import styles from "./LeavePage.module.css";

const words = leaving.late;

/** Every answer with words on this device that came too late to be saved, in reading order. */
function lateIn(all: AllAnswers) {
  return Object.entries(all).flatMap(([round, answers]) => {
    const sheet = sheetOf(round);
    if (sheet === undefined) return [];
    return promptsOf(sheet).flatMap(({ id }) => {
      const kept = answers[id];
      if (kept === undefined || !isUnsaved(kept) || !hasWords(shownAnswer(kept))) return [];
      return [{ round, words: wordsOfPrompt(wordsOfSheet(sheet), id), id, answer: shownAnswer(kept) }];
    });
  });
}

/**
 * What somebody was still writing when a workspace was closed: no word is lost, until they let it go.
 * @param only in this round; in all of them unless given
 */
export function LateWords({ only }: { readonly only?: string }) {
  const own = useOwnWords();
  const late = lateIn(useAllAnswers(own)).filter(({ round }) => only === undefined || round === only);
  const [asking, setAsking] = useState(false);
  if (late.length === 0) return null;
  return (
    <section aria-labelledby="late-words">
      <Stack gap="close">
        <h2 id="late-words">{words.title}</h2>
        <p className={styles.lead}>{words.lead}</p>
        {late.map(({ round, id, words: prompt, answer }) => (
          <Sheet key={`${round} ${id}`} kind="card">
            <Stack gap="close">
              <h3>{prompt.title}</h3>
              <AnswerText words={prompt} answer={answer} />
            </Stack>
          </Sheet>
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
            for (const { round } of late) own?.keeperOf(round)?.letGo();
            // A page that is left right afterwards must not find them once more.
            unsent.flush();
          }}
          onCancel={() => setAsking(false)}
        >
          <p>{words.confirmBody}</p>
        </ConfirmDialog>
      </Stack>
    </section>
  );
}
