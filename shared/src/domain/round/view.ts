import type { Answer, Answers } from "./answer.ts";
import { hasWords } from "./answer.ts";
import type { OwnSide, RoundState } from "./evolve.ts";

/** One's own answer with the revision to name when saving over it. */
export interface OwnAnswer {
  readonly answer: Answer;
  readonly revision: number;
}

/** What a seat sees of a round: its own side, what both know, and after the reveal the other's words. */
export interface RoundView {
  readonly round: string;
  readonly mine: {
    readonly sealed: boolean;
    readonly ready: boolean;
    readonly answers: Readonly<Record<string, OwnAnswer>>;
  };
  readonly bothSealed: boolean;
  readonly revealed: { readonly at: string; readonly theirs: Answers } | null;
}

/**
 * P4: built from an allow-list for one seat.
 * @param theirs the other's answers, given only after the reveal; ignored before it.
 */
export function roundView(
  round: string,
  state: RoundState,
  own: OwnSide,
  answers: Answers,
  theirs: Answers | null,
): RoundView {
  return {
    round,
    mine: {
      sealed: own.sealed,
      ready: own.ready,
      answers: Object.fromEntries(
        Object.entries(answers).map(([prompt, answer]) => [prompt, { answer, revision: own.revisions[prompt] ?? 0 }]),
      ),
    },
    bothSealed: state.bothSealed,
    revealed: state.revealedAt === null ? null : { at: state.revealedAt, theirs: readable(theirs ?? {}) },
  };
}

/** What is readable of a revealed sheet. Skipped, put off and left blank look the same: the difference stays private. */
export function readable(answers: Answers): Answers {
  return Object.fromEntries(Object.entries(answers).filter(([, answer]) => hasWords(answer)));
}
