import type { AgreementDocument } from "../agreement/document.ts";
import type { BoundaryView } from "../boundary/view.ts";
import type { CheckInsState } from "../check-in/evolve.ts";
import { type ReschedulingView, reschedulingView } from "../check-in/view.ts";
import type { SectionId } from "../round/sheet.ts";
import type { PerSeat, Seat } from "../seat.ts";
import type { CheckIn } from "./check-ins.ts";
import { decisionDate } from "./dates.ts";
import type { Milestone } from "./milestones.ts";
import type { SignedTerms } from "./terms.ts";
import { endedAt, type Window } from "./window.ts";

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
  /** What was said of another time for one of them. */
  readonly rescheduling: readonly ReschedulingView[];
  /** Midpoints and decisions, the first one first. */
  readonly milestones: readonly Milestone[];
  /** Whether the two have extended it: that is meant for once. */
  readonly extended: boolean;
  /** When it was ended, ISO 8601 UTC. */
  readonly ended: string | null;
  readonly promises: readonly TrialPromise[];
  /** What either holds tighter than that, since then. */
  readonly boundaries: readonly BoundaryView[];
}

/** Everything of a trial that is written and held as a round. */
export function roundsOf({ checkIns, milestones }: Pick<TrialView, "checkIns" | "milestones">): readonly Window[] {
  return [...checkIns, ...milestones];
}

/** A line of the agreement. */
export interface TrialPromise {
  readonly id: string;
  readonly section: SectionId;
  readonly text: string;
  /** Whose "I" it is; null where the two speak together. */
  readonly speaker: Seat | null;
}

/** What there is of a trial to be written and held, over all that was signed. */
export interface Course {
  readonly checkIns: readonly CheckIn[];
  readonly milestones: readonly Milestone[];
  /** When both opened that one of them ends it, ISO 8601 UTC; null where nobody did, or something was signed since. */
  readonly ended: string | null;
  readonly rescheduling: CheckInsState;
  readonly boundaries: readonly BoundaryView[];
}

/** Built from what both signed, and from what came of its midpoint and its decision. */
export function trialView(
  { revision, sections }: AgreementDocument,
  { start, midpoint, weeks, clock, minutes }: SignedTerms,
  zones: PerSeat<string>,
  { checkIns, milestones, ended, rescheduling, boundaries }: Course,
): TrialView {
  const until = <One extends Window>(all: readonly One[]): readonly One[] =>
    ended === null ? all : endedAt(all, ended);
  return {
    revision,
    start,
    midpoint,
    decision: decisionDate({ start, weeks }),
    zone: clock?.zone ?? null,
    zones,
    minutes,
    checkIns: until(checkIns).map(({ round, agreed, at, opens, closes }) => ({ round, agreed, at, opens, closes })),
    rescheduling: ended === null ? reschedulingView(rescheduling, checkIns) : [],
    milestones: until(milestones).map(({ round, opens, closes, outcome }) => ({ round, opens, closes, outcome })),
    extended: milestones.some(({ outcome }) => outcome?.way === "extend"),
    ended,
    promises: sections.flatMap(({ id, clauses }) =>
      clauses.map((clause) => ({ id: clause.id, section: id, text: clause.text, speaker: clause.speaker })),
    ),
    boundaries,
  };
}
