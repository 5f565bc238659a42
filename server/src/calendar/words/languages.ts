import type { CalendarWords } from "./calendar-words.ts";
import { CALENDAR_WORDS as EN } from "./en.ts";

/** What a calendar shows in every language; the first is used where a language has none. */
const LANGUAGES: readonly [CalendarWords, ...CalendarWords[]] = [EN];

/** What a calendar shows in the language of a revision. */
export function calendarWordsIn(language: string): CalendarWords {
  return LANGUAGES.find((words) => words.language === language) ?? LANGUAGES[0];
}
