import { NAME_LIMIT } from "@footbridge/shared/domain/agreement/commands";
import { OWN_WORDS_LIMIT } from "@footbridge/shared/domain/agreement/signing";
import { useState } from "react";
import { Button } from "../../../ui/Button.tsx";
import { Checkbox } from "../../../ui/Checkbox.tsx";
import { ChoiceGroup } from "../../../ui/ChoiceGroup.tsx";
import { Form } from "../../../ui/Form.tsx";
import { Actions, Stack } from "../../../ui/Layouts.tsx";
import { TextArea } from "../../../ui/TextArea.tsx";
import { TextInput } from "../../../ui/TextInput.tsx";
import { Words } from "../../../ui/Words.tsx";
import { agreement } from "../../../words/en/agreement.ts";
import { signing as words } from "../../../words/en/agreement-signing.ts";
import { fill } from "../../../words/fill.ts";
import type { Couple } from "../../board/couple.ts";
import { PressOutcome } from "../../workspace/PressOutcome.tsx";
import type { KeyStanding } from "../keys/key-standing.ts";
import { WitnessedNote } from "../keys/WitnessedNote.tsx";
import type { ReadRevision } from "../useRevision.ts";
import { DrawingPad } from "./DrawingPad.tsx";
import { type SigningDraft, useSigningDraft } from "./draft.ts";
import { drawn } from "./drawing.ts";
import { useSigning } from "./useSigning.ts";

interface Problems {
  readonly read?: string;
  readonly name?: string;
  readonly drawing?: string;
  readonly ownWords?: string;
}

function problemsOf(read: boolean, { name, look, drawing, ownWords }: SigningDraft): Problems {
  const { sign } = agreement;
  return {
    ...(!read && { read: sign.readFirst }),
    ...(name.trim() === "" && { name: sign.nameMissing }),
    ...(name.length > NAME_LIMIT && { name: sign.nameTooLong }),
    ...(look === "drawn" && drawing.strokes.length === 0 && { drawing: words.pad.missing }),
    ...(ownWords.length > OWN_WORDS_LIMIT && { ownWords: words.ownWords.tooLong }),
  };
}

export interface SignFormProps {
  readonly workspace: string;
  readonly couple: Couple;
  readonly read: ReadRevision;
  readonly standing: KeyStanding;
  /** The end of the text has been in view. */
  readonly reached: boolean;
}

/**
 * The place to sign. It opens when the end of the text has come into view, or when the reader says so by the box after
 * the end: someone who listens to the page never scrolls it.
 */
export function SignForm({ workspace, couple, read, standing, reached }: SignFormProps) {
  const { sign } = agreement;
  const action = useSigning();
  const [draft, change] = useSigningDraft(workspace, couple.seat);
  const [hasRead, setHasRead] = useState(false);
  const [problems, setProblems] = useState<Problems>({});
  const put = (part: Partial<SigningDraft>): void => {
    setProblems({});
    change((now) => ({ ...now, ...part }));
  };
  const send = (): void => {
    const found = problemsOf(hasRead, draft);
    setProblems(found);
    if (Object.keys(found).length === 0) action.sign(read, couple.seat, draft, standing);
  };
  return (
    <Form onSend={send}>
      <Checkbox
        label={sign.read}
        checked={hasRead}
        onChecked={(checked) => {
          setHasRead(checked);
          setProblems({});
        }}
        error={problems.read}
      />
      {/* Under the box, so that the box stays where it is when the place opens, also under a finger that is on its way. */}
      {!reached && !hasRead && <p>{sign.beforeEnd}</p>}
      {(reached || hasRead) && (
        <>
          <TextInput
            label={sign.name}
            hint={sign.nameHint}
            voice="person"
            autoComplete="name"
            limit={NAME_LIMIT}
            value={draft.name}
            onValue={(name) => put({ name })}
            error={problems.name}
          />
          <ChoiceGroup<SigningDraft["look"]>
            label={words.look.label}
            hint={words.look.hint}
            choices={[
              { value: "typed", label: words.look.typed },
              { value: "drawn", label: words.look.drawn },
            ]}
            value={draft.look}
            onValue={(look) => put({ look })}
          />
          {draft.look === "drawn" && (
            <DrawingPad
              drawing={draft.drawing}
              onStep={(step) => {
                setProblems({});
                change((now) => ({ ...now, drawing: drawn(now.drawing, step) }));
              }}
              error={problems.drawing}
            />
          )}
          <TextArea
            label={words.ownWords.label}
            hint={fill(words.ownWords.hint, { name: couple.partner })}
            optional
            lines={3}
            limit={OWN_WORDS_LIMIT}
            value={draft.ownWords}
            onValue={(ownWords) => put({ ownWords })}
            error={problems.ownWords}
          />
          <Stack gap="tight">
            <p>{words.consent}</p>
            <Words kind="quote" text={read.signed.document.consent.sentence} />
          </Stack>
          <WitnessedNote standing={standing} />
          <Actions>
            <Button type="submit" busy={action.busy} busyLabel={sign.working}>
              {fill(sign.sign, { number: read.signed.document.revision })}
            </Button>
          </Actions>
        </>
      )}
      <PressOutcome press={action} offline={agreement.offline} />
    </Form>
  );
}
