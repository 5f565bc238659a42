import { useState } from "react";
import { useLocation } from "wouter";
import { send } from "../../app/http.ts";
import { ProblemNotice } from "../../app/ProblemNotice.tsx";
import { useSession } from "../../app/session.tsx";
import { useAction } from "../../app/useAction.ts";
import { Button, ButtonLink } from "../../ui/Button.tsx";
import { ConfirmDialog } from "../../ui/ConfirmDialog.tsx";
import { Stack } from "../../ui/Layouts.tsx";
import { home } from "../../words/en/home.ts";
import { DELETE_ACCOUNT } from "../leaving/addresses.ts";
import { forgetThisDevice } from "../reminders/this-device.ts";
import styles from "./HomePage.module.css";

/** Signing out, here or everywhere, and new recovery codes. */
export function AccountSection() {
  const session = useSession();
  const [, go] = useLocation();
  const [asking, setAsking] = useState(false);
  const signOut = useAction(async (route: "POST /api/sign-out" | "POST /api/sign-out-everywhere") => {
    await forgetThisDevice();
    await send(route, { body: {} });
    go("/");
    session.left();
  });
  return (
    <Stack gap="close">
      <h2>{home.account.title}</h2>
      <ProblemNotice problem={signOut.problem} />
      <div className={styles.account}>
        <Button
          kind="text"
          busy={signOut.busy}
          busyLabel={home.working}
          onClick={() => void signOut.run("POST /api/sign-out")}
        >
          {home.account.signOut}
        </Button>
        <Button kind="text" onClick={() => setAsking(true)}>
          {home.account.everywhere}
        </Button>
        <ButtonLink kind="text" href="/recovery-codes">
          {home.account.codes}
        </ButtonLink>
        <ButtonLink kind="text" href={DELETE_ACCOUNT}>
          {home.account.remove}
        </ButtonLink>
      </div>
      <ConfirmDialog
        open={asking}
        title={home.account.everywhereTitle}
        confirmLabel={home.account.everywhere}
        cancelLabel={home.account.cancel}
        onConfirm={async () => {
          await signOut.run("POST /api/sign-out-everywhere");
          setAsking(false);
        }}
        onCancel={() => setAsking(false)}
      >
        <p>{home.account.everywhereBody}</p>
      </ConfirmDialog>
    </Stack>
  );
}
