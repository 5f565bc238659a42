import type { Answer } from "@footbridge/shared/domain/round/answer";
import type { RoundView } from "@footbridge/shared/domain/round/view";

/** The three answers to "Where do you stand today?". */
export const COMMITMENTS = ["here", "starting", "not-yet"] as const;
export type Commitment = (typeof COMMITMENTS)[number];

/** The round and the question in which both say where they stand. */
export const COMMITMENT_ROUND = "re-entry-terms";
export const COMMITMENT_PROMPT = "commitment";

/** Where the two stand: each as they said it themselves. */
export interface Standing {
  readonly mine: Commitment;
  readonly theirs: Commitment;
  /** Who said "not yet". */
  readonly notYet: "nobody" | "mine" | "theirs" | "both";
}

function said(answer: Answer | undefined): Commitment | null {
  if (answer?.state !== "answered" || answer.value.kind !== "choice") return null;
  const { option } = answer.value;
  return COMMITMENTS.find((each) => each === option) ?? null;
}

/**
 * What there is to show of two answers: both of them, where they differ or where anyone said "not yet"; null where both
 * said the same otherwise, or where one of them left it open, which is theirs to leave.
 */
export function standingOf(mine: Answer | undefined, theirs: Answer | undefined): Standing | null {
  const [my, their] = [said(mine), said(theirs)];
  if (my === null || their === null) return null;
  if (my === their) return my === "not-yet" ? { mine: my, theirs: their, notYet: "both" } : null;
  const notYet = my === "not-yet" ? "mine" : their === "not-yet" ? "theirs" : "nobody";
  return { mine: my, theirs: their, notYet };
}

/** The same from the round that both answered; null until it is open. */
export function standingIn(view: RoundView | undefined): Standing | null {
  if (view === undefined || view.revealed === null) return null;
  return standingOf(view.mine.answers[COMMITMENT_PROMPT]?.answer, view.revealed.theirs[COMMITMENT_PROMPT]);
}
