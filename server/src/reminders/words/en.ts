import type { NoteWords } from "./note-words.ts";

/** One wording for everything: whoever reads over a shoulder learns that there is something, and not what or with whom. */
export const NOTE_WORDS: NoteWords = {
  language: "en",
  subject: "A note from Footbridge",
  body: "Something you planned is coming up. Open Footbridge when it suits you.",
  stop: "If you would rather have no more of these notes:",
};
