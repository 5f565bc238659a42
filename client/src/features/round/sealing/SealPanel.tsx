import { unsettledPrompts } from "@footbridge/shared/domain/round/answer";
import { useEffect, useId, useState } from "react";
import { Button } from "../../../ui/Button.tsx";
import { Actions, Stack } from "../../../ui/Layouts.tsx";
import { Notice } from "../../../ui/Notice.tsx";
import { Sheet } from "../../../ui/Sheet.tsx";
import { StatusLine } from "../../../ui/StatusLine.tsx";
import { round } from "../../../words/en/round.ts";
import { fill, plural } from "../../../words/fill.ts";
import type { OwnRound } from "../own-round.ts";
import type { Place } from "../place.ts";
import { wordsOfPrompt } from "../practice.ts";
import { stepOfPrompt } from "../progress.ts";
import { useRoundAction } from "../useRoundAction.ts";
import styles from "./SealPanel.module.css";
import { standingInTheWay } from "./standing-in-the-way.ts";

export interface SealPanelProps {
  readonly own: OwnRound;
  readonly onGo: (place: Place) => void;
}

/** What sealing means, what still stands in its way, and the seal. */
export function SealPanel({ own, onGo }: SealPanelProps) {
  const titleId = useId();
  const { sheet, answers, keeper, connectedness } = own;
  const action = useRoundAction(sheet.id);
  const [wanted, setWanted] = useState(false);
  const unsettled = unsettledPrompts(sheet, answers);
  const notSaved = standingInTheWay(sheet, own.kept);
  const free = unsettled.length === 0 && notSaved.length === 0;
  const { run } = action;

  const saved = !keeper.unsaved;
  useEffect(() => {
    if (!wanted || !saved) return;
    setWanted(false);
    run("round.seal");
  }, [wanted, saved, run]);
  useEffect(() => {
    if (!free) setWanted(false);
  }, [free]);

  const busy = wanted || action.busy !== null;
  const away = busy && connectedness.state !== "here";
  const status = away ? round.review.waits : wanted ? round.review.saveFirst : "";
  return (
    <Sheet kind="card" as="section" labelledBy={titleId}>
      <Stack>
        <h2 id={titleId}>{round.review.sealTitle}</h2>
        <div className={styles.meaning}>
          {round.review.meaning.map((sentence) => (
            <p key={sentence}>{sentence}</p>
          ))}
        </div>
        <ToMend
          own={own}
          lead={fill(plural(unsettled.length, round.review.unsettled), { count: unsettled.length })}
          prompts={unsettled}
          onGo={onGo}
        />
        <ToMend
          own={own}
          lead={fill(plural(notSaved.length, round.review.notSaved), { count: notSaved.length })}
          prompts={notSaved}
          onGo={onGo}
        />
        {action.refusal !== null && (
          <Notice tone="warning" announce="now">
            {action.refusal.sentence}
          </Notice>
        )}
        {free && (
          <div>
            <Actions>
              <Button
                busy={busy}
                busyLabel={round.review.sealing}
                onClick={() => {
                  keeper.flush();
                  setWanted(true);
                }}
              >
                {round.review.seal}
              </Button>
            </Actions>
            <StatusLine text={status} tone={away ? "held" : "pending"} />
          </div>
        )}
      </Stack>
    </Sheet>
  );
}

interface ToMendProps {
  readonly own: OwnRound;
  readonly lead: string;
  readonly prompts: readonly string[];
  readonly onGo: (place: Place) => void;
}

/** The questions that stand between the writer and the seal, each with the way to it. */
function ToMend({ own, lead, prompts, onGo }: ToMendProps) {
  if (prompts.length === 0) return null;
  return (
    <Notice>
      <p>{lead}</p>
      <ul className={styles.prompts}>
        {prompts.map((prompt) => (
          <li key={prompt}>
            <Button kind="text" onClick={() => onGo({ at: "step", step: stepOfPrompt(own.sheet, prompt) })}>
              {wordsOfPrompt(own.words, prompt).title}
            </Button>
          </li>
        ))}
      </ul>
    </Notice>
  );
}
