import type { Sheet } from "@footbridge/shared/domain/round/sheet";
import { EN } from "@footbridge/shared/practice/en";
import type { PathSheet } from "@footbridge/shared/practice/sheets";
import type { PracticeWords, PromptWords, SheetWords } from "@footbridge/shared/practice/words";

/** The practice in the language of this page. */
export const practice: PracticeWords = EN;

/** The words of a sheet of the path. */
export function wordsOfSheet(sheet: PathSheet): SheetWords {
  return practice.sheets[sheet.id];
}

/**
 * The words of one prompt.
 * @throws RangeError where a sheet asks something that has no words
 */
export function wordsOfPrompt(words: SheetWords, prompt: string): PromptWords {
  const found = words.prompts[prompt];
  if (found === undefined) throw new RangeError(`There are no words for the prompt ${prompt}.`);
  return found;
}

/** The title of a group of prompts. */
export function groupTitle(words: SheetWords, group: Sheet["groups"][number]): string {
  return words.groups[group.id] ?? words.title;
}
