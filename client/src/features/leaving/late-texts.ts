import type { ClauseView } from "@footbridge/shared/domain/clause/view";
import { SECTION_IDS, TERM_IDS, type TermId } from "@footbridge/shared/domain/round/sheet";
import { PRACTICE_WORDS } from "@footbridge/shared/practice/en";
import { sheetOf } from "@footbridge/shared/practice/sheets";
import { board } from "../../words/en/board.ts";
import { listening } from "../../words/en/listening.ts";
import { trial as trialWords } from "../../words/en/trial.ts";
import type { DeskState as BoardState, Draft, FormName } from "../board/desk-state.ts";
import { termPrompt } from "../board/term-prompt.ts";
import type { DeskState as ListeningState, Saying } from "../listening/desk.ts";
import { practice, wordsOfRound } from "../round/practice.ts";
import type { Days } from "../trial/round-day.ts";
import type { Tightening } from "../trial/tightening.ts";

/** One text that was to be sent by a press, and was not. */
export interface LateText {
  readonly id: string;
  /** What it was to be. */
  readonly title: string;
  /** What it belongs to; null where that is not known any more. */
  readonly about: string | null;
  readonly text: string;
}

export interface LateSaying extends LateText {
  readonly round: string;
  readonly saying: Saying;
}

/** What was typed into the forms of the board, in the order in which it was begun. */
export function lateLines(
  drafts: BoardState["drafts"],
  clauses: Readonly<Record<string, ClauseView>>,
): readonly LateText[] {
  return Object.entries(drafts).flatMap(([id, draft]) => {
    const [place = "", name = ""] = id.split("/");
    const form = name as FormName;
    const clause = clauses[place];
    const term = TERM_IDS.find((each) => form === `term:${each}`) ?? clause?.term ?? null;
    const text = textOf(draft, term);
    // Whoever typed and took it back again has written nothing.
    const stands = form === "edit" && clause?.versions.some(({ words }) => words.text === text) === true;
    if (!draft.touched || text === "" || stands) return [];
    const section = clause?.section ?? SECTION_IDS.find((each) => each === place);
    const about = section === undefined ? null : PRACTICE_WORDS.sections[section].title;
    return [{ id, title: titleOf(form, term), about, text }];
  });
}

function textOf({ text, value }: Draft, term: TermId | null): string {
  if (term === null || value === null || value.kind === "entries") return text.trim();
  return practice.describeValue(termPrompt(term).words, value);
}

function titleOf(form: FormName, term: TermId | null): string {
  if (form === "objection") return board.form.objection.title;
  if (term !== null) return PRACTICE_WORDS.terms[term].title;
  if (form === "edit" || form === "counter") return board.form[form].title;
  return board.form.line.title;
}

const SAYINGS: Readonly<Record<Saying, string>> = {
  "write-back": listening.writeBack.label,
  "not-quite": listening.answer.label,
  reply: listening.reply.label,
  add: listening.addenda.label,
};

/**
 * What was written in listening, or to be added to one's own words.
 * @param trial whose days name the rounds that come again; null where there is none
 */
export function lateSayings(drafts: ListeningState["drafts"], trial: Days | null): readonly LateSaying[] {
  return Object.entries(drafts).flatMap(([id, draft]) => {
    const [round = "", name = ""] = id.split("/");
    const [sheet, saying, text] = [sheetOf(round), name as Saying, draft.trim()];
    if (sheet === undefined || text === "") return [];
    return [{ id, round, saying, title: SAYINGS[saying], about: wordsOfRound(sheet, trial).title, text }];
  });
}

/**
 * The boundary that was to be held tighter.
 * @param trial in which the line that it tightens is found; null where there is none
 */
export function lateTightening(
  { text, line }: Tightening,
  trial: { readonly promises: readonly { readonly id: string; readonly text: string }[] } | null,
): readonly LateText[] {
  if (text.trim() === "") return [];
  const about = trial?.promises.find(({ id }) => id === line)?.text ?? null;
  return [{ id: "tighten", title: trialWords.boundaries.text, about, text: text.trim() }];
}
