import type { Value } from "../round/answer.ts";
import type { SectionId, TermId } from "../round/sheet.ts";

/** New words for a clause: free text, or the value of a typed clause (its sentence is made from the value). */
export type NewWords =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "term"; readonly term: TermId; readonly value: Value };

/** What either partner may do on the board. `digest` always names the exact words meant (C3). */
export type ClauseCommand =
  | { readonly type: "clause.propose"; readonly section: SectionId; readonly words: NewWords }
  | { readonly type: "clause.edit"; readonly clause: string; readonly over: string; readonly words: NewWords }
  | { readonly type: "clause.counter"; readonly clause: string; readonly words: NewWords }
  | { readonly type: "clause.say-yes"; readonly clause: string; readonly digest: string }
  | { readonly type: "clause.take-yes-back"; readonly clause: string; readonly digest: string }
  | {
      readonly type: "clause.not-like-this";
      readonly clause: string;
      readonly digest: string;
      readonly sentence: string;
    }
  | { readonly type: "clause.withdraw"; readonly clause: string; readonly digest: string }
  | { readonly type: "clause.put-aside"; readonly clause: string }
  | { readonly type: "clause.take-up"; readonly clause: string };
