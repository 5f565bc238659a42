import type { PerSeat, Seat } from "../seat.ts";
import { otherSeat } from "../seat.ts";
import type { Place, Together } from "./commands.ts";
import type { MeetingState, Turns } from "./evolve.ts";
import { askAgainAt, askUntil, isHere, isInside, type OwnMeeting, type Presence, runningAt } from "./presence.ts";

/** The inside of a meeting, for one seat. Instants: ISO 8601, UTC. */
export interface InsideView {
  readonly id: string;
  readonly since: string;
  readonly other: {
    readonly here: boolean;
    readonly hand: boolean;
    /** Null where they show nothing, or are where nothing can be told; the two look alike. */
    readonly place: Place | null;
  };
  readonly mine: { readonly hand: boolean; readonly showsPlace: boolean };
  /** As they began; how those of a listening stand now follows from the listening, which the two are shown alike. */
  readonly turns: Turns | null;
  readonly focus: (Together & { readonly by: Seat }) | null;
  readonly opening: { readonly round: string; readonly at: string } | null;
}

/** What a seat sees of meetings. Outside of one, nothing in it moves with the other's coming and going. */
export interface MeetingView {
  /** Up to when one's own question stands; null where none does. */
  readonly askedUntil: string | null;
  /** When one may ask again; null where one may now. */
  readonly askAgainAt: string | null;
  /** The other's question, as long as it stands and was not put away. */
  readonly question: { readonly meeting: string; readonly until: string } | null;
  readonly inside: InsideView | null;
}

/** While a space runs or the workspace is not open, there is nothing of meetings. */
export const NO_MEETING_VIEW: MeetingView = { askedUntil: null, askAgainAt: null, question: null, inside: null };

/** P4: built from an allow-list for one seat. */
export function meetingView(
  state: MeetingState,
  presence: PerSeat<Presence | null>,
  own: OwnMeeting,
  seat: Seat,
  now: string,
): MeetingView {
  const other = otherSeat(seat);
  const running = runningAt(state, presence, now);
  const theirs = state.asks[other];
  const until = askUntil(state, other, now);
  const question =
    theirs === null || until === null || own.declined === theirs.meeting ? null : { meeting: theirs.meeting, until };
  const outside = {
    askedUntil: askUntil(state, seat, now),
    askAgainAt: askAgainAt(state, seat, now),
    question,
  };
  if (running === null || !isInside(running, seat, presence, own)) return { ...outside, inside: null };
  const here = isHere(presence[other], running.id, now);
  return {
    ...outside,
    inside: {
      id: running.id,
      since: running.since,
      other: {
        here,
        hand: here && running.hands[other],
        place: here ? (presence[other]?.place ?? null) : null,
      },
      mine: { hand: running.hands[seat], showsPlace: own.showsPlace },
      turns: running.turns,
      focus: running.focus,
      opening: running.opening,
    },
  };
}
