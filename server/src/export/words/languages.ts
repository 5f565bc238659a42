import { EXPORT_WORDS as EN } from "./en.ts";
import type { ExportWords } from "./export-words.ts";

/** The sentences of the files in every language; the first is used where a language has none. */
const LANGUAGES: readonly [ExportWords, ...ExportWords[]] = [EN];

/** The sentences of the files in the language of a revision. */
export function exportWordsIn(language: string): ExportWords {
  return LANGUAGES.find((words) => words.language === language) ?? LANGUAGES[0];
}
