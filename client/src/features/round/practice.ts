import type { Sheet } from "@footbridge/shared/domain/round/sheet";
import { PRACTICE_WORDS } from "@footbridge/shared/practice/en";
import type { RoundSheet } from "@footbridge/shared/practice/sheets";
import type { PracticeWords, PromptWords, SheetWords } from "@footbridge/shared/practice/words";
import type { Days } from "../trial/round-day.ts";
import { roundTitle } from "../trial/round-title.ts";

/** The practice in the language of this page. */
export const practice: PracticeWords = PRACTICE_WORDS;

/** The words of a sheet. */
export function wordsOfSheet(sheet: RoundSheet): SheetWords {
  return practice.sheets[sheet.kind];
}

/**
 * The words of a round at hand: one that comes again has its day in its title.
 * @param trial null where there is none, or it is not at hand
 */
export function wordsOfRound(sheet: RoundSheet, trial: Days | null): SheetWords {
  const words = wordsOfSheet(sheet);
  const title = roundTitle(sheet.id, trial);
  return title === "" ? words : { ...words, title };
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
