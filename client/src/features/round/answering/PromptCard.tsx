import type { Prompt } from "@footbridge/shared/domain/round/sheet";
import type { NoteKind } from "@footbridge/shared/practice/gentle-notes/notes";
import { NOTE_PLACES } from "@footbridge/shared/practice/gentle-notes/places";
import { libraryPageForPrompt } from "@footbridge/shared/practice/library";
import type { FocusEvent } from "react";
import { Details } from "../../../ui/Details.tsx";
import { Words } from "../../../ui/Words.tsx";
import { round } from "../../../words/en/round.ts";
import { LibraryAside } from "../../library/LibraryAside.tsx";
import { UNTOUCHED } from "../keeping/kept-answer.ts";
import { savingState } from "../keeping/saving-state.ts";
import { GentleNotes } from "../notes/GentleNotes.tsx";
import { textsOf } from "../notes/notes-here.ts";
import { useGentleNotes } from "../notes/useGentleNotes.ts";
import type { OwnRound } from "../own-round.ts";
import { wordsOfPrompt } from "../practice.ts";
import { answerOf } from "../progress.ts";
import { ConflictNotice } from "./ConflictNotice.tsx";
import styles from "./PromptCard.module.css";
import { PromptField } from "./PromptField.tsx";
import { SavingLine } from "./SavingLine.tsx";
import { PutAside, SkipButtons } from "./Skipping.tsx";
import { useFocusInside } from "./useFocusInside.ts";

const NO_NOTES: readonly NoteKind[] = [];

export interface PromptCardProps {
  readonly own: OwnRound;
  readonly prompt: Prompt;
}

/** One question: the field, an example, how safe the words are, and the two ways not to answer. */
export function PromptCard({ own, prompt }: PromptCardProps) {
  const { keeper, connectedness } = own;
  const { id } = prompt;
  const words = wordsOfPrompt(own.words, id);
  const answer = answerOf(own.answers, id);
  const kept = own.kept[id] ?? UNTOUCHED;
  const saving = savingState(prompt, kept, connectedness.state);
  const { frame, focus, focusField } = useFocusInside<HTMLDivElement>();
  const { workspace, sheet } = own;
  const place = { workspace: workspace.id, seat: workspace.seat, round: sheet.id, prompt: id };
  const gentle = useGentleNotes(place, NOTE_PLACES[sheet.kind][id] ?? NO_NOTES, answer, textsOf);
  const page = libraryPageForPrompt(own.sheet.kind, id);
  const away = answer.state === "skipped" || answer.state === "not-today";

  const leave = (event: FocusEvent): void => {
    if (!event.currentTarget.contains(event.relatedTarget)) keeper.leave(id);
  };
  return (
    <div ref={frame} className={styles.prompt} onFocus={() => keeper.enter(id)} onBlur={leave}>
      <h2>{words.ask}</h2>
      {away ? (
        <PutAside
          state={answer.state}
          hasWords={kept.aside !== null}
          onTakeUp={() => {
            keeper.takeUp(id);
            focusField();
          }}
        />
      ) : (
        <PromptField
          field={prompt.field}
          words={words}
          answer={answer}
          tooMuch={saving.state === "too-much"}
          onWrite={(next) => {
            keeper.write(id, next);
            gentle.typed();
          }}
          onChoose={(next) => keeper.choose(id, next)}
        />
      )}
      <div className={styles.foot}>
        <SavingLine saving={saving} />
        {!away && (
          <SkipButtons
            of={words.title}
            answer={answer}
            onSetAside={(instead) => {
              keeper.setAside(id, instead);
              focus("button");
            }}
          />
        )}
      </div>
      {!away && <GentleNotes here={gentle} onGone={focusField} />}
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
      {!away && words.example !== undefined && (
        <Details summary={round.example}>
          <Words kind="quote" text={words.example} />
        </Details>
      )}
      {page !== undefined && <LibraryAside page={page} />}
    </div>
  );
}
