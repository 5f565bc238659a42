import type { PerSeat, Seat } from "../seat.ts";
import type { Together, TurnsOffer } from "./commands.ts";
import type { MeetingFact } from "./facts.ts";

/** A question that was asked. Its id becomes the meeting's. */
export interface Ask {
  readonly meeting: string;
  /** ISO 8601, UTC. */
  readonly at: string;
  /** It stands no more, and counts for when the next may be asked all the same. */
  readonly takenBack: boolean;
}

/**
 * Turns: suggested by one, or running, as they began. How those of a listening stand follows from it (`turns.ts`). Instants:
 * ISO 8601, UTC.
 */
export type Turns =
  | { readonly kind: "suggested"; readonly by: Seat; readonly offer: TurnsOffer }
  | {
      readonly kind: "running";
      readonly offer: TurnsOffer;
      readonly speaker: Seat;
      readonly beganAt: string;
      readonly endsAt: string;
      /** Of turns of a listening: which of its exchanges, counted from 0. They end with it. */
      readonly exchange?: number;
    };

/** A meeting that both entered. */
export interface Running {
  readonly id: string;
  readonly since: string;
  readonly hands: PerSeat<boolean>;
  readonly turns: Turns | null;
  readonly focus: (Together & { readonly by: Seat }) | null;
  /** The round that was opened here last, and the moment at which both screens open it. */
  readonly opening: { readonly round: string; readonly at: string } | null;
}

/** What both may know of meetings; kept for as long as it holds and no longer. */
export interface MeetingState {
  readonly asks: PerSeat<Ask | null>;
  readonly running: Running | null;
}

export const NO_MEETING: MeetingState = { asks: { a: null, b: null }, running: null };

function inside(state: MeetingState, change: (running: Running) => Partial<Running>): MeetingState {
  return state.running === null ? state : { ...state, running: { ...state.running, ...change(state.running) } };
}

/** What both know after one more fact. */
export function evolveMeeting(state: MeetingState, fact: MeetingFact): MeetingState {
  switch (fact.type) {
    case "meeting.asked":
      return {
        ...state,
        asks: { ...state.asks, [fact.by]: { meeting: fact.meeting, at: fact.at, takenBack: false } },
      };
    case "meeting.taken-back": {
      const ask = state.asks[fact.by];
      return ask === null ? state : { ...state, asks: { ...state.asks, [fact.by]: { ...ask, takenBack: true } } };
    }
    case "meeting.begun":
      return {
        asks: NO_MEETING.asks,
        running: {
          id: fact.meeting,
          since: fact.at,
          hands: { a: false, b: false },
          turns: null,
          focus: null,
          opening: null,
        },
      };
    case "meeting.hand":
      return inside(state, ({ hands }) => ({ hands: { ...hands, [fact.by]: fact.up } }));
    case "meeting.looked-together":
      return inside(state, () => ({ focus: fact.at === null ? null : { ...fact.at, by: fact.by } }));
    case "meeting.turns-suggested":
      return inside(state, () => ({ turns: { kind: "suggested", by: fact.by, offer: fact.offer } }));
    case "meeting.turn-begun":
      return inside(state, () => ({
        turns: {
          kind: "running",
          offer: fact.offer,
          speaker: fact.speaker,
          beganAt: fact.at,
          endsAt: fact.endsAt,
          ...(fact.exchange !== undefined && { exchange: fact.exchange }),
        },
      }));
    case "meeting.turns-ended":
      return inside(state, () => ({ turns: null }));
    case "meeting.opened":
      return inside(state, () => ({ opening: { round: fact.round, at: fact.at } }));
  }
}
