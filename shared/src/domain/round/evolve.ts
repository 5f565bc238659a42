import type { PerSeat } from "../seat.ts";
import type { RoundFact } from "./facts.ts";

/** What both know of one round. `revealedAt`: ISO 8601 UTC, or null while each still has their own. */
export interface RoundState {
  readonly bothSealed: boolean;
  /** How often both have come to have sealed. */
  readonly times: number;
  /** The receipts as they are shown this time; null while not both have sealed. */
  readonly receipts: PerSeat<string> | null;
  readonly revealedAt: string | null;
}

export const NEW_ROUND: RoundState = {
  bothSealed: false,
  times: 0,
  receipts: null,
  revealedAt: null,
};

/** One person's own side, as that person (and the database) knows it. */
export interface OwnSide {
  readonly sealed: boolean;
  readonly ready: boolean;
  /** Revision of every answer saved so far, by prompt id. */
  readonly revisions: Readonly<Record<string, number>>;
}

/** The round after one more fact. */
export function evolveRound(state: RoundState, fact: RoundFact): RoundState {
  switch (fact.type) {
    case "round.both-sealed":
      return { ...state, bothSealed: true, times: fact.times, receipts: fact.receipts };
    case "round.not-both-sealed":
      return { ...state, bothSealed: false, receipts: null };
    case "round.revealed":
      return { ...state, bothSealed: true, revealedAt: fact.at };
  }
}
