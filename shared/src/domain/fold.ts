import type { AgreementState } from "./agreement/evolve.ts";
import { evolveAgreement, NEW_AGREEMENT } from "./agreement/evolve.ts";
import type { AgreementFact } from "./agreement/facts.ts";
import { type BoundariesState, evolveBoundaries, NO_BOUNDARIES } from "./boundary/evolve.ts";
import type { BoundaryFact } from "./boundary/facts.ts";
import type { CardsState } from "./card/evolve.ts";
import { evolveCards, NO_CARDS } from "./card/evolve.ts";
import type { CardFact } from "./card/facts.ts";
import { type CheckInsState, evolveCheckIns, NOTHING_MOVED } from "./check-in/evolve.ts";
import type { CheckInFact } from "./check-in/facts.ts";
import type { BoardState } from "./clause/evolve.ts";
import { evolveBoard, NEW_BOARD } from "./clause/evolve.ts";
import type { ClauseFact } from "./clause/facts.ts";
import type { ListeningState } from "./listening/evolve.ts";
import { evolveListening, NEW_LISTENING } from "./listening/evolve.ts";
import type { ListeningFact } from "./listening/facts.ts";
import { evolvePause, NOT_PAUSED, type PauseState } from "./pause/evolve.ts";
import type { PauseFact } from "./pause/facts.ts";
import { evolvePhrases, NEW_PHRASES, type PhrasesState } from "./phrase/evolve.ts";
import type { PhraseFact } from "./phrase/facts.ts";
import type { RoundState } from "./round/evolve.ts";
import { evolveRound, NEW_ROUND } from "./round/evolve.ts";
import type { RoundFact } from "./round/facts.ts";
import type { SpaceState } from "./space/evolve.ts";
import { evolveSpace, NEW_SPACE } from "./space/evolve.ts";
import type { SpaceFact } from "./space/facts.ts";
import { evolveTimeout, NO_TIMEOUT, type TimeoutState } from "./timeout/evolve.ts";
import type { TimeoutFact } from "./timeout/facts.ts";
import type { WorkspaceState } from "./workspace/evolve.ts";
import { evolveWorkspace, NEW_WORKSPACE } from "./workspace/evolve.ts";
import type { WorkspaceFact } from "./workspace/facts.ts";

/** Everything that can happen in a workspace and that both may know. */
export type Fact =
  | WorkspaceFact
  | RoundFact
  | PhraseFact
  | ClauseFact
  | AgreementFact
  | ListeningFact
  | SpaceFact
  | TimeoutFact
  | PauseFact
  | BoundaryFact
  | CheckInFact
  | CardFact;

/** All shared state of a workspace: a fold over its facts (T2). */
export interface SharedState {
  readonly workspace: WorkspaceState;
  readonly rounds: Readonly<Record<string, RoundState>>;
  readonly listening: Readonly<Record<string, ListeningState>>;
  /** Absent while there is no phrase that both have marked. */
  readonly phrases?: PhrasesState;
  readonly board: BoardState;
  readonly agreement: AgreementState;
  /** Not there before anything was said of a space. */
  readonly space?: SpaceState;
  /** Not there before the first time-out. */
  readonly timeout?: TimeoutState;
  /** Not there before the first pause. */
  readonly pause?: PauseState;
  /** Not there before somebody tightened a boundary. */
  readonly boundaries?: BoundariesState;
  /** Not there before another time was suggested for a check-in. */
  readonly checkIns?: CheckInsState;
  /** Not there before a card was given. */
  readonly cards?: CardsState;
}

export const NEW_STATE: SharedState = {
  workspace: NEW_WORKSPACE,
  rounds: {},
  listening: {},
  board: NEW_BOARD,
  agreement: NEW_AGREEMENT,
};

/** A state as it was kept: from before a noun was there, it has nothing of it. */
export function wholeState(kept: Partial<SharedState>): SharedState {
  return { ...NEW_STATE, ...kept };
}

/** What both know of a round; a round nobody has touched together is new. */
export function roundState(state: SharedState, round: string): RoundState {
  return state.rounds[round] ?? NEW_ROUND;
}

/** What both know of the cards. */
export function cardsState(state: SharedState): CardsState {
  return state.cards ?? NO_CARDS;
}

/** What both know of the space between them. */
export function spaceState(state: SharedState): SpaceState {
  return state.space ?? NEW_SPACE;
}

/** The last time-out that there was. */
export function timeoutState(state: SharedState): TimeoutState {
  return state.timeout ?? NO_TIMEOUT;
}

/** Whether the workspace is paused. */
export function pauseState(state: SharedState): PauseState {
  return state.pause ?? NOT_PAUSED;
}

/** What either holds tighter than was agreed. */
export function boundariesState(state: SharedState): BoundariesState {
  return state.boundaries ?? NO_BOUNDARIES;
}

/** What was said of other times for check-ins. */
export function checkInsState(state: SharedState): CheckInsState {
  return state.checkIns ?? NOTHING_MOVED;
}

/** What was said after a round was opened; where nobody said anything yet, it is new. */
export function listeningState(state: SharedState, round: string): ListeningState {
  return state.listening[round] ?? NEW_LISTENING;
}

/** What both know of their phrases. */
export function phrasesState(state: SharedState): PhrasesState {
  return state.phrases ?? NEW_PHRASES;
}

function isOf<Noun extends string>(fact: Fact, noun: Noun): fact is Extract<Fact, { type: `${Noun}.${string}` }> {
  return fact.type.startsWith(`${noun}.`);
}

/** The shared state after one more fact. */
export function evolve(state: SharedState, fact: Fact): SharedState {
  if (isOf(fact, "workspace")) return { ...state, workspace: evolveWorkspace(state.workspace, fact) };
  if (isOf(fact, "round"))
    return { ...state, rounds: { ...state.rounds, [fact.round]: evolveRound(roundState(state, fact.round), fact) } };
  if (isOf(fact, "listening")) {
    const listening = evolveListening(listeningState(state, fact.round), fact);
    return { ...state, listening: { ...state.listening, [fact.round]: listening } };
  }
  if (isOf(fact, "phrase")) return { ...state, phrases: evolvePhrases(phrasesState(state), fact) };
  if (isOf(fact, "clause"))
    return {
      ...state,
      board: evolveBoard(state.board, fact),
      agreement: evolveAgreement(state.agreement, fact),
    };
  if (isOf(fact, "space")) return { ...state, space: evolveSpace(spaceState(state), fact) };
  if (isOf(fact, "timeout")) return { ...state, timeout: evolveTimeout(timeoutState(state), fact) };
  if (isOf(fact, "pause")) return { ...state, pause: evolvePause(pauseState(state), fact) };
  if (isOf(fact, "boundary")) return { ...state, boundaries: evolveBoundaries(boundariesState(state), fact) };
  if (isOf(fact, "check-in")) return { ...state, checkIns: evolveCheckIns(checkInsState(state), fact) };
  if (isOf(fact, "card")) return { ...state, cards: evolveCards(cardsState(state), fact) };
  return { ...state, agreement: evolveAgreement(state.agreement, fact) };
}

/** The shared state that a log of facts amounts to. */
export function fold(facts: readonly Fact[], from: SharedState = NEW_STATE): SharedState {
  return facts.reduce(evolve, from);
}
