import type { HeardView } from "@footbridge/shared/domain/listening/view";
import { otherSeat } from "@footbridge/shared/domain/seat";
import { HEARD_NOTE_KINDS } from "@footbridge/shared/practice/gentle-notes/notes";
import { Button } from "../../ui/Button.tsx";
import { Stack } from "../../ui/Layouts.tsx";
import { Words } from "../../ui/Words.tsx";
import { listening } from "../../words/en/listening.ts";
import { fill } from "../../words/fill.ts";
import { notes } from "../round/notes/words.ts";
import { draftKey } from "./desk.ts";
import type { ListeningGround } from "./ground.ts";
import { SayForm } from "./SayForm.tsx";
import { SideWords } from "./SideWords.tsx";
import { useDesk, useDeskState } from "./useDesk.ts";

const HEARD = { kinds: HEARD_NOTE_KINDS, says: notes.heard };

export interface WriteBackTaskProps {
  readonly ground: ListeningGround;
  /** The try that was not quite it. */
  readonly before: HeardView | null;
}

/** Reading the other's words, and writing back what one heard. */
export function WriteBackTask({ ground, before }: WriteBackTaskProps) {
  const { workspace, sheet, view, theirs, partner: name } = ground;
  const words = listening.writeBack;
  return (
    <Stack>
      <Stack gap="close">
        <h2>{before === null ? words.title : fill(words.again, { name })}</h2>
        {before?.answer?.kind === "not-quite" && <Words text={before.answer.text} kind="quote" />}
        <p>{fill(before === null ? words.lead : words.againLead, { name })}</p>
      </Stack>
      <SideWords
        summary={fill(listening.theirWords, { name })}
        open={before === null}
        sheet={sheet}
        answers={theirs}
        added={view.addenda[otherSeat(workspace.seat)]}
      />
      {before !== null && <Before round={sheet.id} text={before.text} />}
      <SayForm
        round={sheet.id}
        saying="write-back"
        label={words.label}
        hint={fill(words.hint, { name })}
        sendLabel={words.send}
        notes={HEARD}
        commandOf={(text) => ({ type: "listening.write-back", round: sheet.id, text })}
      />
    </Stack>
  );
}

/** What one had written, to go on from; it writes over nothing that stands in the form. */
function Before({ round, text }: { readonly round: string; readonly text: string }) {
  const desk = useDesk();
  const written = useDeskState().drafts[draftKey(round, "write-back")] ?? "";
  return (
    <Stack gap="tight">
      <h3>{listening.writeBack.before}</h3>
      <Words text={text} kind="quote" />
      {written.trim() === "" && (
        <div>
          <Button kind="text" onClick={() => desk.write(round, "write-back", text)}>
            {listening.writeBack.fromBefore}
          </Button>
        </div>
      )}
    </Stack>
  );
}
