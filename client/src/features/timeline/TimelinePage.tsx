import { otherSeat } from "@footbridge/shared/domain/seat";
import type { TrialView } from "@footbridge/shared/domain/trial/view";
import type { WorkspaceView } from "@footbridge/shared/domain/workspace/view";
import { Link } from "wouter";
import { Waiting } from "../../app/Waiting.tsx";
import { useHeld } from "../../net/LineProvider.tsx";
import { useServerMinute } from "../../net/useServerTime.ts";
import { ButtonLink } from "../../ui/Button.tsx";
import { Actions, Stack } from "../../ui/Layouts.tsx";
import { PageTitle } from "../../ui/PageTitle.tsx";
import { Rest } from "../../ui/Rest.tsx";
import { Sheet } from "../../ui/Sheet.tsx";
import { timeline as words } from "../../words/en/timeline.ts";
import { trial as trialWords } from "../../words/en/trial.ts";
import { trialAddress } from "../trial/addresses.ts";
import { dayIn } from "../trial/spoken-days.ts";
import { ChangesPart } from "./ChangesPart.tsx";
import { DaysPart } from "./DaysPart.tsx";
import { LayersPart } from "./LayersPart.tsx";
import { OwnPart } from "./OwnPart.tsx";
import { ownRatings } from "./own-ratings.ts";
import { stretchOfTrial } from "./stretch-of-trial.ts";
import styles from "./TimelinePage.module.css";
import { ToldPart } from "./ToldPart.tsx";
import { timelineOf } from "./timeline.ts";

/** What both opened while the trial was lived, over time, and a part that only its reader sees. */
export function TimelinePage() {
  const { workspace, agreement, trial } = useHeld();
  if (workspace === null || agreement === null) return <Waiting />;
  return trial === null ? <NoTrial workspace={workspace.id} /> : <OverTime workspace={workspace} trial={trial} />;
}

function OverTime({ workspace, trial }: { readonly workspace: WorkspaceView; readonly trial: TrialView }) {
  const { rounds } = useHeld();
  const now = useServerMinute(true);
  const { id, seat, names } = workspace;
  const timeline = timelineOf(trial, rounds, seat, now);
  const today = dayIn(trial.zone, now);
  const stretch = stretchOfTrial(trial, timeline.days);
  const whose = { seat, partner: names[otherSeat(seat)] ?? words.partner };
  return (
    <Sheet>
      <Stack gap="apart">
        <Stack gap="close">
          <BackToTrial workspace={id} />
          <PageTitle>{words.title}</PageTitle>
          <p className={styles.lead}>{words.lead}</p>
        </Stack>
        <DaysPart days={timeline.days} stretch={stretch} today={today} />
        <ToldPart {...whose} workspace={id} told={timeline.told} />
        <ChangesPart {...whose} changes={timeline.changes} stretch={stretch} />
        <LayersPart {...whose} readings={timeline.readings} />
        <OwnPart seat={seat} ratings={ownRatings(timeline.days, rounds)} />
      </Stack>
    </Sheet>
  );
}

function BackToTrial({ workspace }: { readonly workspace: string }) {
  return (
    <p className={styles.back}>
      <Link href={trialAddress(workspace)}>{trialWords.back}</Link>
    </p>
  );
}

function NoTrial({ workspace }: { readonly workspace: string }) {
  return (
    <Sheet>
      <Rest>
        <Stack>
          <PageTitle above={words.title}>{words.none.title}</PageTitle>
          <p>{words.none.body}</p>
          <Actions>
            <ButtonLink href={trialAddress(workspace)}>{words.none.go}</ButtonLink>
          </Actions>
        </Stack>
      </Rest>
    </Sheet>
  );
}
