import { otherSeat, type Seat } from "../seat.ts";
import type { SpaceState } from "./evolve.ts";

/** What a seat sees of the space. Instants: ISO 8601, UTC. */
export interface SpaceView {
  /** The end that this seat proposes, and the one that the other proposes. */
  readonly proposed: { readonly mine: string | null; readonly theirs: string | null };
  readonly running: { readonly since: string; readonly until: string } | null;
}

/** P4: built from an allow-list for one seat. Who lengthened a space is not in it. */
export function spaceView({ proposals, agreed }: SpaceState, seat: Seat): SpaceView {
  return {
    proposed: { mine: proposals[seat], theirs: proposals[otherSeat(seat)] },
    running: agreed === null ? null : { since: agreed.since, until: agreed.until },
  };
}
