import { useState } from "react";
import { Link, Redirect, useLocation, useSearch } from "wouter";
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
import { NewPassPhrase, newPassPhraseError } from "./NewPassPhrase.tsx";
import { RecoveryCodes } from "./RecoveryCodes.tsx";
import { useFound } from "./useFound.ts";

/** The longest name that the server takes, in characters. */
const NAME_LIMIT = 80;

/** Making an account; then, once, its recovery codes. */
export function SignUpPage() {
  const session = useSession();
  const search = useSearch();
  const [, go] = useLocation();
  const [email, setEmail] = useState("");
  const [name, setName] = useState("");
  const [passPhrase, setPassPhrase] = useState("");
  const [codes, setCodes] = useState<readonly string[] | null>(null);
  const { found, settle, clear } = useFound<"email" | "name" | "passPhrase">();
  const invited = heldInvitation(window) !== null;

  const signUp = useAction(async () => {
    const made = await send("POST /api/sign-up", { body: { email: email.trim(), name: name.trim(), passPhrase } });
    // Somebody who has this account already, and gave its own pass phrase, is signed in and keeps the codes they have.
    if (made.recoveryCodes.length > 0) setCodes(made.recoveryCodes);
    session.entered(made.person);
  });
  const check = (): void => {
    const fine = settle({
      name: name.trim() === "" ? account.signUp.nameMissing : undefined,
      email: emailError(email),
      passPhrase: newPassPhraseError(passPhrase),
    });
    if (fine && name.length <= NAME_LIMIT) void signUp.run();
  };

  const next = onward(search, invited);
  if (codes !== null) return <RecoveryCodes codes={codes} title={account.codes.title} onKept={() => go(next)} />;
  if (session.now.state === "person") return <Redirect to={next} replace />;
  return (
    <Sheet>
      <Stack gap="wide">
        <Stack gap="close">
          <PageTitle tab={account.signUp.tab}>{account.signUp.title}</PageTitle>
          <p>{account.signUp.lead}</p>
          {invited && <Notice>{account.signUp.invited}</Notice>}
        </Stack>
        <Form onSend={check}>
          <TextInput
            label={account.signUp.name}
            hint={account.signUp.nameHint}
            voice="person"
            autoComplete="given-name"
            limit={NAME_LIMIT}
            value={name}
            onValue={(value) => {
              setName(value);
              clear("name");
            }}
            error={found.name}
          />
          <TextInput
            label={account.email}
            hint={account.signUp.emailHint}
            type="email"
            autoComplete="email"
            value={email}
            onValue={(value) => {
              setEmail(value);
              clear("email");
            }}
            error={found.email}
          />
          <NewPassPhrase
            value={passPhrase}
            onValue={(value) => {
              setPassPhrase(value);
              clear("passPhrase");
            }}
            error={found.passPhrase}
          />
          <ProblemNotice problem={signUp.problem} />
          <Button type="submit" wide busy={signUp.busy} busyLabel={account.working}>
            {account.signUp.submit}
          </Button>
        </Form>
        <p>
          {account.signUp.already}{" "}
          <Link href={invited ? "/sign-in" : `/sign-in${search && `?${search}`}`}>{account.signUp.signIn}</Link>
        </p>
      </Stack>
    </Sheet>
  );
}
