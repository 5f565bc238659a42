import type { NewWords } from "@footbridge/shared/domain/clause/commands";
import { CLAUSE_TEXT_LIMIT } from "@footbridge/shared/domain/clause/words";
import { valueFits } from "@footbridge/shared/domain/round/answer";
import type { TermId } from "@footbridge/shared/domain/round/sheet";
import { isSeen } from "@footbridge/shared/domain/seen";
import { fieldOfTerm } from "@footbridge/shared/practice/terms";
import { board } from "../../words/en/board.ts";
import type { Draft } from "./desk-state.ts";

/** The words of a form as they can be sent, or the sentence that says what is to be mended first. */
export type Checked = { readonly words: NewWords } | { readonly problem: string };

/**
 * Checks what stands in a form against the limits that the server keeps.
 * @param term the term of a typed line, null for a line of free words
 */
export function checkWords(draft: Draft, term: TermId | null): Checked {
  if (term !== null) {
    const { value } = draft;
    if (value === null || !valueFits(fieldOfTerm(term), value)) return { problem: board.form.emptyTerm };
    return { words: { kind: "term", term, value } };
  }
  const text = draft.text.trim();
  if (!isSeen(text)) return { problem: board.form.empty };
  if (text.length > CLAUSE_TEXT_LIMIT) return { problem: board.form.tooLong };
  return { words: { kind: "text", text } };
}
