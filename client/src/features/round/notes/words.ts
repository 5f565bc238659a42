import { GENTLE_NOTES } from "@footbridge/shared/practice/en/gentle-notes";
import type { GentleNotes } from "@footbridge/shared/practice/gentle-notes/notes";
import { noteReader } from "@footbridge/shared/practice/gentle-notes/reader";

/** The gentle notes in the language of this page. */
export const notes: GentleNotes = GENTLE_NOTES;

/** Reads a text for them, here in the page. */
export const readForNotes = noteReader(notes);
