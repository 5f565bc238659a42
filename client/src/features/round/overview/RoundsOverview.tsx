import { SEATS } from "@footbridge/shared/domain/seat";
import type { WorkspaceView } from "@footbridge/shared/domain/workspace/view";
import { Waiting } from "../../../app/Waiting.tsx";
import { useHeld } from "../../../net/LineProvider.tsx";
import { ButtonLink } from "../../../ui/Button.tsx";
import { Actions, Stack } from "../../../ui/Layouts.tsx";
import { PageTitle } from "../../../ui/PageTitle.tsx";
import { SeatMark } from "../../../ui/SeatMark.tsx";
import { Sheet } from "../../../ui/Sheet.tsx";
import { round } from "../../../words/en/round.ts";
import { MirrorLink } from "../../mirror/MirrorLink.tsx";
import { boardAddress } from "../place.ts";
import { JustOpened } from "./JustOpened.tsx";
import { NextStepCard } from "./NextStepCard.tsx";
import { RoundRow } from "./RoundRow.tsx";
import styles from "./RoundsOverview.module.css";
import { nextStep } from "./stage.ts";
import { useStages } from "./useStages.ts";

/** A workspace's first page: whose it is, the next step, and the four rounds in their order. */
export function RoundsOverview() {
  const { workspace, agreement } = useHeld();
  const stages = useStages();
  if (workspace === null || stages.length === 0) return <Waiting />;
  const signed = agreement?.revisions.some(({ status }) => status === "signed") ?? false;
  const next = nextStep(stages, signed);
  const anyOpen = stages.some(({ stage }) => stage === "open");
  return (
    <Sheet>
      <Stack gap="apart">
        <Stack gap="close">
          <Seats workspace={workspace} />
          <PageTitle>{round.path.title}</PageTitle>
          <p>{round.path.lead}</p>
          <JustOpened workspace={workspace.id} stages={stages} />
        </Stack>
        <NextStepCard workspace={workspace.id} next={next} />
        <ol className={styles.list}>
          {stages.map((staged, place) => (
            <RoundRow key={staged.round} workspace={workspace.id} place={place + 1} staged={staged} />
          ))}
        </ol>
        {anyOpen && next.step !== "board" && next.step !== "signed" && (
          <Actions>
            <ButtonLink kind="quiet" href={boardAddress(workspace.id)}>
              {round.path.next.board}
            </ButtonLink>
          </Actions>
        )}
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
