import type { PerSeat, Seat } from "../seat.ts";
import type { BoundaryFact } from "./facts.ts";

/** A boundary that its author holds tighter than was agreed. */
export interface Boundary {
  readonly id: string;
  readonly by: Seat;
  /** Since when, ISO 8601 UTC. */
  readonly at: string;
  readonly line: string | null;
}

/** Those of one revision. What both sign later holds instead: it may have taken them up. */
export interface BoundariesState {
  readonly revision: number;
  readonly held: readonly Boundary[];
  /** How many each has written, taken back or not. */
  readonly written: PerSeat<number>;
}

export const NO_BOUNDARIES: BoundariesState = { revision: 0, held: [], written: { a: 0, b: 0 } };

/** The boundaries after one more fact. */
export function evolveBoundaries(state: BoundariesState, fact: BoundaryFact): BoundariesState {
  if (fact.type === "boundary.taken-back")
    return { ...state, held: state.held.filter(({ id }) => id !== fact.boundary) };
  const { boundary: id, revision, line, by, at } = fact;
  const current = state.revision === revision ? state : { ...NO_BOUNDARIES, revision };
  return {
    ...current,
    held: [...current.held, { id, by, at, line }],
    written: { ...current.written, [by]: current.written[by] + 1 },
  };
}

/** Those that hold under a revision, the first one first. @param revision what both signed last */
export function boundariesUnder(state: BoundariesState, revision: number | null): BoundariesState {
  return revision !== null && state.revision === revision ? state : NO_BOUNDARIES;
}
