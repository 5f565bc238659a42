import type { Value } from "../round/answer.ts";
import type { TermId } from "../round/sheet.ts";

/** What a clause says: a sentence, and for a typed clause the value behind it. */
export interface Words {
  readonly text: string;
  readonly term: Term | null;
}

/** A typed value of the agreement. */
export interface Term {
  readonly id: TermId;
  readonly value: Value;
}

/** Where words are kept and what they are: the domain reasons about these and never about the words. */
export interface WordsRef {
  readonly id: string;
  /** SHA-256, lower-case hex, over the words with a nonce. */
  readonly digest: string;
}

/** Longest text of a clause, in characters. */
export const CLAUSE_TEXT_LIMIT = 4000;
/** Longest sentence with "not like this", in characters. */
export const OBJECTION_LIMIT = 500;
