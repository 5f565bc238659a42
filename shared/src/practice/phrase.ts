import type { Value } from "../domain/round/answer.ts";
import type { Prompt } from "../domain/round/sheet.ts";
import type { SheetId } from "./sheets.ts";
import type { PracticeWords } from "./words.ts";

/**
 * How an answer on a sheet reads as a line of the agreement; for drafting when a round is revealed.
 * @returns a function of a prompt of that sheet and a value that fits its field; it throws RangeError for any other
 */
export function phrasesOf(words: PracticeWords, sheet: SheetId): (prompt: Prompt, value: Value) => string {
  return (prompt, value) => {
    const term = prompt.drafts?.term;
    if (term !== undefined) return words.terms[term].sentence(value);
    const promptWords = words.sheets[sheet].prompts[prompt.id];
    if (promptWords === undefined) throw new RangeError(`The sheet ${sheet} has no prompt ${prompt.id}.`);
    return words.draftText(promptWords, value);
  };
}
