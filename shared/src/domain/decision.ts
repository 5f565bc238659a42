import type { Seat } from "./seat.ts";

/** Why a command changes nothing. Each code has its sentence in the words files. */
export type RejectionCode =
  | "workspace-not-open"
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
  | "name-missing";

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
