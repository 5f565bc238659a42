import { otherSeat, type Seat } from "../seat.ts";
import { latestEnd, MOST_WISHES } from "./decide.ts";
import { runningTimeout, type TimeoutState } from "./evolve.ts";

interface Both {
  readonly mine: boolean;
  readonly theirs: boolean;
}

/** What a seat sees of a time-out. Instants: ISO 8601, UTC. */
export interface TimeoutView {
  readonly running: {
    readonly since: string;
    readonly until: string;
    /** The latest that it can be made to end. */
    readonly atMost: string;
    /** When this view was made, by the server's clock: how much is left follows from it, whatever the device's clock says. */
    readonly asOf: string;
    /** Who would like to come back sooner. */
    readonly sooner: Both;
    /** Whether one may still say so oneself. */
    readonly mayWish: boolean;
    /** Who offers to say the first word afterwards. */
    readonly first: Both;
  } | null;
  /** The last one that is over. */
  readonly over: {
    readonly at: string;
    /** Whether both came back before its end. */
    readonly sooner: boolean;
    readonly first: Both;
  } | null;
}

/**
 * P4: built from an allow-list for one seat. Who called it, and who made it longer, is not in it.
 * @param now ISO 8601, UTC
 */
export function timeoutView(state: TimeoutState, seat: Seat, now: string): TimeoutView {
  if (state === null) return { running: null, over: null };
  const of = (each: { readonly a: boolean; readonly b: boolean }): Both => ({
    mine: each[seat],
    theirs: each[otherSeat(seat)],
  });
  const { since, until, sooner } = state;
  if (runningTimeout(state, now) === null)
    return { running: null, over: { at: until, sooner, first: of(state.first) } };
  return {
    running: {
      since,
      until,
      atMost: latestEnd(since),
      asOf: now,
      sooner: of(state.wishes),
      mayWish: state.asked[seat] < MOST_WISHES,
      first: of(state.first),
    },
    over: null,
  };
}
