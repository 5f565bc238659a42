import { useState } from "react";
import { Link, useLocation } from "wouter";
import { send } from "../../app/http.ts";
import { ProblemNotice } from "../../app/ProblemNotice.tsx";
import { useAction } from "../../app/useAction.ts";
import { Button } from "../../ui/Button.tsx";
import { Form } from "../../ui/Form.tsx";
import { Stack } from "../../ui/Layouts.tsx";
import { PageTitle } from "../../ui/PageTitle.tsx";
import { Sheet } from "../../ui/Sheet.tsx";
import { account } from "../../words/en/account.ts";
import { CurrentPassPhrase } from "./PassPhraseInput.tsx";
import { RecoveryCodes } from "./RecoveryCodes.tsx";

/** Making new recovery codes, against the pass phrase. */
export function NewCodesPage() {
  const [, go] = useLocation();
  const [passPhrase, setPassPhrase] = useState("");
  const [missing, setMissing] = useState(false);
  const [codes, setCodes] = useState<readonly string[] | null>(null);
  const make = useAction(async () => {
    const made = await send("POST /api/recovery-codes", { body: { passPhrase } });
    setCodes(made.recoveryCodes);
  });

  if (codes !== null) return <RecoveryCodes codes={codes} title={account.codes.newTitle} onKept={() => go("/home")} />;
  return (
    <Sheet>
      <Stack gap="wide">
        <Stack gap="close">
          <PageTitle tab={account.newCodes.tab}>{account.newCodes.title}</PageTitle>
          <p>{account.newCodes.lead}</p>
        </Stack>
        <Form
          onSend={() => {
            setMissing(passPhrase === "");
            if (passPhrase !== "") void make.run();
          }}
        >
          <CurrentPassPhrase
            value={passPhrase}
            onValue={(value) => {
              setPassPhrase(value);
              setMissing(false);
            }}
            error={missing ? account.passPhrase.missing : undefined}
          />
          <ProblemNotice problem={make.problem} />
          <Button type="submit" wide busy={make.busy} busyLabel={account.working}>
            {account.newCodes.submit}
          </Button>
        </Form>
        <p>
          <Link href="/home">{account.newCodes.back}</Link>
        </p>
      </Stack>
    </Sheet>
  );
}
