import { useState } from "react";
import { Link, useLocation } from "wouter";
import { send } from "../../app/http.ts";
import { useSession } from "../../app/session.tsx";
import { useAction } from "../../app/useAction.ts";
import { Button } from "../../ui/Button.tsx";
import { ConfirmDialog } from "../../ui/ConfirmDialog.tsx";
import { Actions, Stack } from "../../ui/Layouts.tsx";
import { Notice } from "../../ui/Notice.tsx";
import { home } from "../../words/en/home.ts";

/** Signing out, here or everywhere, and new recovery codes. */
export function AccountSection() {
  const session = useSession();
  const [, go] = useLocation();
  const [asking, setAsking] = useState(false);
  const signOut = useAction(async (route: "POST /api/sign-out" | "POST /api/sign-out-everywhere") => {
    await send(route, { body: {} });
    go("/");
    session.left();
  });
  return (
    <Stack gap="close">
      <h2>{home.account.title}</h2>
      {signOut.problem !== null && (
        <Notice tone="warning" announce="now">
          {signOut.problem.sentence}
        </Notice>
      )}
      <Actions>
        <Button
          kind="quiet"
          busy={signOut.busy}
          busyLabel={home.working}
          onClick={() => void signOut.run("POST /api/sign-out")}
        >
          {home.account.signOut}
        </Button>
        <Button kind="text" onClick={() => setAsking(true)}>
          {home.account.everywhere}
        </Button>
      </Actions>
      <p>
        <Link href="/recovery-codes">{home.account.codes}</Link>
      </p>
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
