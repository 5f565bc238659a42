import { useState } from "react";
import type { Action } from "../../app/useAction.ts";
import { Button } from "../../ui/Button.tsx";
import { Form } from "../../ui/Form.tsx";
import { Actions } from "../../ui/Layouts.tsx";
import { Notice } from "../../ui/Notice.tsx";
import { account } from "../../words/en/account.ts";
import { files } from "../../words/en/files.ts";
import { CurrentPassPhrase } from "../account/PassPhraseInput.tsx";

interface AskPassPhraseProps {
  readonly confirm: Action<[passPhrase: string]>;
  readonly onCancel: () => void;
  /** Why it is asked, and what the button says; a file's unless given. */
  readonly why?: string;
  readonly submit?: string;
}

/** The pass phrase once more, before something leaves here. What is typed is gone with this form. */
export function AskPassPhrase(props: AskPassPhraseProps) {
  const { confirm, onCancel, why = files.ask.why, submit = files.ask.submit } = props;
  const [passPhrase, setPassPhrase] = useState("");
  const [missing, setMissing] = useState(false);
  const [tried, setTried] = useState(false);
  // What went wrong the last time it was asked is over.
  const problem = tried ? confirm.problem : null;
  return (
    <Form
      onSend={() => {
        setMissing(passPhrase === "");
        if (passPhrase === "") return;
        setTried(true);
        void confirm.run(passPhrase);
      }}
    >
      <p>{why}</p>
      <CurrentPassPhrase
        value={passPhrase}
        onValue={(value) => {
          setPassPhrase(value);
          setMissing(false);
        }}
        error={missing ? account.passPhrase.missing : undefined}
      />
      {problem !== null && (
        <Notice tone="warning" announce="now">
          {problem.code === "sign-in-failed" ? files.ask.wrong : problem.sentence}
        </Notice>
      )}
      <Actions>
        <Button type="submit" busy={confirm.busy} busyLabel={files.working}>
          {submit}
        </Button>
        <Button kind="quiet" onClick={onCancel}>
          {files.ask.cancel}
        </Button>
      </Actions>
    </Form>
  );
}
