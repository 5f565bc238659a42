import { NOTE_WORDS as EN } from "./en.ts";
import type { NoteWords } from "./note-words.ts";

/** What a note says in every language; the first is used where a language has none. */
const LANGUAGES: readonly [NoteWords, ...NoteWords[]] = [EN];

/** What a note says in the language that a person chose. */
export function noteWordsIn(language: string | null): NoteWords {
  return LANGUAGES.find((words) => words.language === language) ?? LANGUAGES[0];
}
