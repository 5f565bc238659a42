import type { TrialView } from "@footbridge/shared/domain/trial/view";
import type { WorkspaceView } from "@footbridge/shared/domain/workspace/view";
import { Waiting } from "../../app/Waiting.tsx";
import { useHeld } from "../../net/LineProvider.tsx";
import { ButtonLink } from "../../ui/Button.tsx";
import { Actions, Stack } from "../../ui/Layouts.tsx";
import { PageTitle } from "../../ui/PageTitle.tsx";
import { Sheet } from "../../ui/Sheet.tsx";
import { trial as words } from "../../words/en/trial.ts";
import { fill } from "../../words/fill.ts";
import { MirrorLink } from "../mirror/MirrorLink.tsx";
import { BackToPath } from "../round/BackToPath.tsx";
import { boardAddress } from "../round/place.ts";
import { TimelineLink } from "../timeline/TimelineLink.tsx";
import { BoundariesPart } from "./BoundariesPart.tsx";
import { ComingPart } from "./ComingPart.tsx";
import { EarlierPart } from "./EarlierPart.tsx";
import { EndingPart } from "./EndingPart.tsx";
import { PromisesPart } from "./PromisesPart.tsx";
import { spokenDay } from "./spoken-days.ts";
import type { Phase } from "./standing.ts";
import { TodayPart } from "./TodayPart.tsx";
import { ToolsPart } from "./ToolsPart.tsx";
import styles from "./TrialPage.module.css";
import { useTrialStanding } from "./useTrialNow.ts";

/** The agreement, lived: today, what comes next, what was promised, and what is at hand. */
export function TrialPage() {
  const { workspace, agreement, trial } = useHeld();
  if (workspace === null || agreement === null) return <Waiting />;
  return trial === null ? <NothingSigned workspace={workspace.id} /> : <Trial workspace={workspace} trial={trial} />;
}

function Trial({ workspace, trial }: { readonly workspace: WorkspaceView; readonly trial: TrialView }) {
  const { phase, here, coming, before, now } = useTrialStanding(trial);
  return (
    <Sheet>
      <Stack gap="apart">
        <Stack gap="close">
          <BackToPath workspace={workspace.id} />
          <PageTitle>{words.title}</PageTitle>
          <p className={styles.lead}>{standingSentence(phase, trial)}</p>
        </Stack>
        {phase === "ended" ? (
          <EndingPart workspace={workspace} trial={trial} />
        ) : (
          <>
            <TodayPart workspace={workspace} trial={trial} here={here} now={now} />
            {phase !== "over" && <ComingPart workspace={workspace} trial={trial} coming={coming} now={now} />}
            <PromisesPart workspace={workspace} trial={trial} />
            <BoundariesPart workspace={workspace} trial={trial} />
            <ToolsPart workspace={workspace.id} revision={trial.revision} />
          </>
        )}
        <EarlierPart workspace={workspace.id} before={before} />
        <TimelineLink workspace={workspace.id} />
        <MirrorLink workspace={workspace} />
      </Stack>
    </Sheet>
  );
}

function standingSentence(phase: Phase, { start, decision }: TrialView): string {
  const [first, end] = [start ?? "", decision ?? ""];
  switch (phase) {
    case "undated":
      return words.standing.noStart;
    case "before":
      return fill(words.standing.before, { day: spokenDay(first) });
    case "running":
      return fill(words.standing.running, { start: spokenDay(first), end: spokenDay(end) });
    case "open":
      return fill(words.standing.open, { start: spokenDay(first) });
    case "over":
      return fill(words.standing.over, { end: spokenDay(end) });
    case "ended":
      return words.standing.ended;
  }
}

function NothingSigned({ workspace }: { readonly workspace: string }) {
  return (
    <Sheet>
      <Stack>
        <BackToPath workspace={workspace} />
        <PageTitle above={words.title}>{words.none.title}</PageTitle>
        <p>{words.none.body}</p>
        <Actions>
          <ButtonLink href={boardAddress(workspace)}>{words.none.go}</ButtonLink>
        </Actions>
      </Stack>
    </Sheet>
  );
}
