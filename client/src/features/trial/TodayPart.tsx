import type { CheckIn } from "@footbridge/shared/domain/trial/check-ins";
import type { TrialView } from "@footbridge/shared/domain/trial/view";
import type { WorkspaceView } from "@footbridge/shared/domain/workspace/view";
import { useHeld } from "../../net/LineProvider.tsx";
import { ButtonLink } from "../../ui/Button.tsx";
import { Actions, Stack } from "../../ui/Layouts.tsx";
import { Rest } from "../../ui/Rest.tsx";
import { Sheet } from "../../ui/Sheet.tsx";
import { path } from "../../words/en/path.ts";
import { trial as words } from "../../words/en/trial.ts";
import { fill } from "../../words/fill.ts";
import { type RoundStage, stageOf } from "../path/stage.ts";
import { useAllAnswers, useOwnWords } from "../round/keeping/useOwnWords.ts";
import { addressOf } from "../round/place.ts";
import { hasBegun, shownAnswers } from "../round/progress.ts";
import { Clocks } from "./Clocks.tsx";
import { PaceLine } from "./PaceLine.tsx";
import { spokenDay } from "./spoken-days.ts";
import { dateOf } from "./standing.ts";
import styles from "./TrialPage.module.css";

export interface TodayPartProps {
  readonly workspace: WorkspaceView;
  readonly trial: TrialView;
  readonly checkIn: CheckIn | null;
}

/** The one thing that there is to do now: the check-in at hand, or nothing. */
export function TodayPart({ workspace, trial, checkIn }: TodayPartProps) {
  const { rounds } = useHeld();
  const answers = useAllAnswers(useOwnWords());
  const view = checkIn === null ? undefined : rounds[checkIn.round];
  if (checkIn === null || view === undefined)
    return (
      <Rest>
        <h2>{words.now.title}</h2>
        <p>{words.now.rest}</p>
      </Rest>
    );
  const stage = stageOf(view, hasBegun(shownAnswers(answers[checkIn.round] ?? {})));
  const place = stage === "open" ? ({ at: "read" } as const) : ({ at: "start" } as const);
  return (
    <Sheet kind="card" as="section" labelledBy="today">
      <Stack gap="close">
        <p className={styles.above}>{words.now.title}</p>
        <h2 id="today">{fill(words.now.checkIn, { day: spokenDay(dateOf(checkIn)) })}</h2>
        <Clocks at={checkIn.at} trial={trial} />
        <p>{stage === "not-begun" ? words.now.early : path.stage[stage]}</p>
        <PaceLine view={view} />
        <Actions>
          <ButtonLink href={addressOf(workspace.id, checkIn.round, place)}>{actionOf(stage)}</ButtonLink>
        </Actions>
      </Stack>
    </Sheet>
  );
}

function actionOf(stage: RoundStage): string {
  if (stage === "not-begun") return words.now.begin;
  if (stage === "begun") return words.now.goOn;
  return stage === "open" ? words.now.read : words.now.look;
}
