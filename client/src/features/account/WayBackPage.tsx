import { useState } from "react";
import { heldInvitation } from "../../app/held-invitation.ts";
import { send } from "../../app/http.ts";
import { onward } from "../../app/onward.ts";
import { ProblemNotice } from "../../app/ProblemNotice.tsx";
import { useSession } from "../../app/session.tsx";
import { useAction } from "../../app/useAction.ts";
import { Button, ButtonLink } from "../../ui/Button.tsx";
import { Form } from "../../ui/Form.tsx";
import { Actions, Stack } from "../../ui/Layouts.tsx";
import { Notice } from "../../ui/Notice.tsx";
import { PageTitle } from "../../ui/PageTitle.tsx";
import { Sheet } from "../../ui/Sheet.tsx";
import { TextInput } from "../../ui/TextInput.tsx";
import { account } from "../../words/en/account.ts";
import { fill, plural } from "../../words/fill.ts";
import { emailError } from "./email.ts";
import { NewPassPhrase, newPassPhraseError } from "./NewPassPhrase.tsx";
import { useFound } from "./useFound.ts";

/** So few codes left that new ones should be made. */
const FEW = 3;

/** The way back in without the pass phrase: one recovery code and a new pass phrase. */
export function WayBackPage() {
  const session = useSession();
  const [email, setEmail] = useState("");
  const [recoveryCode, setRecoveryCode] = useState("");
  const [passPhrase, setPassPhrase] = useState("");
  const [codesLeft, setCodesLeft] = useState<number | null>(null);
  const { found, settle, clear } = useFound<"email" | "recoveryCode" | "passPhrase">();

  const comeBack = useAction(async () => {
    const back = await send("POST /api/way-back", {
      body: { email: email.trim(), recoveryCode: recoveryCode.trim(), passPhrase },
    });
    setCodesLeft(back.recoveryCodesLeft);
    session.entered(back.person);
  });
  const check = (): void => {
    const fine = settle({
      email: emailError(email),
      recoveryCode: recoveryCode.trim() === "" ? account.wayBack.codeMissing : undefined,
      passPhrase: newPassPhraseError(passPhrase),
    });
    if (fine) void comeBack.run();
  };

  if (codesLeft !== null) return <BackIn codesLeft={codesLeft} />;
  return (
    <Sheet>
      <Stack gap="wide">
        <Stack gap="close">
          <PageTitle tab={account.wayBack.tab}>{account.wayBack.title}</PageTitle>
          <p>{account.wayBack.lead}</p>
        </Stack>
        <Form onSend={check}>
          <TextInput
            label={account.email}
            type="email"
            autoComplete="username"
            value={email}
            onValue={(value) => {
              setEmail(value);
              clear("email");
            }}
            error={found.email}
          />
          <TextInput
            label={account.wayBack.code}
            hint={account.wayBack.codeHint}
            autoComplete="off"
            autoCapitalize="none"
            spellCheck={false}
            value={recoveryCode}
            onValue={(value) => {
              setRecoveryCode(value);
              clear("recoveryCode");
            }}
            error={found.recoveryCode}
          />
          <NewPassPhrase
            label={account.passPhrase.newLabel}
            value={passPhrase}
            onValue={(value) => {
              setPassPhrase(value);
              clear("passPhrase");
            }}
            error={found.passPhrase}
          />
          <ProblemNotice problem={comeBack.problem} />
          <Button type="submit" wide busy={comeBack.busy} busyLabel={account.working}>
            {account.wayBack.submit}
          </Button>
        </Form>
        <Notice>{account.wayBack.none}</Notice>
      </Stack>
    </Sheet>
  );
}

function BackIn({ codesLeft }: { readonly codesLeft: number }) {
  return (
    <Sheet>
      <Stack>
        <PageTitle tab={account.wayBack.tab}>{account.wayBack.done}</PageTitle>
        <p>
          {fill(plural(codesLeft, account.wayBack.left), { count: codesLeft })}{" "}
          {codesLeft <= FEW && account.wayBack.fewLeft}
        </p>
        <Actions>
          <ButtonLink href={onward("", heldInvitation(window) !== null)}>{account.wayBack.onward}</ButtonLink>
          <ButtonLink href="/recovery-codes" kind="quiet">
            {account.wayBack.newCodes}
          </ButtonLink>
        </Actions>
      </Stack>
    </Sheet>
  );
}
