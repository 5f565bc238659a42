import { otherSeat, type Seat } from "../seat.ts";
import type { Heard, ListeningState } from "./evolve.ts";

/** The three steps of a half: the listener writes back, the other answers, the listener may reply after a yes. */
export type Step = "write-back" | "answer" | "reply";

/** The one person who may act, and what is theirs to do. */
export interface Turn {
  readonly seat: Seat;
  readonly step: Step;
}

/** Halves of an exchange: each listens once. */
const HALVES = 2;

/**
 * Who listens in a half. Sides alternate from round to round along the path, from exchange to exchange of a round, and
 * within each exchange: in the first round seat b listens to a first.
 * @param place of the round among those like it, counted from 1
 * @param exchange of the round, counted from 0
 * @param half of the exchange, 0 or 1
 */
export function listenerOf(place: number, exchange: number, half: number): Seat {
  return (place + exchange + half) % 2 === 1 ? "b" : "a";
}

/** The words that wait for an answer, or undefined. */
export function openHeard(listening: ListeningState): Heard | undefined {
  const heard = listening.exchanges.at(-1)?.at(-1)?.heard.at(-1);
  return heard?.answer === null ? heard : undefined;
}

/** Whose turn it is, or null once both halves of the last exchange are finished. @param place counted from 1 */
export function turnOf(listening: ListeningState, place: number): Turn | null {
  const { exchanges } = listening;
  const exchange = exchanges.at(-1) ?? [];
  const half = exchange.at(-1);
  if (half === undefined || half.ending !== null) {
    if (exchange.length === HALVES) return null;
    const nth = Math.max(0, exchanges.length - 1);
    return { seat: listenerOf(place, nth, exchange.length), step: "write-back" };
  }
  const answer = half.heard.at(-1)?.answer;
  if (answer === null) return { seat: otherSeat(half.listener), step: "answer" };
  return { seat: half.listener, step: answer?.kind === "yes" ? "reply" : "write-back" };
}

/** Where the listening of a round stands, while it is somebody's turn. */
export interface ListeningStep extends Turn {
  /** Counted from 0. */
  readonly exchange: number;
  /** When the step before it was taken, ISO 8601 UTC; null for the first of an exchange. */
  readonly since: string | null;
}

/** Half of an exchange, as far as it says when what was done. */
interface DatedHalf {
  readonly heard: readonly { readonly at: string; readonly answer: { readonly at: string } | null }[];
  readonly ending: { readonly at: string } | null;
}

/** The step that is next, and since when; null once the last exchange is finished. */
export function stepOf(turn: Turn | null, exchanges: readonly (readonly DatedHalf[])[]): ListeningStep | null {
  if (turn === null) return null;
  const half = exchanges.at(-1)?.at(-1);
  const heard = half?.heard.at(-1);
  const since = half?.ending?.at ?? heard?.answer?.at ?? heard?.at ?? null;
  return { seat: turn.seat, step: turn.step, exchange: Math.max(0, exchanges.length - 1), since };
}
