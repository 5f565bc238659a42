import { type Prompt, promptsOf, type TermId } from "@footbridge/shared/domain/round/sheet";
import { PRACTICE_WORDS } from "@footbridge/shared/practice/en";
import { SHEETS } from "@footbridge/shared/practice/sheets";
import type { PromptWords } from "@footbridge/shared/practice/words";

/** The question that a typed term is asked with, so that the board asks it in the same words. */
export interface TermPrompt {
  readonly prompt: Prompt;
  readonly words: PromptWords;
}

/**
 * The prompt of a typed term with its words.
 * @throws RangeError when no sheet asks for the term
 */
export function termPrompt(term: TermId): TermPrompt {
  for (const sheet of SHEETS) {
    const prompt = promptsOf(sheet).find(({ drafts }) => drafts?.term === term);
    const words = prompt === undefined ? undefined : PRACTICE_WORDS.sheets[sheet.id].prompts[prompt.id];
    if (prompt !== undefined && words !== undefined) return { prompt, words };
  }
  throw new RangeError(`No sheet asks for the term ${term}.`);
}
