import type { ClauseView } from "@footbridge/shared/domain/clause/view";
import { type SectionId, TERM_IDS, type TermId } from "@footbridge/shared/domain/round/sheet";
import { PRACTICE_WORDS } from "@footbridge/shared/practice/en";
import { useRef, useState } from "react";
import { Button } from "../../ui/Button.tsx";
import { Stack } from "../../ui/Layouts.tsx";
import { useKeptFocus } from "../../ui/useKeptFocus.ts";
import { board } from "../../words/en/board.ts";
import { fill } from "../../words/fill.ts";
import styles from "./Actions.module.css";
import { useBoard } from "./board-context.tsx";
import { type Draft, draftKey, type FormName } from "./desk-state.ts";
import { FormFrame } from "./FormFrame.tsx";
import { checkWords } from "./new-words.ts";
import { Outcome } from "./Outcome.tsx";
import { missingTerms } from "./standing.ts";
import { termPrompt } from "./term-prompt.ts";
import { useDeskState } from "./useDesk.ts";
import { WordsField } from "./WordsField.tsx";

const NOTHING: Draft = { about: null, text: "", value: null, touched: false };

function termOf(form: FormName): TermId | null {
  return TERM_IDS.find((term) => form === `term:${term}`) ?? null;
}

/** Room for new lines at the foot of a section: in free words, or a typed term that nobody has written yet. */
export function ProposeFoot({
  section,
  clauses,
}: {
  readonly section: SectionId;
  readonly clauses: readonly ClauseView[];
}) {
  const { desk, change } = useBoard();
  const { open } = useDeskState();
  const [pressed, setPressed] = useState(false);
  const foot = useRef<HTMLDivElement>(null);
  const focus = useKeptFocus(foot);
  const form = open[section];
  const begin = (name: FormName): void =>
    change(() => {
      setPressed(true);
      desk.open(section, name, NOTHING);
    });
  return (
    <div ref={foot} tabIndex={-1} className={styles.foot} {...focus}>
      <Stack gap="close">
        <Outcome place={section} />
        {form === undefined ? (
          <div className={styles.row}>
            <Button kind="quiet" onClick={() => begin("line")}>
              {board.propose.line}
            </Button>
            {missingTerms(section, clauses).map((term) => (
              <Button key={term} kind="text" onClick={() => begin(`term:${term}`)}>
                {fill(board.propose.term, { title: PRACTICE_WORDS.terms[term].title })}
              </Button>
            ))}
          </div>
        ) : (
          <ProposeForm key={form} section={section} form={form} takesFocus={pressed} />
        )}
      </Stack>
    </div>
  );
}

function ProposeForm(props: { readonly section: SectionId; readonly form: FormName; readonly takesFocus: boolean }) {
  const { section, form, takesFocus } = props;
  const { desk, change } = useBoard();
  const { drafts, acts } = useDeskState();
  const [problem, setProblem] = useState<string | null>(null);
  const draft = drafts[draftKey(section, form)];
  if (draft === undefined) return null;
  const term = termOf(form);
  const send = (): void => {
    const checked = checkWords(draft, term);
    if ("problem" in checked) setProblem(checked.problem);
    else
      change(() =>
        desk.send({
          place: section,
          deed: "propose",
          command: { type: "clause.propose", section, words: checked.words },
          form,
        }),
      );
  };
  return (
    <FormFrame
      title={term === null ? board.form.line.title : PRACTICE_WORDS.terms[term].title}
      sendLabel={term === null ? board.form.line.send : board.form.term.send}
      busy={(acts[section]?.busy ?? null) !== null}
      unsent={draft.touched}
      takesFocus={takesFocus}
      onSend={send}
      onClose={() => desk.close(section)}
    >
      <WordsField
        term={term}
        label={term === null ? board.form.line.label : termPrompt(term).words.ask}
        draft={draft}
        problem={problem}
        onDraft={(part) => {
          setProblem(null);
          desk.write(section, form, { ...draft, ...part, touched: true });
        }}
      />
    </FormFrame>
  );
}
