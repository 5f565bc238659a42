import { SEATS } from "@footbridge/shared/domain/seat";
import type { WorkspaceView } from "@footbridge/shared/domain/workspace/view";
import { Waiting } from "../../app/Waiting.tsx";
import { useHeld } from "../../net/LineProvider.tsx";
import { Stack } from "../../ui/Layouts.tsx";
import { PageTitle } from "../../ui/PageTitle.tsx";
import { Rows } from "../../ui/Rows.tsx";
import { SeatMark } from "../../ui/SeatMark.tsx";
import { Sheet } from "../../ui/Sheet.tsx";
import { path } from "../../words/en/path.ts";
import { MirrorLink } from "../mirror/MirrorLink.tsx";
import { SinceSection } from "../visit/SinceSection.tsx";
import { BesidePath } from "./BesidePath.tsx";
import { JustOpened } from "./JustOpened.tsx";
import { NextStepCard } from "./NextStepCard.tsx";
import styles from "./PathPage.module.css";
import { RoundRow } from "./RoundRow.tsx";
import { SpaceNotice } from "./SpaceNotice.tsx";
import { livedBy, nextStep } from "./stage.ts";
import { useStages } from "./useStages.ts";

/** A workspace's first page: whose it is, what happened since one was here, the next step, and all that there is. */
export function PathPage() {
  const { workspace, agreement, trial } = useHeld();
  const stages = useStages();
  if (workspace === null || stages.length === 0) return <Waiting />;
  const signed = agreement?.revisions.some(({ status }) => status === "signed") ?? false;
  const next = nextStep(stages, livedBy(signed, trial?.ended ?? null));
  return (
    <Sheet>
      <Stack gap="apart">
        <Stack gap="close">
          <Seats workspace={workspace} />
          <PageTitle>{path.title}</PageTitle>
          <p>{path.lead}</p>
          <JustOpened workspace={workspace.id} stages={stages} />
          <SinceSection />
          <SpaceNotice workspace={workspace} />
        </Stack>
        <NextStepCard workspace={workspace.id} next={next} />
        <section aria-labelledby="rounds">
          <Stack>
            <h2 id="rounds">{path.roundsTitle}</h2>
            <Rows ordered>
              {stages.map((staged, place) => (
                <RoundRow key={staged.round} workspace={workspace.id} place={place + 1} staged={staged} />
              ))}
            </Rows>
          </Stack>
        </section>
        <BesidePath workspace={workspace.id} anyOpen={stages.some(({ stage }) => stage === "open")} />
        <MirrorLink workspace={workspace} />
      </Stack>
    </Sheet>
  );
}

/** Who has a seat here. It says nothing of who is there at the moment. */
function Seats({ workspace }: { readonly workspace: WorkspaceView }) {
  return (
    <p className={styles.seats}>
      {SEATS.map((seat) => {
        const name = workspace.names[seat];
        return name === null ? null : <SeatMark key={seat} seat={seat} name={name} />;
      })}
    </p>
  );
}
