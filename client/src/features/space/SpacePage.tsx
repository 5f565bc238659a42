import type { SpaceView } from "@footbridge/shared/domain/space/view";
import type { WorkspaceView } from "@footbridge/shared/domain/workspace/view";
import { Waiting } from "../../app/Waiting.tsx";
import { useHeld } from "../../net/LineProvider.tsx";
import { Stack } from "../../ui/Layouts.tsx";
import { PageTitle } from "../../ui/PageTitle.tsx";
import { Sheet } from "../../ui/Sheet.tsx";
import { space } from "../../words/en/space.ts";
import { BackToPath } from "../round/BackToPath.tsx";
import { OwnProposal } from "./OwnProposal.tsx";
import styles from "./SpacePage.module.css";
import { SuggestForm } from "./SuggestForm.tsx";
import { TheirProposal } from "./TheirProposal.tsx";

/** Where the two agree on a time apart: what it is, what stands there, and a suggestion of one's own. */
export function SpacePage() {
  const { workspace, space: view } = useHeld();
  if (workspace === null || view === null) return <Waiting />;
  return <Agreeing workspace={workspace} proposed={view.proposed} />;
}

interface AgreeingProps {
  readonly workspace: WorkspaceView;
  readonly proposed: SpaceView["proposed"];
}

function Agreeing({ workspace, proposed }: AgreeingProps) {
  const { mine, theirs } = proposed;
  return (
    <Sheet>
      <Stack gap="wide">
        <BackToPath workspace={workspace.id} />
        <Stack gap="close">
          <PageTitle>{space.title}</PageTitle>
          <p>{space.lead}</p>
        </Stack>
        {/* Read out when it changes while someone is here; it moves nothing. */}
        <div role="status" className={styles.standing}>
          {theirs !== null && <TheirProposal workspace={workspace} until={theirs} />}
          {mine !== null && <OwnProposal workspace={workspace} until={mine} />}
        </div>
        <section aria-labelledby="space-meaning">
          <Stack gap="close">
            <h2 id="space-meaning">{space.meaning.title}</h2>
            <ul className={styles.meaning}>
              {space.meaning.list.map((each) => (
                <li key={each}>{each}</li>
              ))}
            </ul>
            <p className={styles.soft}>{space.meaning.elsewhere}</p>
          </Stack>
        </section>
        <SuggestForm another={mine !== null || theirs !== null} />
      </Stack>
    </Sheet>
  );
}
