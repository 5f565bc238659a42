import type { AgreementDocument } from "../agreement/document.ts";
import type { SectionId } from "../round/sheet.ts";
import type { PerSeat, Seat } from "../seat.ts";
import type { CheckIn } from "./check-ins.ts";
import { decisionDate } from "./dates.ts";
import type { SignedTerms } from "./terms.ts";

/** The last revision that both signed, as it is lived: the same for both. Null is what the two did not agree on. */
export interface TrialView {
  readonly revision: number;
  /** YYYY-MM-DD. */
  readonly start: string | null;
  readonly midpoint: string | null;
  /** The first day after the trial. */
  readonly decision: string | null;
  /** The zone in which check-ins were agreed on, and those in which the two signed: IANA, or an offset as `UTC+05:30`. */
  readonly zone: string | null;
  readonly zones: PerSeat<string>;
  /** How long a check-in is to take, in minutes. */
  readonly minutes: number | null;
  /** Held or not, the first one first. */
  readonly checkIns: readonly CheckIn[];
  readonly promises: readonly TrialPromise[];
}

/** A line of the agreement. */
export interface TrialPromise {
  readonly section: SectionId;
  readonly text: string;
  /** Whose "I" it is; null where the two speak together. */
  readonly speaker: Seat | null;
}

/** Built from what both signed, and from nothing else. */
export function trialView(
  { revision, sections }: AgreementDocument,
  { start, midpoint, weeks, clock, minutes }: SignedTerms,
  zones: PerSeat<string>,
  checkIns: readonly CheckIn[],
): TrialView {
  return {
    revision,
    start,
    midpoint,
    decision: decisionDate({ start, weeks }),
    zone: clock?.zone ?? null,
    zones,
    minutes,
    checkIns: checkIns.map(({ round, at, opens, closes }) => ({ round, at, opens, closes })),
    promises: sections.flatMap(({ id, clauses }) =>
      clauses.map(({ text, speaker }) => ({ section: id, text, speaker })),
    ),
  };
}
