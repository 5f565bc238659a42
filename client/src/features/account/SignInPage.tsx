import { useState } from "react";
import { Link, Redirect, useSearch } from "wouter";
import { heldInvitation } from "../../app/held-invitation.ts";
import { send } from "../../app/http.ts";
import { onward } from "../../app/onward.ts";
import { ProblemNotice } from "../../app/ProblemNotice.tsx";
import { useSession } from "../../app/session.tsx";
import { useAction } from "../../app/useAction.ts";
import { Button } from "../../ui/Button.tsx";
import { Form } from "../../ui/Form.tsx";
import { Stack } from "../../ui/Layouts.tsx";
import { Notice } from "../../ui/Notice.tsx";
import { PageTitle } from "../../ui/PageTitle.tsx";
import { Sheet } from "../../ui/Sheet.tsx";
import { TextInput } from "../../ui/TextInput.tsx";
import { account } from "../../words/en/account.ts";
import { emailError } from "./email.ts";
import { CurrentPassPhrase } from "./PassPhraseInput.tsx";
import { useFound } from "./useFound.ts";

/** Coming in. Someone who is in already is led on at once. */
export function SignInPage() {
  const session = useSession();
  const search = useSearch();
  const [email, setEmail] = useState("");
  const [passPhrase, setPassPhrase] = useState("");
  const { found, settle, clear } = useFound<"email" | "passPhrase">();
  const invited = heldInvitation(window) !== null;

  const signIn = useAction(async () => {
    const { person } = await send("POST /api/sign-in", { body: { email: email.trim(), passPhrase } });
    session.entered(person);
  });
  const check = (): void => {
    const fine = settle({
      email: emailError(email),
      passPhrase: passPhrase === "" ? account.passPhrase.missing : undefined,
    });
    if (fine) void signIn.run();
  };

  if (session.now.state === "person") return <Redirect to={onward(search, invited)} replace />;
  return (
    <Sheet>
      <Stack gap="wide">
        <Stack gap="close">
          <PageTitle tab={account.signIn.tab}>{account.signIn.title}</PageTitle>
          {invited && <Notice>{account.signUp.invited}</Notice>}
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
          <CurrentPassPhrase
            value={passPhrase}
            onValue={(value) => {
              setPassPhrase(value);
              clear("passPhrase");
            }}
            error={found.passPhrase}
          />
          <ProblemNotice problem={signIn.problem} />
          <Button type="submit" wide busy={signIn.busy} busyLabel={account.working}>
            {account.signIn.submit}
          </Button>
        </Form>
        <Stack gap="close">
          <p>
            <Link href="/way-back">{account.signIn.forgotten}</Link>
          </p>
          <p>
            {account.signIn.noAccount} <Link href="/begin">{account.signIn.signUp}</Link>
          </p>
        </Stack>
      </Stack>
    </Sheet>
  );
}
