import { PRACTICE_WORDS as EN } from "./en.ts";
import type { PracticeWords } from "./words.ts";

/** The practice in every language in which it is spoken; the first is spoken where a language is not. */
const LANGUAGES: readonly [PracticeWords, ...PracticeWords[]] = [EN];

/** The words of the practice in a language (BCP 47, for example `en`), or undefined where it is not spoken yet. */
export function practiceWords(language: string): PracticeWords | undefined {
  return LANGUAGES.find((words) => words.language === language);
}

/** The words of the practice in a language, or in the first one where it is not spoken. */
export function practiceIn(language: string): PracticeWords {
  return practiceWords(language) ?? LANGUAGES[0];
}
