import { VERIFY_WORDS as EN } from "./en.ts";
import type { VerifyWords } from "./verify-words.ts";

/** The answer about a file in every language; the first is used where a language has none. */
const LANGUAGES: readonly [VerifyWords, ...VerifyWords[]] = [EN];

/** The answer about a file in a language (BCP 47), or in the first one. */
export function verifyWordsIn(language: string): VerifyWords {
  return LANGUAGES.find((words) => words.language === language) ?? LANGUAGES[0];
}
