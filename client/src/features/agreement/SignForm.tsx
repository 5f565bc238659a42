import { NAME_LIMIT } from "@footbridge/shared/domain/agreement/commands";
import type { RevisionView } from "@footbridge/shared/domain/agreement/view";
import { useState } from "react";
import { Button } from "../../ui/Button.tsx";
import { Checkbox } from "../../ui/Checkbox.tsx";
import { Form } from "../../ui/Form.tsx";
import { Actions } from "../../ui/Layouts.tsx";
import { TextInput } from "../../ui/TextInput.tsx";
import { agreement as words } from "../../words/en/agreement.ts";
import { fill } from "../../words/fill.ts";
import { deviceZone } from "../round/answering/zones.ts";
import { ActionOutcome } from "./ActionOutcome.tsx";
import { useAgreementAction } from "./useAgreementAction.ts";

interface Problems {
  readonly read?: string;
  readonly name?: string;
}

function problemsOf(read: boolean, name: string): Problems {
  const { sign } = words;
  return {
    ...(!read && { read: sign.readFirst }),
    ...(name.trim() === "" && { name: sign.nameMissing }),
    ...(name.length > NAME_LIMIT && { name: sign.nameTooLong }),
  };
}

export interface SignFormProps {
  readonly revision: RevisionView;
  /** The end of the text has been in view. */
  readonly reached: boolean;
}

/**
 * The place to sign. It opens when the end of the text has come into view, or when the reader says so by the box after
 * the end: someone who listens to the page never scrolls it.
 */
export function SignForm({ revision, reached }: SignFormProps) {
  const { sign } = words;
  const action = useAgreementAction();
  const [read, setRead] = useState(false);
  const [name, setName] = useState("");
  const [problems, setProblems] = useState<Problems>({});
  const send = (): void => {
    const found = problemsOf(read, name);
    setProblems(found);
    if (found.read !== undefined || found.name !== undefined || action.busy !== null) return;
    action.run({
      type: "agreement.sign",
      revision: revision.number,
      digest: revision.digest,
      name: name.trim(),
      zone: deviceZone(),
      readToEnd: true,
    });
  };
  return (
    <Form onSend={send}>
      {!reached && !read && <p>{sign.beforeEnd}</p>}
      <Checkbox
        label={sign.read}
        checked={read}
        onChecked={(checked) => {
          setRead(checked);
          setProblems({});
        }}
        error={problems.read}
      />
      {(reached || read) && (
        <>
          <TextInput
            label={sign.name}
            hint={sign.nameHint}
            voice="person"
            autoComplete="name"
            limit={NAME_LIMIT}
            value={name}
            onValue={(value) => {
              setName(value);
              setProblems({});
            }}
            error={problems.name}
          />
          <p>{sign.consent}</p>
          <Actions>
            <Button type="submit" busy={action.busy !== null} busyLabel={sign.working}>
              {fill(sign.sign, { number: revision.number })}
            </Button>
          </Actions>
        </>
      )}
      <ActionOutcome action={action} />
    </Form>
  );
}
