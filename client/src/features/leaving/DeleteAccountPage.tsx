import { useState } from "react";
import { Link, useLocation } from "wouter";
import { send } from "../../app/http.ts";
import { ProblemNotice } from "../../app/ProblemNotice.tsx";
import { useSession } from "../../app/session.tsx";
import { useAction } from "../../app/useAction.ts";
import { Button } from "../../ui/Button.tsx";
import { ConfirmDialog } from "../../ui/ConfirmDialog.tsx";
import { Form } from "../../ui/Form.tsx";
import { Stack } from "../../ui/Layouts.tsx";
import { PageTitle } from "../../ui/PageTitle.tsx";
import { Sheet } from "../../ui/Sheet.tsx";
import { account } from "../../words/en/account.ts";
import { leaving } from "../../words/en/leaving.ts";
import { CurrentPassPhrase } from "../account/PassPhraseInput.tsx";
import { FileButton } from "../files/FileButton.tsx";
import styles from "./LeavePage.module.css";

const words = leaving.account;

/** Deleting one's account: what it means, the pass phrase, and a second press. */
export function DeleteAccountPage() {
  const session = useSession();
  const [, go] = useLocation();
  const [passPhrase, setPassPhrase] = useState("");
  const [missing, setMissing] = useState(false);
  const [asking, setAsking] = useState(false);
  const check = useAction(async () => {
    await send("POST /api/account/confirm", { body: { passPhrase } });
    setAsking(true);
  });
  const remove = useAction(async () => {
    await send("POST /api/account/delete", { body: {} });
    go("/");
    session.left();
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
        <Form
          onSend={() => {
            setMissing(passPhrase === "");
            if (passPhrase !== "") void check.run();
          }}
        >
          <p>{words.ask}</p>
          <CurrentPassPhrase
            value={passPhrase}
            onValue={(value) => {
              setPassPhrase(value);
              setMissing(false);
            }}
            error={missing ? account.passPhrase.missing : undefined}
          />
          <ProblemNotice problem={check.problem} />
          <Button type="submit" kind="quiet" wide busy={check.busy} busyLabel={leaving.working}>
            {words.goOn}
          </Button>
        </Form>
        <p>
          <Link href="/home">{words.back}</Link>
        </p>
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
