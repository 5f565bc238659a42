import type { PauseCommand } from "@footbridge/shared/domain/pause/commands";
import { useState } from "react";
import { Waiting } from "../../app/Waiting.tsx";
import { useHeld } from "../../net/LineProvider.tsx";
import { usePress } from "../../net/usePress.ts";
import { Button } from "../../ui/Button.tsx";
import { ConfirmDialog } from "../../ui/ConfirmDialog.tsx";
import { KeptFocus } from "../../ui/KeptFocus.tsx";
import { Actions, Stack } from "../../ui/Layouts.tsx";
import { PageTitle } from "../../ui/PageTitle.tsx";
import { Sheet } from "../../ui/Sheet.tsx";
import { pause } from "../../words/en/pause.ts";
import { BackToPath } from "../round/BackToPath.tsx";
import { PressOutcome } from "../workspace/PressOutcome.tsx";
import styles from "./PausePage.module.css";
import { Resting } from "./Resting.tsx";

/** Where a workspace is paused, and what that means; while it is, where one says for oneself that one would go on. */
export function PausePage() {
  const { workspace, pause: view } = useHeld();
  if (workspace === null || view === null) return <Waiting />;
  return (
    <Sheet>
      <KeptFocus>
        <Stack gap="apart">
          <BackToPath workspace={workspace.id} />
          <Stack gap="close">
            <PageTitle>{pause.title}</PageTitle>
            <p>{pause.lead}</p>
          </Stack>
          {view.since !== null && <Resting since={view.since} mine={view.mine} />}
          <section aria-labelledby="pause-meaning">
            <Stack gap="close">
              <h2 id="pause-meaning">{pause.meaning.title}</h2>
              <ul className={styles.meaning}>
                {pause.meaning.list.map((each) => (
                  <li key={each}>{each}</li>
                ))}
              </ul>
            </Stack>
          </section>
          {view.since === null && <Begin />}
        </Stack>
      </KeptFocus>
    </Sheet>
  );
}

function Begin() {
  const action = usePress<PauseCommand>();
  const [asking, setAsking] = useState(false);
  return (
    <Stack gap="close">
      <Actions>
        <Button kind="quiet" busy={action.busy} busyLabel={pause.working} onClick={() => setAsking(true)}>
          {pause.begin}
        </Button>
      </Actions>
      <PressOutcome press={action} offline={pause.offline} />
      <ConfirmDialog
        open={asking}
        title={pause.confirm.title}
        confirmLabel={pause.confirm.yes}
        cancelLabel={pause.confirm.no}
        onConfirm={() => {
          setAsking(false);
          void action.run({ type: "pause.begin" });
        }}
        onCancel={() => setAsking(false)}
      >
        <p>{pause.confirm.body}</p>
      </ConfirmDialog>
    </Stack>
  );
}
