/** Longest line with which somebody tightens a boundary of their own, in characters. Our own rule: it is one sentence. */
export const BOUNDARY_TEXT_LIMIT = 200;
/** Most such lines of one person that hold at a time. Our own rule. */
export const MOST_BOUNDARIES = 5;
/** Most that one person writes between two signings, taken back or not: they are no way to write to each other. */
export const MOST_BOUNDARIES_WRITTEN = 20;

/**
 * A boundary of one's own, held tighter than was agreed: slower needs one (C5). It holds at once, needs no reason and no
 * yes, and its author alone takes it back, to what was agreed and no further.
 * `line`: the line of the agreement that it tightens, by its id; null where it names none.
 */
export type BoundaryCommand =
  | { readonly type: "boundary.tighten"; readonly text: string; readonly line: string | null }
  | { readonly type: "boundary.take-back"; readonly boundary: string };
