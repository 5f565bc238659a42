import type { Value } from "../round/answer.ts";
import type { TermId } from "../round/sheet.ts";

/** What two agreed terms, or one and today, can have against each other. */
export const CONTRADICTIONS = [
  "midpoint-before-start",
  "midpoint-after-end",
  "start-passed",
  "midpoint-passed",
] as const;

export type ContradictionId = (typeof CONTRADICTIONS)[number];

/** Something for the two to look at together. It stands in the way of nothing. */
export interface Contradiction {
  readonly id: ContradictionId;
  /** The terms that it lies between. */
  readonly terms: readonly TermId[];
}

/** The values that both have said yes to, by term. */
export type AgreedTerms = Readonly<Partial<Record<TermId, Value>>>;

const DAYS_OF_A_WEEK = 7;
const DAY = 24 * 60 * 60 * 1000;

function dateOf(value: Value | undefined): string | null {
  return value?.kind === "date" ? value.date : null;
}

/** The day on which a trial of so many weeks is over, YYYY-MM-DD. */
function endOf(start: string, weeks: number): string {
  return new Date(Date.parse(`${start}T00:00:00Z`) + weeks * DAYS_OF_A_WEEK * DAY).toISOString().slice(0, 10);
}

/**
 * What agreed terms have against each other, in reading order. A midpoint lies between start and end: on neither of them.
 * @param today YYYY-MM-DD where the reader is, or null once something was signed: a trial that runs has begun
 */
export function contradictions(agreed: AgreedTerms, today: string | null): readonly Contradiction[] {
  const start = dateOf(agreed["trial-start"]);
  const midpoint = dateOf(agreed["trial-midpoint"]);
  const length = agreed["trial-length"];
  const end = start !== null && length?.kind === "length" ? endOf(start, length.amount) : null;
  const holds: Record<ContradictionId, boolean> = {
    "midpoint-before-start": start !== null && midpoint !== null && midpoint <= start,
    "midpoint-after-end": end !== null && midpoint !== null && midpoint >= end,
    "start-passed": today !== null && start !== null && start < today,
    "midpoint-passed": today !== null && midpoint !== null && midpoint < today,
  };
  const between: Record<ContradictionId, readonly TermId[]> = {
    "midpoint-before-start": ["trial-start", "trial-midpoint"],
    "midpoint-after-end": ["trial-length", "trial-start", "trial-midpoint"],
    "start-passed": ["trial-start"],
    "midpoint-passed": ["trial-midpoint"],
  };
  return CONTRADICTIONS.filter((id) => holds[id]).map((id) => ({ id, terms: between[id] }));
}
