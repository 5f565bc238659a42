import type { InstantOf } from "./check-ins.ts";
import { decisionDate, plusDays } from "./dates.ts";
import { type OccurringId, occurrenceOf, roundOfOccurrence } from "./occurrence.ts";
import type { Outcome } from "./outcome.ts";
import type { SignedTerms } from "./terms.ts";
import { endedAt, type Window } from "./window.ts";

/** The days at which two people look at how it goes on. */
export type MilestoneKind = Exclude<OccurringId, "check-in">;

/** Whether a round is one of them, by its id. */
export function isMilestone(round: string): boolean {
  const kind = occurrenceOf(round)?.kind;
  return kind !== undefined && kind !== "check-in";
}

/** A midpoint or a decision: it can be held in its window, and what came of it is there once both opened it. */
export interface Milestone extends Window {
  readonly outcome: Outcome | null;
}

/** From how many days before its day it can be written, and until how many after it can be held. Nobody is late before. */
const AROUND: Readonly<Record<MilestoneKind, { readonly before: number; readonly after: number }>> = {
  midpoint: { before: 2, after: 14 },
  decision: { before: 7, after: 28 },
};

function windowOf(kind: MilestoneKind, date: string | null, terms: SignedTerms, instantOf: InstantOf): Window | null {
  if (date === null) return null;
  const zone = terms.clock?.zone ?? terms.zones[0] ?? "UTC";
  const { before, after } = AROUND[kind];
  const [first, last] = [plusDays(date, -before), plusDays(date, after)];
  const opens = first === null ? null : instantOf(first, "00:00", zone);
  const closes = last === null ? null : instantOf(last, "00:00", zone);
  return opens === null || closes === null ? null : { round: roundOfOccurrence({ kind, date }), opens, closes };
}

/** Those of one revision that were not over when it was signed. The midpoint makes way for the decision. */
function windowsIn(terms: SignedTerms, instantOf: InstantOf): readonly Window[] {
  const midpoint = windowOf("midpoint", terms.midpoint, terms, instantOf);
  const decision = windowOf("decision", decisionDate(terms), terms, instantOf);
  const first = midpoint === null ? [] : decision === null ? [midpoint] : endedAt([midpoint], decision.opens);
  return [...first, ...(decision === null ? [] : [decision])].filter(({ closes }) => closes > terms.signedAt);
}

/**
 * The midpoints and decisions of a trial, the first one first: those of the last revision, and of earlier ones what was held.
 * @param history what both signed so far, the first revision first
 * @param outcomes what came of those that both opened, by round
 */
export function milestonesOf(
  history: readonly SignedTerms[],
  outcomes: ReadonlyMap<string, Outcome | null>,
  instantOf: InstantOf,
): readonly Milestone[] {
  const windows = new Map<string, Window>();
  for (const [place, terms] of history.entries())
    for (const window of windowsIn(terms, instantOf))
      if (place === history.length - 1 || outcomes.has(window.round)) windows.set(window.round, window);
  return [...windows.values()]
    .map((window) => ({ ...window, outcome: outcomes.get(window.round) ?? null }))
    .toSorted((one, other) => (one.opens < other.opens ? -1 : one.opens > other.opens ? 1 : 0));
}
