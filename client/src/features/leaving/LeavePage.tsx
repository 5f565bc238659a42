import type { WorkspaceCommand } from "@footbridge/shared/domain/workspace/commands";
import { useState } from "react";
import { useHeld } from "../../net/LineProvider.tsx";
import { usePress } from "../../net/usePress.ts";
import { Button } from "../../ui/Button.tsx";
import { ConfirmDialog } from "../../ui/ConfirmDialog.tsx";
import { Actions, Stack } from "../../ui/Layouts.tsx";
import { PageTitle } from "../../ui/PageTitle.tsx";
import { Sheet } from "../../ui/Sheet.tsx";
import { leaving as words } from "../../words/en/leaving.ts";
import { FileButton } from "../files/FileButton.tsx";
import { BackToPath } from "../round/BackToPath.tsx";
import { PressOutcome } from "../workspace/PressOutcome.tsx";
import styles from "./LeavePage.module.css";

/** What leaving means, and the two presses that it takes. */
export function LeavePage({ workspace }: { readonly workspace: string }) {
  const { trial } = useHeld();
  return (
    <Sheet>
      <Stack gap="apart">
        <BackToPath workspace={workspace} />
        <Stack gap="close">
          <PageTitle>{words.title}</PageTitle>
          <p className={styles.lead}>{words.lead}</p>
        </Stack>
        <section aria-labelledby="leaving-meaning">
          <Stack gap="close">
            <h2 id="leaving-meaning">{words.meaning.title}</h2>
            <ul className={styles.meaning}>
              {words.meaning.list.map((each) => (
                <li key={each}>{each}</li>
              ))}
              {trial !== null && <li>{words.meaning.calendar}</li>}
            </ul>
          </Stack>
        </section>
        <section aria-labelledby="leaving-before">
          <Stack gap="close">
            <h2 id="leaving-before">{words.before.title}</h2>
            <p className={styles.lead}>{words.before.body}</p>
            <FileButton from="/api/my-data" name="my-data.zip">
              {words.before.save}
            </FileButton>
          </Stack>
        </section>
        <Leave />
      </Stack>
    </Sheet>
  );
}

function Leave() {
  const action = usePress<Extract<WorkspaceCommand, { type: "workspace.leave" }>>();
  const [asking, setAsking] = useState(false);
  return (
    <Stack gap="close">
      <Actions>
        <Button kind="quiet" busy={action.busy} busyLabel={words.working} onClick={() => setAsking(true)}>
          {words.leave}
        </Button>
      </Actions>
      <PressOutcome press={action} offline={words.offline} />
      <ConfirmDialog
        open={asking}
        title={words.confirm.title}
        confirmLabel={words.confirm.yes}
        cancelLabel={words.confirm.no}
        onConfirm={() => {
          setAsking(false);
          void action.run({ type: "workspace.leave" });
        }}
        onCancel={() => setAsking(false)}
      >
        <p>{words.confirm.body}</p>
      </ConfirmDialog>
    </Stack>
  );
}
