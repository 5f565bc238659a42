import { occurrenceOf } from "@footbridge/shared/domain/trial/occurrence";
import type { TrialView } from "@footbridge/shared/domain/trial/view";
import type { Window } from "@footbridge/shared/domain/trial/window";
import type { WorkspaceView } from "@footbridge/shared/domain/workspace/view";
import { useHeld } from "../../net/LineProvider.tsx";
import { ButtonLink } from "../../ui/Button.tsx";
import { Actions, Stack } from "../../ui/Layouts.tsx";
import { Rest } from "../../ui/Rest.tsx";
import { Sheet } from "../../ui/Sheet.tsx";
import { path } from "../../words/en/path.ts";
import { trial as words } from "../../words/en/trial.ts";
import { type RoundStage, stageOf } from "../path/stage.ts";
import { useAllAnswers, useOwnWords } from "../round/keeping/useOwnWords.ts";
import { addressOf } from "../round/place.ts";
import { hasBegun, shownAnswers } from "../round/progress.ts";
import { Clocks } from "./Clocks.tsx";
import { HowItGoesOn } from "./HowItGoesOn.tsx";
import { MovePart } from "./MovePart.tsx";
import { roundTitle } from "./round-title.ts";

export interface TodayPartProps {
  readonly workspace: WorkspaceView;
  readonly trial: TrialView;
  readonly here: readonly Window[];
  /** ISO 8601, UTC. */
  readonly now: string;
}

/** What there is to do now: what is at hand, or nothing. */
export function TodayPart({ workspace, trial, here, now }: TodayPartProps) {
  const { rounds } = useHeld();
  const present = here.filter(({ round }) => rounds[round] !== undefined);
  if (present.length === 0)
    return (
      <Rest>
        <h2>{words.now.title}</h2>
        <p>{words.now.rest}</p>
      </Rest>
    );
  return (
    <section aria-labelledby="today">
      <Stack gap="close">
        <h2 id="today">{words.now.title}</h2>
        {present.map(({ round }) => (
          <RoundAtHand key={round} workspace={workspace} trial={trial} round={round} now={now} />
        ))}
      </Stack>
    </section>
  );
}

interface RoundAtHandProps {
  readonly workspace: WorkspaceView;
  readonly trial: TrialView;
  readonly round: string;
  readonly now: string;
}

function RoundAtHand({ workspace, trial, round, now }: RoundAtHandProps) {
  const view = useHeld().rounds[round];
  const answers = useAllAnswers(useOwnWords());
  if (view === undefined) return null;
  const stage = stageOf(view, hasBegun(shownAnswers(answers[round] ?? {})));
  const place = stage === "open" ? ({ at: "read" } as const) : ({ at: "start" } as const);
  const kind = occurrenceOf(round)?.kind ?? "check-in";
  const checkIn = trial.checkIns.find((one) => one.round === round);
  return (
    <Sheet kind="card" as="section" labelledBy={round}>
      <Stack gap="close">
        <h3 id={round}>{roundTitle(round, trial)}</h3>
        {checkIn !== undefined && <Clocks at={checkIn.at} trial={trial} />}
        <p>{stage === "not-begun" ? words.now.early[kind] : path.stage[stage]}</p>
        <HowItGoesOn view={view} />
        <Actions>
          <ButtonLink href={addressOf(workspace.id, round, place)}>{actionOf(stage)}</ButtonLink>
        </Actions>
        {checkIn !== undefined && view.revealed === null && (
          <MovePart workspace={workspace} trial={trial} round={round} now={now} />
        )}
      </Stack>
    </Sheet>
  );
}

function actionOf(stage: RoundStage): string {
  if (stage === "not-begun") return words.now.begin;
  if (stage === "begun") return words.now.goOn;
  return stage === "open" ? words.now.read : words.now.look;
}
