import type { PerSeat } from "../seat.ts";
import type { TimeoutFact } from "./facts.ts";

/** The last time-out that there was, running or over; null before the first. Instants: ISO 8601, UTC. */
export type TimeoutState = {
  readonly since: string;
  readonly until: string;
  /** Whether both came back before `until`; it is then the moment at which they did. */
  readonly sooner: boolean;
  /** Who would like to come back sooner. */
  readonly wishes: PerSeat<boolean>;
  /** How often each has said so. */
  readonly asked: PerSeat<number>;
  /** Who offers to say the first word afterwards. */
  readonly first: PerSeat<boolean>;
} | null;

export const NO_TIMEOUT: TimeoutState = null;

const NEITHER: PerSeat<boolean> = { a: false, b: false };

/** The time-out after one more fact. */
export function evolveTimeout(state: TimeoutState, fact: TimeoutFact): TimeoutState {
  if (fact.type === "timeout.begun")
    return {
      since: fact.at,
      until: fact.until,
      sooner: false,
      wishes: NEITHER,
      asked: { a: 0, b: 0 },
      first: NEITHER,
    };
  if (state === null) return null;
  switch (fact.type) {
    // Somebody needs longer: what was said about sooner does not stand any more.
    case "timeout.extended":
      return { ...state, until: fact.until, wishes: NEITHER };
    case "timeout.wished-sooner": {
      const asked = state.asked[fact.by] + (fact.wish ? 1 : 0);
      return {
        ...state,
        wishes: { ...state.wishes, [fact.by]: fact.wish },
        asked: { ...state.asked, [fact.by]: asked },
      };
    }
    case "timeout.ended-sooner":
      return { ...state, until: fact.at, sooner: true, wishes: NEITHER };
    case "timeout.goes-first":
      return { ...state, first: { ...state.first, [fact.by]: fact.going } };
  }
}

/**
 * The time-out that runs at a moment, or null. Nobody has to end it: its end is a time. Where both ended it, it is over
 * whatever the clock says, as a view may be made for a moment just before the step that it already shows.
 * @param now ISO 8601, UTC
 */
export function runningTimeout(state: TimeoutState, now: string): NonNullable<TimeoutState> | null {
  return state !== null && !state.sooner && Date.parse(now) < Date.parse(state.until) ? state : null;
}
