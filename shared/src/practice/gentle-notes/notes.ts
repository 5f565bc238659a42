import type { RoundKind } from "../sheets.ts";

/** What a gentle note may be about: a way of putting things that is often heard otherwise than it was meant. */
export const NOTE_KINDS = ["blame", "but-you", "promise", "absolute"] as const;

export type NoteKind = (typeof NOTE_KINDS)[number];

/** The notes that help somebody who writes back what they heard: against a reply and a defence that come in by the way. */
export const HEARD_NOTE_KINDS = ["blame", "but-you"] as const satisfies readonly NoteKind[];

export type HeardNoteKind = (typeof HEARD_NOTE_KINDS)[number];

/** What a note says. It is an offer: it never says that something is wrong. */
export interface NoteWords {
  readonly title: string;
  readonly why: string;
  readonly suggestion: string;
}

/**
 * Phrases of a language. A pattern is a row of words within one clause of a sentence (it never reaches over a comma or a
 * full stop), in lower case: `you|we` is either, `that?` may be there or not, `SET` stands for any word of that set, `...`
 * for up to three words (at most once, and not first or last), `#` for anything that begins with a digit.
 */
export interface NoteRule {
  readonly notice: readonly string[];
  /** False friends: what one of these reaches into is not noticed. */
  readonly unless: readonly string[];
  /** Where one of these stands in the same sentence or in a neighbouring one, nothing is noticed. */
  readonly excusedBy?: readonly string[];
}

/** The gentle notes of one language. Which of them a prompt asks for is the same in every language. */
export interface GentleNotes {
  /** BCP 47, for example `en`. */
  readonly language: string;
  readonly words: Readonly<Record<NoteKind, NoteWords>>;
  /** What they say to somebody who writes back what they heard: there it is the other's words that count. */
  readonly heard: Readonly<Record<HeardNoteKind, NoteWords>>;
  readonly sets: Readonly<Record<string, readonly string[]>>;
  readonly rules: Readonly<Record<NoteKind, readonly NoteRule[]>>;
}

/** A place that a note is about, in UTF-16 units of the text; `end` is the first unit after it. */
export interface Noticed {
  readonly kind: NoteKind;
  readonly start: number;
  readonly end: number;
}

/** Which kinds of notes help with which prompt. A prompt that is not here gets none. */
export type NotePlaces = Readonly<Record<RoundKind, Readonly<Record<string, readonly NoteKind[]>>>>;
