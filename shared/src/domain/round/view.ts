import { otherSeat, type Seat } from "../seat.ts";
import type { Answer, Answers } from "./answer.ts";
import { hasWords } from "./answer.ts";
import type { OwnSide, RoundState } from "./evolve.ts";
import type { Opening } from "./receipt.ts";
import { staysWithAuthor } from "./sheet.ts";

/** One's own answer with the revision to name when saving over it. */
export interface OwnAnswer {
  readonly answer: Answer;
  readonly revision: number;
}

/** One's own receipt with what it is checked with, from one's own seal until the seal is taken back. */
export interface OwnReceipt extends Opening {
  readonly receipt: string;
}

/** What a seat sees of a round without its own side: what both know, and after the reveal the other's words. */
export interface TogetherView {
  readonly round: string;
  readonly bothSealed: boolean;
  /** Both receipts as they are shown while both have sealed, and how often that has come about; the salt once revealed. */
  readonly receipts: {
    readonly mine: string;
    readonly theirs: string;
    readonly times: number;
    readonly salt: string | null;
  } | null;
  readonly revealed: {
    readonly at: string;
    readonly theirs: Answers;
    /** What the other's receipt is checked with. */
    readonly opening: Opening | null;
  } | null;
}

/** What a seat sees of a round: its own side, what both know, and after the reveal the other's words. */
export interface RoundView extends TogetherView {
  readonly mine: {
    readonly sealed: boolean;
    readonly ready: boolean;
    readonly receipt: OwnReceipt | null;
    readonly answers: Readonly<Record<string, OwnAnswer>>;
  };
}

/** One's own side as its author's view is built from it. */
export interface OwnPart {
  readonly own: OwnSide;
  readonly answers: Answers;
  readonly receipt: OwnReceipt | null;
}

/** A side that is open to the other: its words and what its receipt is checked with. */
export interface OpenedPart {
  readonly answers: Answers;
  readonly opening: Opening | null;
  /** What both receipts were shown with, the last time. */
  readonly salt: string;
}

/**
 * P4: built from an allow-list for one seat; nothing of that seat's own side goes into it.
 * @param theirs the other's side, given only after the reveal; ignored before it.
 */
export function togetherView(round: string, state: RoundState, seat: Seat, theirs: OpenedPart | null): TogetherView {
  const { bothSealed, times, receipts, revealedAt } = state;
  const other = otherSeat(seat);
  const opening = theirs?.opening ?? null;
  return {
    round,
    bothSealed,
    receipts:
      receipts === null
        ? null
        : {
            mine: receipts[seat],
            theirs: receipts[other],
            times,
            salt: revealedAt === null ? null : (theirs?.salt ?? null),
          },
    revealed:
      revealedAt === null
        ? null
        : {
            at: revealedAt,
            theirs: readable(theirs?.answers ?? {}),
            opening: opening === null ? null : { nonce: opening.nonce, promptSet: opening.promptSet },
          },
  };
}

/**
 * P4: built from an allow-list for one seat.
 * @param theirs the other's side, given only after the reveal; ignored before it.
 */
export function roundView(
  round: string,
  state: RoundState,
  seat: Seat,
  { own, answers, receipt }: OwnPart,
  theirs: OpenedPart | null,
): RoundView {
  return {
    ...togetherView(round, state, seat, theirs),
    mine: {
      sealed: own.sealed,
      ready: own.ready,
      receipt,
      answers: Object.fromEntries(
        Object.entries(answers).map(([prompt, answer]) => [prompt, { answer, revision: own.revisions[prompt] ?? 0 }]),
      ),
    },
  };
}

/**
 * What is readable of a revealed sheet. Skipped, put off and left blank look the same: the difference stays private. What
 * stays with its author is not in it.
 */
export function readable(answers: Answers): Answers {
  return Object.fromEntries(
    Object.entries(answers).filter(([prompt, answer]) => hasWords(answer) && !staysWithAuthor(prompt)),
  );
}
