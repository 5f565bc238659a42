import type { PhraseName } from "./phrases.ts";

/** What a phrase is to one person. All three false: no mark. */
export interface Mark {
  readonly say: boolean;
  readonly hear: boolean;
  /** "Not with me": an answer of its own, and never beside the other two. */
  readonly notWithMe: boolean;
}

/** No mark, or one that was taken back. */
export const NO_MARK: Mark = { say: false, hear: false, notWithMe: false };

/** What a person may do with a phrase once the round is open. */
export type PhraseCommand = { readonly type: "phrase.mark" } & PhraseName & Mark;
