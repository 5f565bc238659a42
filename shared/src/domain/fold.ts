import type { AgreementState } from "./agreement/evolve.ts";
import { evolveAgreement, NEW_AGREEMENT } from "./agreement/evolve.ts";
import type { AgreementFact } from "./agreement/facts.ts";
import type { BoardState } from "./clause/evolve.ts";
import { evolveBoard, NEW_BOARD } from "./clause/evolve.ts";
import type { ClauseFact } from "./clause/facts.ts";
import type { RoundState } from "./round/evolve.ts";
import { evolveRound, NEW_ROUND } from "./round/evolve.ts";
import type { RoundFact } from "./round/facts.ts";
import type { WorkspaceState } from "./workspace/evolve.ts";
import { evolveWorkspace, NEW_WORKSPACE } from "./workspace/evolve.ts";
import type { WorkspaceFact } from "./workspace/facts.ts";

/** Everything that can happen in a workspace and that both may know. */
export type Fact = WorkspaceFact | RoundFact | ClauseFact | AgreementFact;

/** All shared state of a workspace: a fold over its facts (T2). */
export interface SharedState {
  readonly workspace: WorkspaceState;
  readonly rounds: Readonly<Record<string, RoundState>>;
  readonly board: BoardState;
  readonly agreement: AgreementState;
}

export const NEW_STATE: SharedState = {
  workspace: NEW_WORKSPACE,
  rounds: {},
  board: NEW_BOARD,
  agreement: NEW_AGREEMENT,
};

/** What both know of a round; a round nobody has touched together is new. */
export function roundState(state: SharedState, round: string): RoundState {
  return state.rounds[round] ?? NEW_ROUND;
}

function isOf<Noun extends string>(fact: Fact, noun: Noun): fact is Extract<Fact, { type: `${Noun}.${string}` }> {
  return fact.type.startsWith(`${noun}.`);
}

/** The shared state after one more fact. */
export function evolve(state: SharedState, fact: Fact): SharedState {
  if (isOf(fact, "workspace")) return { ...state, workspace: evolveWorkspace(state.workspace, fact) };
  if (isOf(fact, "round"))
    return { ...state, rounds: { ...state.rounds, [fact.round]: evolveRound(roundState(state, fact.round), fact) } };
  if (isOf(fact, "clause"))
    return {
      ...state,
      board: evolveBoard(state.board, fact),
      agreement: evolveAgreement(state.agreement, fact),
    };
  return { ...state, agreement: evolveAgreement(state.agreement, fact) };
}

/** The shared state that a log of facts amounts to. */
export function fold(facts: readonly Fact[], from: SharedState = NEW_STATE): SharedState {
  return facts.reduce(evolve, from);
}
