import type { Prompt } from "@footbridge/shared/domain/round/sheet";
import { libraryPageForPrompt } from "@footbridge/shared/practice/library";
import { PRIVATE_TEXT_LIMIT, type PrivatePageKind } from "@footbridge/shared/practice/private-pages";
import type { FocusEvent } from "react";
import { Button } from "../../ui/Button.tsx";
import { TextArea } from "../../ui/TextArea.tsx";
import { useCopied } from "../../ui/useCopied.ts";
import { privatePages } from "../../words/en/private-pages.ts";
import { LibraryAside } from "../library/LibraryAside.tsx";
import { ConflictNotice } from "../round/answering/ConflictNotice.tsx";
import { SavingLine } from "../round/answering/SavingLine.tsx";
import { useFocusInside } from "../round/answering/useFocusInside.ts";
import type { AnswersKeeper } from "../round/keeping/answers-keeper.ts";
import { type KeptAnswer, shownAnswer, UNTOUCHED } from "../round/keeping/kept-answer.ts";
import { savingState } from "../round/keeping/saving-state.ts";
import { answerOfText, textOfAnswer } from "./keeping/text-answers.ts";
import styles from "./PrivatePages.module.css";
import { wordsOfQuestion } from "./practice.ts";

export interface QuestionProps {
  readonly kind: PrivatePageKind;
  readonly prompt: Prompt;
  readonly keeper: AnswersKeeper;
  readonly kept: KeptAnswer | undefined;
  /** Whether the last request reached the server. */
  readonly reachable: boolean;
}

/** One question with room to write, and how safe the words are. */
export function Question({ kind, prompt, keeper, kept = UNTOUCHED, reachable }: QuestionProps) {
  const { id } = prompt;
  const words = wordsOfQuestion(kind, id);
  const page = libraryPageForPrompt(kind, id);
  const text = textOfAnswer(shownAnswer(kept));
  const saving = savingState(prompt, kept, reachable ? "here" : "offline");
  const { frame, focusField } = useFocusInside<HTMLDivElement>();
  const leave = (event: FocusEvent): void => {
    if (!event.currentTarget.contains(event.relatedTarget)) keeper.leave(id);
  };
  return (
    <div ref={frame} className={styles.question} onFocus={() => keeper.enter(id)} onBlur={leave}>
      <h2>{words.title}</h2>
      <TextArea
        label={words.ask}
        hint={words.hint}
        value={text}
        onValue={(next) => keeper.write(id, answerOfText(next))}
        limit={PRIVATE_TEXT_LIMIT}
      />
      <SavingLine saving={saving} />
      {saving.state === "conflict" && (
        <ConflictNotice
          words={words}
          other={kept.latest.answer}
          onKeepThis={() => {
            keeper.keepThis(id);
            focusField();
          }}
          onKeepOther={() => {
            keeper.keepOther(id);
            focusField();
          }}
        />
      )}
      {saving.state === "refused" && <CopyWords text={text} />}
      {page !== undefined && <LibraryAside page={page} />}
    </div>
  );
}

/** Words that will not be saved as they are, to be kept elsewhere. */
function CopyWords({ text }: { readonly text: string }) {
  const [copied, copy] = useCopied();
  return (
    <div>
      <Button kind="text" onClick={() => void copy(text)}>
        {privatePages.page.copy}
      </Button>
      <p role="status">
        {copied === "copied" && privatePages.page.copied}
        {copied === "failed" && privatePages.page.copyFailed}
      </p>
    </div>
  );
}
