import { nextOf } from "@footbridge/shared/domain/trial/check-ins";
import { occurrenceOf } from "@footbridge/shared/domain/trial/occurrence";
import { roundsOf, type TrialView } from "@footbridge/shared/domain/trial/view";
import { isAtHand, type Window } from "@footbridge/shared/domain/trial/window";
import { dayOfRound } from "./round-day.ts";
import { dayIn } from "./spoken-days.ts";

/** `undated`: signed without a day on which it begins. `open`: without an end. `over`: its time has run. `ended`: they ended it. */
export type Phase = "undated" | "before" | "running" | "open" | "over" | "ended";

/** A day that is still to come. */
export type Coming =
  | { readonly kind: "begins" | "midpoint" | "decision"; readonly date: string }
  | { readonly kind: "check-in"; readonly date: string; readonly at: string; readonly round: string };

/** Where a trial stands at a moment. */
export interface TrialStanding {
  readonly phase: Phase;
  /** What can be written and held: a check-in, a midpoint, a decision. */
  readonly here: readonly Window[];
  /** The one next check-in and all other days that are to come, the nearest first. */
  readonly coming: readonly Coming[];
  /** Those that were, or could have been, the last one first. */
  readonly before: readonly Window[];
}

function phaseOf({ start, decision, ended }: TrialView, today: string): Phase {
  if (ended !== null) return "ended";
  if (start === null) return "undated";
  if (today < start) return "before";
  if (decision === null) return "open";
  return today < decision ? "running" : "over";
}

/** The days that were agreed on and are still to come. What is at hand already is no day to wait for. */
function daysOf({ start, midpoint, decision }: TrialView, here: readonly Window[], today: string): readonly Coming[] {
  const present = new Set(here.map(({ round }) => occurrenceOf(round)?.kind));
  const days = [
    ["begins", start],
    ["midpoint", midpoint],
    ["decision", decision],
  ] as const;
  return days.flatMap(([kind, date]): readonly Coming[] => {
    const comes = date !== null && (kind === "decision" ? date >= today : date > today);
    return comes && (kind === "begins" || !present.has(kind)) ? [{ kind, date }] : [];
  });
}

/**
 * Where a trial stands.
 * @param now ISO 8601 UTC
 * @param today YYYY-MM-DD, where the check-ins were agreed on
 */
export function standingOf(trial: TrialView, now: string, today: string): TrialStanding {
  const windows = roundsOf(trial);
  const here = windows.filter((window) => isAtHand(window, now));
  const next = nextOf(trial.checkIns, now);
  const coming: readonly Coming[] = [
    ...(trial.ended === null ? daysOf(trial, here, today) : []),
    ...(next === undefined
      ? []
      : [{ kind: "check-in" as const, date: dayIn(trial.zone, next.at), at: next.at, round: next.round }]),
  ];
  return {
    phase: phaseOf(trial, today),
    here,
    coming: coming.toSorted((one, other) => (one.date < other.date ? -1 : one.date > other.date ? 1 : 0)),
    before: lastFirst(
      windows.filter(({ closes }) => closes <= now),
      trial,
    ),
  };
}

/** By their days: an end closes several at one moment. */
function lastFirst(windows: readonly Window[], trial: TrialView): readonly Window[] {
  const day = ({ round }: Window): string => dayOfRound(round, trial)?.date ?? "";
  return windows.toSorted((one, other) => day(other).localeCompare(day(one)));
}
