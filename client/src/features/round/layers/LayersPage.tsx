import type { RoundView } from "@footbridge/shared/domain/round/view";
import { otherSeat } from "@footbridge/shared/domain/seat";
import type { WorkspaceView } from "@footbridge/shared/domain/workspace/view";
import { layersOf } from "@footbridge/shared/practice/layers";
import { WHAT_CHANGED } from "@footbridge/shared/practice/sheets/what-changed";
import { Waiting } from "../../../app/Waiting.tsx";
import { useHeld } from "../../../net/LineProvider.tsx";
import { ButtonLink } from "../../../ui/Button.tsx";
import { Actions, Stack } from "../../../ui/Layouts.tsx";
import { PageTitle } from "../../../ui/PageTitle.tsx";
import { Sheet } from "../../../ui/Sheet.tsx";
import { layers as words } from "../../../words/en/layers.ts";
import { round } from "../../../words/en/round.ts";
import { BackToPath } from "../BackToPath.tsx";
import { NotOpenYet } from "../NotOpenYet.tsx";
import { addressOf, boardAddress } from "../place.ts";
import { practice } from "../practice.ts";
import { EvidencePart } from "./EvidencePart.tsx";
import { LayerSection } from "./LayerSection.tsx";
import styles from "./LayersPage.module.css";
import { LayersPicture } from "./LayersPicture.tsx";
import { LayersTable } from "./LayersTable.tsx";

const SHEET = practice.sheets[WHAT_CHANGED.id];

/** The four layers of "What changed", both readings side by side, once that round is open. */
export function LayersPage() {
  const { workspace, rounds } = useHeld();
  const view = rounds[WHAT_CHANGED.id];
  if (workspace === null || view === undefined) return <Waiting />;
  if (view.revealed === null)
    return <NotOpenYet workspace={workspace.id} round={WHAT_CHANGED.id} sheet={SHEET.title} words={words.closed} />;
  return <Layers workspace={workspace} view={view} theirs={view.revealed.theirs} />;
}

interface LayersProps {
  readonly workspace: WorkspaceView;
  readonly view: RoundView;
  readonly theirs: NonNullable<RoundView["revealed"]>["theirs"];
}

function Layers({ workspace, view, theirs }: LayersProps) {
  const { id, seat, names } = workspace;
  const partner = names[otherSeat(seat)] ?? round.reading.partner;
  const mine = Object.fromEntries(Object.entries(view.mine.answers).map(([prompt, { answer }]) => [prompt, answer]));
  const layers = layersOf(seat === "a" ? { a: mine, b: theirs } : { a: theirs, b: mine });
  const whose = { layers, seat, partner };
  return (
    <Sheet width="wide">
      <Stack gap="wide">
        <BackToPath workspace={id} />
        <Stack gap="close">
          <PageTitle above={SHEET.title}>{words.title}</PageTitle>
          <p className={styles.lead}>{words.lead}</p>
        </Stack>
        <LayersPicture {...whose} />
        <LayersTable {...whose} />
        <EvidencePart {...whose} />
        {layers.map((layer) => (
          <LayerSection key={layer.id} layer={layer} seat={seat} partner={partner} workspace={id} />
        ))}
        <Actions>
          <ButtonLink href={boardAddress(id)}>{words.toBoard}</ButtonLink>
          <ButtonLink kind="quiet" href={addressOf(id, WHAT_CHANGED.id, { at: "read" })}>
            {words.toReading}
          </ButtonLink>
        </Actions>
      </Stack>
    </Sheet>
  );
}
