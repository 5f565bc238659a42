import { useState } from "react";
import { useLocation } from "wouter";
import { beginAnew, tellTabsGone } from "../../app/farewell.ts";
import { ask, send } from "../../app/http.ts";
import { ProblemNotice } from "../../app/ProblemNotice.tsx";
import { useSession } from "../../app/session.tsx";
import { useAction } from "../../app/useAction.ts";
import { ConfirmDialog } from "../../ui/ConfirmDialog.tsx";
import { Stack } from "../../ui/Layouts.tsx";
import { PageTitle } from "../../ui/PageTitle.tsx";
import { Sheet } from "../../ui/Sheet.tsx";
import { leaving } from "../../words/en/leaving.ts";
import { AskPassPhrase } from "../files/AskPassPhrase.tsx";
import { FileButton } from "../files/FileButton.tsx";
import { emptyDevice } from "./empty-device.ts";
import styles from "./LeavePage.module.css";

const words = leaving.account;

/** Deleting one's account: what it means, the pass phrase, and a second press. */
export function DeleteAccountPage() {
  const { now } = useSession();
  const [, go] = useLocation();
  const [asking, setAsking] = useState(false);
  const check = useAction(async (passPhrase: string) => {
    await send("POST /api/account/confirm", { body: { passPhrase } });
    setAsking(true);
  });
  const remove = useAction(async () => {
    // Afterwards nobody can say any more which seats were theirs.
    const { workspaces } = await ask("GET /api/workspaces");
    await send("POST /api/account/delete", { body: {} });
    await emptyDevice(workspaces.map(({ id, mySeat }) => ({ workspace: id, seat: mySeat })));
    if (now.state === "person") tellTabsGone(now.person.name);
    beginAnew(window);
  });
  return (
    <Sheet>
      <Stack gap="wide">
        <Stack gap="close">
          <PageTitle tab={words.tab}>{words.title}</PageTitle>
          <p className={styles.lead}>{words.lead}</p>
        </Stack>
        <ul className={styles.meaning}>
          {words.list.map((each) => (
            <li key={each}>{each}</li>
          ))}
        </ul>
        <Stack gap="close">
          <p className={styles.lead}>{leaving.before.body}</p>
          <FileButton from="/api/my-data" name="my-data.zip">
            {leaving.before.save}
          </FileButton>
        </Stack>
        <AskPassPhrase confirm={check} onCancel={() => go("/home")} why={words.ask} submit={words.goOn} />
      </Stack>
      <ConfirmDialog
        open={asking}
        title={words.confirmTitle}
        confirmLabel={words.yes}
        cancelLabel={words.no}
        onConfirm={() => remove.run().then(() => undefined)}
        onCancel={() => setAsking(false)}
      >
        <p>{words.confirmBody}</p>
        <ProblemNotice problem={remove.problem} />
      </ConfirmDialog>
    </Sheet>
  );
}
