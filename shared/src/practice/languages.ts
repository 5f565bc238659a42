import { EN } from "./en.ts";
import type { PracticeWords } from "./words.ts";

const LANGUAGES: readonly PracticeWords[] = [EN];

/** The words of the practice in a language (BCP 47, for example `en`), or undefined where it is not spoken yet. */
export function practiceWords(language: string): PracticeWords | undefined {
  return LANGUAGES.find((words) => words.language === language);
}
