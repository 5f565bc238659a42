import { MY_DATA_WORDS as EN } from "./en.ts";
import type { MyDataWords } from "./my-data-words.ts";

/** The sentences of an archive in every language; the first is used where a language has none. */
const LANGUAGES: readonly [MyDataWords, ...MyDataWords[]] = [EN];

/** The sentences of an archive in a language. */
export function myDataWordsIn(language: string): MyDataWords {
  return LANGUAGES.find((words) => words.language === language) ?? LANGUAGES[0];
}
