import type { PerSeat, Seat } from "../seat.ts";
import { otherSeat } from "../seat.ts";
import type { Place } from "./commands.ts";
import type { MeetingState, Running } from "./evolve.ts";

const MINUTE = 60_000;

/** How long a question stands, in milliseconds. */
export const ASK_LASTS = 10 * MINUTE;
/** From a question that nobody came to until the next may be asked, in milliseconds; longer than it stands. */
export const ASK_AGAIN = 30 * MINUTE;
/** How long one counts as here after the last sign of an open page, in milliseconds: a reload or a short drop is less. */
export const HERE_LASTS = 10_000;
/** How often a page that is open says so, in milliseconds. */
export const BEAT = 3000;
/** A meeting is over when not both have been here for so long, in milliseconds. */
export const AWAY_LASTS = 2 * MINUTE;
/** And after so long in any case, in milliseconds. */
export const LONGEST = 4 * 60 * MINUTE;
/** From a reveal in a meeting until both screens open it, in milliseconds. */
export const SHARED_BREATH = 3000;

/** One person's being in a meeting, as both may know it there. */
export interface Presence {
  readonly meeting: string;
  /** Up to when this person counts as here, ISO 8601 UTC; null before a page of theirs was there. */
  readonly hereUntil: string | null;
  readonly place: Place | null;
}

/** One's own side of meetings; the other knows nothing of it. */
export interface OwnMeeting {
  /** The question that was put away. */
  readonly declined: string | null;
  /** The meeting that was left. */
  readonly left: string | null;
  readonly showsPlace: boolean;
}

export const NO_OWN_MEETING: OwnMeeting = { declined: null, left: null, showsPlace: false };

/** Whether a question stands at a moment. */
export function askStands(state: MeetingState, seat: Seat, now: string): boolean {
  const ask = state.asks[seat];
  return ask !== null && !ask.takenBack && Date.parse(now) < Date.parse(ask.at) + ASK_LASTS;
}

/** Up to when a question stands, ISO 8601 UTC; null where none does. */
export function askUntil(state: MeetingState, seat: Seat, now: string): string | null {
  const ask = state.asks[seat];
  if (ask === null || !askStands(state, seat, now)) return null;
  return new Date(Date.parse(ask.at) + ASK_LASTS).toISOString();
}

/** When this seat may ask next, ISO 8601 UTC; null where it may now. */
export function askAgainAt(state: MeetingState, seat: Seat, now: string): string | null {
  const ask = state.asks[seat];
  if (ask === null) return null;
  const again = Date.parse(ask.at) + ASK_AGAIN;
  return Date.parse(now) < again ? new Date(again).toISOString() : null;
}

/** Whether a seat counts as here, in this meeting, at a moment. */
export function isHere(presence: Presence | null, meeting: string, now: string): boolean {
  return (
    presence !== null &&
    presence.meeting === meeting &&
    presence.hereUntil !== null &&
    Date.parse(now) < Date.parse(presence.hereUntil)
  );
}

/** When a meeting is over unless both are here again, in milliseconds since 1970. */
export function overAt(running: Running, presence: PerSeat<Presence | null>): number {
  const since = Date.parse(running.since);
  const together = (["a", "b"] as const).map((seat) => {
    const here = presence[seat];
    return here === null || here.meeting !== running.id || here.hereUntil === null
      ? since
      : Math.max(since, Date.parse(here.hereUntil));
  });
  return Math.min(since + LONGEST, Math.min(...together) + AWAY_LASTS);
}

/**
 * The meeting that runs at a moment; null where there is none any more. However somebody went, it ends in the same way: by
 * the time that passes while not both are here (P12).
 */
export function runningAt(state: MeetingState, presence: PerSeat<Presence | null>, now: string): Running | null {
  if (state.running === null || Date.parse(now) >= overAt(state.running, presence)) return null;
  return state.running;
}

/** Whether this seat is inside the meeting that runs: it entered and has not left. */
export function isInside(
  running: Running | null,
  seat: Seat,
  presence: PerSeat<Presence | null>,
  own: OwnMeeting,
): boolean {
  return running !== null && presence[seat]?.meeting === running.id && own.left !== running.id;
}

/** Whether both are here in a meeting that runs, as the one who asks knows it. */
export function bothHere(
  state: MeetingState,
  presence: PerSeat<Presence | null>,
  own: OwnMeeting,
  seat: Seat,
  now: string,
): boolean {
  const running = runningAt(state, presence, now);
  if (running === null || !isInside(running, seat, presence, own)) return false;
  return isHere(presence[seat], running.id, now) && isHere(presence[otherSeat(seat)], running.id, now);
}
