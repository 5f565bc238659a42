import type { Seat } from "../seat.ts";
import type { Boundary } from "./evolve.ts";

/** A boundary that one of the two holds tighter than was agreed, as both see it. */
export interface BoundaryView {
  readonly id: string;
  readonly by: Seat;
  /** ISO 8601, UTC. */
  readonly since: string;
  readonly text: string;
  /** The line of the agreement that it tightens, by its id; null where it names none. */
  readonly line: string | null;
}

/** P4: built from an allow-list, and the same for both. @param text its words */
export function boundaryView({ id, by, at, line }: Boundary, text: string): BoundaryView {
  return { id, by, since: at, text, line };
}
