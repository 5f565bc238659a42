import type { SectionId, TermId } from "../round/sheet.ts";
import type { Seat } from "../seat.ts";
import type { WordsRef } from "./words.ts";

/** The answer a draft came from. `entry` where the answer has several entries. */
export interface Origin {
  readonly round: string;
  readonly prompt: string;
  readonly by: Seat;
  readonly entry: string | null;
}

/** Who wrote a version: one of the two, or both with the same words. */
export type Author = Seat | "both";

/**
 * How a clause came to be: both wrote the same, one wrote it, they differ, both marked it as theirs, or it was proposed
 * on the board.
 */
export type Making = "both-wrote" | "one-wrote" | "open-question" | "both-marked" | "proposed";

/** What happened on the board. Never words: `words` says where they are kept and what their digest is (T2). */
export type ClauseFact =
  | {
      readonly type: "clause.drafted";
      readonly clause: string;
      readonly section: SectionId;
      readonly term: TermId | null;
      readonly making: Making;
      readonly origins: readonly Origin[];
      readonly versions: readonly { readonly words: WordsRef; readonly by: Author }[];
      readonly at: string;
    }
  | {
      readonly type: "clause.proposed";
      readonly clause: string;
      readonly section: SectionId;
      readonly term: TermId | null;
      readonly words: WordsRef;
      readonly by: Seat;
      readonly at: string;
    }
  | {
      readonly type: "clause.reworded";
      readonly clause: string;
      readonly over: string;
      readonly words: WordsRef;
      readonly by: Seat;
      readonly at: string;
    }
  | {
      readonly type: "clause.countered";
      readonly clause: string;
      readonly words: WordsRef;
      readonly by: Seat;
      readonly at: string;
    }
  | {
      readonly type: "clause.yes-given" | "clause.yes-taken-back" | "clause.version-withdrawn";
      readonly clause: string;
      readonly digest: string;
      readonly by: Seat;
      readonly at: string;
    }
  | {
      readonly type: "clause.objected";
      readonly clause: string;
      readonly digest: string;
      readonly sentence: string;
      readonly by: Seat;
      readonly at: string;
    }
  | {
      readonly type: "clause.put-aside" | "clause.taken-up";
      readonly clause: string;
      readonly by: Seat;
      readonly at: string;
    };
