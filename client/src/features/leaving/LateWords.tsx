import { type ReactNode, useRef, useState } from "react";
import { useDurable } from "../../app/unsent/unsent.ts";
import { Button } from "../../ui/Button.tsx";
import { ConfirmDialog } from "../../ui/ConfirmDialog.tsx";
import { Actions, Stack } from "../../ui/Layouts.tsx";
import { Sheet } from "../../ui/Sheet.tsx";
import { useCopied } from "../../ui/useCopied.ts";
import { titleOfPage, useKeptFocus } from "../../ui/useKeptFocus.ts";
import { Words } from "../../ui/Words.tsx";
import { leaving } from "../../words/en/leaving.ts";
import { CardText } from "../cards/CardText.tsx";
import { AnswerText } from "../round/AnswerText.tsx";
import styles from "./LeavePage.module.css";
import { type LateWords as Late, useLateWords } from "./useLateWords.ts";

const words = leaving.late;

/** Where they lie, so that nobody counts on finding them later who will not. */
function leadOf({ answers, cards, texts }: Late, durable: boolean): string {
  if (!durable) return words.fleeting;
  if (texts.length === 0) return words.lead;
  return answers.length + cards.length === 0 ? words.fleeting : words.partly;
}

/**
 * What somebody was still writing when a workspace was closed: no word is lost, until they let it go.
 * @param only in this round; everywhere unless given
 */
export function LateWords({ only }: { readonly only?: string }) {
  const late = useLateWords(only);
  const none = late.answers.length + late.cards.length + late.texts.length === 0;
  const part = useRef<HTMLDivElement>(null);
  const focus = useKeptFocus(part, titleOfPage);
  // It stays when it has nothing to show any more, as the focus goes on from it.
  return (
    <div ref={part} tabIndex={-1} hidden={none} {...focus}>
      {!none && <LateWordsHere late={late} />}
    </div>
  );
}

function LateWordsHere({ late }: { readonly late: Late }) {
  const { answers, cards, texts, letGo } = late;
  const durable = useDurable();
  const [asking, setAsking] = useState(false);
  return (
    <section aria-labelledby="late-words">
      <Stack gap="close">
        <h2 id="late-words">{words.title}</h2>
        <p className={styles.lead}>{leadOf(late, durable)}</p>
        {answers.map(({ round, id, words: prompt, answer }) => (
          <Sheet key={`${round} ${id}`} kind="card">
            <Stack gap="close">
              <h3>{prompt.title}</h3>
              <ToCopy>
                <AnswerText words={prompt} answer={answer} />
              </ToCopy>
            </Stack>
          </Sheet>
        ))}
        {texts.map(({ id, title, about, text }) => (
          <Sheet key={id} kind="card">
            <Stack gap="close">
              <h3>{title}</h3>
              {about !== null && <p className={styles.soft}>{about}</p>}
              <ToCopy>
                <Words text={text} />
              </ToCopy>
            </Stack>
          </Sheet>
        ))}
        {cards.map(({ kind, from, words: written }) => (
          <ToCopy key={kind}>
            <CardText words={written} from={from} />
          </ToCopy>
        ))}
        <Actions>
          <Button kind="quiet" onClick={() => setAsking(true)}>
            {words.letGo}
          </Button>
        </Actions>
        <ConfirmDialog
          open={asking}
          title={words.confirmTitle}
          confirmLabel={words.letGo}
          cancelLabel={words.keep}
          onConfirm={() => {
            setAsking(false);
            letGo();
          }}
          onCancel={() => setAsking(false)}
        >
          <p>{words.confirmBody}</p>
        </ConfirmDialog>
      </Stack>
    </section>
  );
}

/** Words that can be taken along with one press, as they stand here. */
function ToCopy({ children }: { readonly children: ReactNode }) {
  const [copied, copy] = useCopied();
  const here = useRef<HTMLDivElement>(null);
  return (
    <Stack gap="close">
      <div ref={here}>{children}</div>
      <div className={styles.copy}>
        <Button kind="text" onClick={() => void copy(here.current?.innerText ?? "")}>
          {words.copy}
        </Button>
        <span role="status" className={styles.soft}>
          {copied === "copied" && words.copied}
          {copied === "failed" && words.copyFailed}
        </span>
      </div>
    </Stack>
  );
}
