import type { Seat } from "../seat.ts";

/**
 * What happened to boundaries that somebody holds tighter than was agreed. Ids only: the words are kept under the id of the
 * boundary. `revision`: what both had signed last by then; `line`: the line of it that is tightened, or null.
 */
export type BoundaryFact =
  | {
      readonly type: "boundary.tightened";
      readonly boundary: string;
      readonly revision: number;
      readonly line: string | null;
      readonly by: Seat;
      readonly at: string;
    }
  | { readonly type: "boundary.taken-back"; readonly boundary: string; readonly by: Seat; readonly at: string };
