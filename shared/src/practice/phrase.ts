import type { DraftWords } from "../domain/clause/draft.ts";
import type { Value } from "../domain/round/answer.ts";
import type { Prompt } from "../domain/round/sheet.ts";
import type { RoundKind } from "./sheets.ts";
import type { PracticeWords, PromptWords } from "./words.ts";

function wordsOf(words: PracticeWords, sheet: RoundKind, prompt: Prompt): PromptWords {
  const promptWords = words.sheets[sheet].prompts[prompt.id];
  if (promptWords === undefined) throw new RangeError(`The sheet ${sheet} has no prompt ${prompt.id}.`);
  return promptWords;
}

/**
 * How an answer on a sheet reads as a line of the agreement; for drafting when a round is revealed.
 * @returns a function of a prompt of that sheet and a value that fits its field, and of the same value as the other wrote
 * it where that is to be said too; it throws RangeError for any other
 */
export function phrasesOf(
  words: PracticeWords,
  sheet: RoundKind,
): (prompt: Prompt, value: Value, also?: Value) => string {
  return (prompt, value, also) => {
    const term = prompt.drafts?.term;
    if (term !== undefined) return words.terms[term].sentence(value, also);
    return words.draftText(wordsOf(words, sheet, prompt), value);
  };
}

/**
 * The words in which a reveal of a sheet drafts.
 * @returns functions that throw RangeError for a prompt that is not of that sheet, or has no line of the practice's own
 */
export function draftWordsOf(words: PracticeWords, sheet: RoundKind): DraftWords {
  return {
    line: phrasesOf(words, sheet),
    standIn: (prompt) => {
      const { standIn } = wordsOf(words, sheet, prompt);
      if (standIn === undefined) throw new RangeError(`No line of the practice stands in for ${prompt.id}.`);
      return standIn;
    },
  };
}
