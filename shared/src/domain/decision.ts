import type { Seat } from "./seat.ts";

/** Why a command changes nothing. Each code has its sentence in the words files. */
export type RejectionCode =
  | "workspace-not-open"
  | "workspace-closed"
  | "no-one-to-confirm"
  | "only-the-inviter"
  | "already-revealed"
  | "round-unknown"
  | "round-sealed"
  | "round-not-sealed"
  | "round-unfinished"
  | "prompt-unknown"
  | "answer-not-valid"
  | "answer-moved-on"
  | "round-not-open"
  | "check-in-not-now"
  | "extended-already"
  | "trial-not-on"
  | "check-in-not-movable"
  | "check-in-time-not-valid"
  | "check-in-asked-enough"
  | "check-in-moved-on"
  | "boundary-unknown"
  | "boundary-not-yours"
  | "boundaries-enough"
  | "phrase-unknown"
  | "mark-not-valid"
  | "clause-unknown"
  | "clause-not-live"
  | "clause-board-full"
  | "clause-too-many-versions"
  | "words-moved-on"
  | "not-your-words"
  | "already-agreed"
  | "yes-not-given"
  | "term-already-there"
  | "term-not-valid"
  | "agreement-not-settled"
  | "agreement-already-frozen"
  | "revision-unknown"
  | "revision-moved-on"
  | "already-signed"
  | "name-missing"
  | "consent-moved-on"
  | "signature-not-valid"
  | "key-not-in-revision"
  | "agreement-sleeping"
  | "sleep-not-valid"
  | "not-asleep"
  | "not-signed-yet"
  | "space-running"
  | "space-not-running"
  | "space-end-not-valid"
  | "space-not-proposed"
  | "space-moved-on"
  | "space-not-longer"
  | "space-too-long"
  | "pause-running"
  | "pause-not-running"
  | "pause-moved-on"
  | "timeout-running"
  | "timeout-not-running"
  | "timeout-not-longer"
  | "timeout-too-long"
  | "timeout-moved-on"
  | "timeout-said-already"
  | "timeout-asked-enough"
  | "meeting-not-asked"
  | "meeting-asked-already"
  | "meeting-moved-on"
  | "meeting-already-in"
  | "meeting-not-in"
  | "turns-not-valid"
  | "turns-moved-on"
  | "turn-not-yours"
  | "listening-not-open"
  | "listening-not-your-turn"
  | "listening-another-step"
  | "listening-finished"
  | "listening-under-way"
  | "listening-enough"
  | "listening-additions-full"
  | "card-unknown"
  | "card-empty"
  | "card-moved-on"
  | "card-your-own"
  | "card-not-yours"
  | "card-open-already"
  | "card-wished-already"
  | "card-not-wished"
  | "cards-too-many";

/** What the domain answers to a command: the facts that now hold, or the reason why nothing changes. */
export type Decision<Fact> =
  | { readonly accepted: true; readonly facts: readonly Fact[] }
  | { readonly accepted: false; readonly code: RejectionCode };

/** These facts now hold. */
export function accept<Fact>(...facts: readonly Fact[]): Decision<Fact> {
  return { accepted: true, facts };
}

/** Nothing changes, for this reason. */
export function reject<Fact = never>(code: RejectionCode): Decision<Fact> {
  return { accepted: false, code };
}

/** Who asks, and when: time is an input and never read inside the domain. */
export interface Asking {
  readonly seat: Seat;
  /** ISO 8601, UTC. */
  readonly now: string;
}
