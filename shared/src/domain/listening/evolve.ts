import type { WordsRef } from "../clause/words.ts";
import type { PerSeat, Seat } from "../seat.ts";
import type { ListeningFact } from "./facts.ts";

/** Words with the moment at which they were sent; `words` is the id under which they are kept. */
export interface Sent {
  readonly words: string;
  readonly at: string;
}

/** One try to write back what was heard, and what its author's words got for an answer. */
export interface Heard {
  readonly words: WordsRef;
  readonly at: string;
  readonly answer:
    | { readonly kind: "yes"; readonly at: string }
    | ({ readonly kind: "not-quite" } & Sent)
    /** The other has not answered. */
    | null;
}

/** How a half came to its end: with a reply, without one, or at rest after many tries. */
export type Ending = ({ readonly kind: "reply" } & Sent) | { readonly kind: "left" | "rested"; readonly at: string };

/** One half of an exchange: one listens, the other is listened to. */
export interface Half {
  readonly listener: Seat;
  readonly heard: readonly Heard[];
  readonly ending: Ending | null;
}

/** Two halves, the sides in turn. A half is there once something was written in it. */
export type Exchange = readonly Half[];

/** What two people said to each other after one round was opened. */
export interface ListeningState {
  readonly exchanges: readonly Exchange[];
  /** What each added to their own revealed words. */
  readonly addenda: PerSeat<readonly Sent[]>;
}

export const NEW_LISTENING: ListeningState = { exchanges: [], addenda: { a: [], b: [] } };

function inLast<T>(items: readonly T[], change: (last: T) => T): readonly T[] {
  const last = items.at(-1);
  return last === undefined ? items : [...items.slice(0, -1), change(last)];
}

function inLastHalf(state: ListeningState, change: (half: Half) => Half): ListeningState {
  return { ...state, exchanges: inLast(state.exchanges, (exchange) => inLast(exchange, change)) };
}

function inLastHeard(state: ListeningState, answer: Heard["answer"]): ListeningState {
  return inLastHalf(state, (half) => ({ ...half, heard: inLast(half.heard, (heard) => ({ ...heard, answer })) }));
}

function end(state: ListeningState, ending: Ending): ListeningState {
  return inLastHalf(state, (half) => ({ ...half, ending }));
}

function writeBack(
  state: ListeningState,
  { words, by, at }: Extract<ListeningFact, { type: "listening.written-back" }>,
): ListeningState {
  const heard: Heard = { words, at, answer: null };
  const half = state.exchanges.at(-1)?.at(-1);
  if (half !== undefined && half.ending === null)
    return inLastHalf(state, (open) => ({ ...open, heard: [...open.heard, heard] }));
  const opened: Half = { listener: by, heard: [heard], ending: null };
  if (state.exchanges.length === 0) return { ...state, exchanges: [[opened]] };
  return { ...state, exchanges: inLast(state.exchanges, (exchange) => [...exchange, opened]) };
}

/** What was said after one more fact. Nothing that was said is ever taken away. */
export function evolveListening(state: ListeningState, fact: ListeningFact): ListeningState {
  switch (fact.type) {
    case "listening.written-back":
      return writeBack(state, fact);
    case "listening.said-yes":
      return inLastHeard(state, { kind: "yes", at: fact.at });
    case "listening.said-not-quite":
      return inLastHeard(state, { kind: "not-quite", words: fact.sentence, at: fact.at });
    case "listening.replied":
      return end(state, { kind: "reply", words: fact.words, at: fact.at });
    case "listening.left":
      return end(state, { kind: "left", at: fact.at });
    case "listening.rested":
      return end(state, { kind: "rested", at: fact.at });
    case "listening.begun-again":
      return { ...state, exchanges: [...state.exchanges, []] };
    case "listening.added": {
      const added = [...state.addenda[fact.by], { words: fact.words, at: fact.at }];
      const { a, b } = state.addenda;
      return { ...state, addenda: fact.by === "a" ? { a: added, b } : { a, b: added } };
    }
  }
}
