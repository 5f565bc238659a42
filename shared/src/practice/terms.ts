import type { Field, Prompt, SectionId, TermId } from "../domain/round/sheet.ts";
import { promptsOf } from "../domain/round/sheet.ts";
import { SHEETS } from "./sheets.ts";

function promptOfTerm(term: TermId): Prompt {
  const prompt = SHEETS.flatMap(promptsOf).find((candidate) => candidate.drafts?.term === term);
  if (prompt === undefined) throw new RangeError(`No sheet asks for the term ${term}.`);
  return prompt;
}

/**
 * The field that a typed clause takes its value from, so that a value proposed on the board has the same limits as one
 * answered on a sheet.
 * @throws RangeError when no sheet asks for the term
 */
export function fieldOfTerm(term: TermId): Field {
  return promptOfTerm(term).field;
}

/**
 * The section of the agreement that a typed clause belongs to.
 * @throws RangeError when no sheet asks for the term
 */
export function sectionOfTerm(term: TermId): SectionId {
  const section = promptOfTerm(term).drafts?.section;
  if (section === undefined) throw new RangeError(`The term ${term} has no section.`);
  return section;
}
