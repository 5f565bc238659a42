import type { PerSeat } from "../seat.ts";
import type { Moved, Moves } from "../trial/check-ins.ts";
import type { CheckInFact } from "./facts.ts";

/** What was said of another time for one check-in. */
export interface Rescheduling {
  /** What each suggests; null for nothing. */
  readonly suggested: PerSeat<string | null>;
  /** How often each has suggested something. */
  readonly asked: PerSeat<number>;
  /** The last time that both agreed on; null for none but the signed one. */
  readonly moved: Moved | null;
}

/** By round. */
export type CheckInsState = Readonly<Record<string, Rescheduling>>;

export const NOTHING_MOVED: CheckInsState = {};

export const AS_AGREED: Rescheduling = {
  suggested: { a: null, b: null },
  asked: { a: 0, b: 0 },
  moved: null,
};

function after(state: Rescheduling, fact: CheckInFact): Rescheduling {
  switch (fact.type) {
    case "check-in.suggested":
      return {
        ...state,
        suggested: { ...state.suggested, [fact.by]: fact.to },
        asked: { ...state.asked, [fact.by]: state.asked[fact.by] + 1 },
      };
    case "check-in.taken-back":
      return { ...state, suggested: { ...state.suggested, [fact.by]: null } };
    case "check-in.moved": {
      const { from, to, opens, at } = fact;
      const times = (state.moved?.times ?? 0) + 1;
      return { ...state, suggested: AS_AGREED.suggested, moved: { from, to, opens, at, times } };
    }
  }
}

/** What was said of other times, after one more fact. */
export function evolveCheckIns(state: CheckInsState, fact: CheckInFact): CheckInsState {
  return { ...state, [fact.round]: after(state[fact.round] ?? AS_AGREED, fact) };
}

/** The check-ins that both moved, by round. */
export function movesIn(state: CheckInsState): Moves {
  return new Map(Object.entries(state).flatMap(([round, { moved }]) => (moved === null ? [] : [[round, moved]])));
}
