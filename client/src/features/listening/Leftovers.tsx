import { Button } from "../../ui/Button.tsx";
import { Actions } from "../../ui/Layouts.tsx";
import { Notice } from "../../ui/Notice.tsx";
import { useCopied } from "../../ui/useCopied.ts";
import { Words } from "../../ui/Words.tsx";
import { listening } from "../../words/en/listening.ts";
import { draftKey, placeOf, type Saying } from "./desk.ts";
import { leftoversIn } from "./leftovers.ts";
import type { Task } from "./task.ts";
import { useAct, useDesk, useDeskState } from "./useDesk.ts";

/** Texts that were written for a step that is over, from this page or another one: nothing of them is lost. */
export function Leftovers({ round, task }: { readonly round: string; readonly task: Task }) {
  const { drafts } = useDeskState();
  const { busy } = useAct(placeOf(round, "write-back"));
  // What is on its way is shown as sent or as refused in a moment.
  if (busy !== null) return null;
  return leftoversIn(drafts, round, task).map((saying) => (
    <Leftover key={saying} round={round} saying={saying} text={drafts[draftKey(round, saying)] ?? ""} />
  ));
}

function Leftover({ round, saying, text }: { readonly round: string; readonly saying: Saying; readonly text: string }) {
  const desk = useDesk();
  const [copied, copy] = useCopied();
  const words = listening.leftover;
  return (
    <Notice title={words.title} announce="polite">
      <p>{words.body}</p>
      <Words text={text} kind="quote" />
      <Actions>
        <Button kind="quiet" onClick={() => void copy(text)}>
          {words.copy}
        </Button>
        <Button kind="text" onClick={() => desk.letGo(round, saying)}>
          {words.letGo}
        </Button>
      </Actions>
      <p role="status">
        {copied === "copied" && words.copied}
        {copied === "failed" && words.copyFailed}
      </p>
    </Notice>
  );
}
