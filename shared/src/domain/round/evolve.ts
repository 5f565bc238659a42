import type { RoundFact } from "./facts.ts";

/** What both know of one round. `revealedAt`: ISO 8601 UTC, or null while each still has their own. */
export interface RoundState {
  readonly bothSealed: boolean;
  readonly revealedAt: string | null;
}

export const NEW_ROUND: RoundState = { bothSealed: false, revealedAt: null };

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
      return { ...state, bothSealed: true };
    case "round.not-both-sealed":
      return { ...state, bothSealed: false };
    case "round.revealed":
      return { bothSealed: true, revealedAt: fact.at };
  }
}
