import { atHand, type CheckIn, nextOf } from "@footbridge/shared/domain/trial/check-ins";
import type { TrialView } from "@footbridge/shared/domain/trial/view";

/** `undated`: signed without a day on which it begins. `open`: without an end. */
export type Phase = "undated" | "before" | "running" | "open" | "over";

/** A day that is still to come. */
export type Coming =
  | { readonly kind: "begins" | "midpoint" | "decision"; readonly date: string }
  | { readonly kind: "check-in"; readonly date: string; readonly at: string };

/** Where a trial stands at a moment. */
export interface TrialStanding {
  readonly phase: Phase;
  /** The check-in that can be written and held. */
  readonly checkIn: CheckIn | null;
  /** The one next check-in and all other days that are to come, the nearest first. */
  readonly coming: readonly Coming[];
  /** Those that were, or could have been, the last one first. */
  readonly before: readonly CheckIn[];
}

function phaseOf({ start, decision }: TrialView, today: string): Phase {
  if (start === null) return "undated";
  if (today < start) return "before";
  if (decision === null) return "open";
  return today < decision ? "running" : "over";
}

/** The day of a check-in where it was agreed on: its round's id ends with it. */
export function dateOf({ round }: Pick<CheckIn, "round">): string {
  return round.slice(-"YYYY-MM-DD".length);
}

/**
 * Where a trial stands.
 * @param now ISO 8601 UTC
 * @param today YYYY-MM-DD, where the check-ins were agreed on
 */
export function standingOf(trial: TrialView, now: string, today: string): TrialStanding {
  const { start, midpoint, decision, checkIns } = trial;
  const next = nextOf(checkIns, now);
  const days = (
    [
      ["begins", start],
      ["midpoint", midpoint],
      ["decision", decision],
    ] as const
  ).flatMap(([kind, date]): readonly Coming[] => (date === null || date < today ? [] : [{ kind, date }]));
  const coming: readonly Coming[] = [
    ...days.filter(({ kind, date }) => kind === "decision" || date > today),
    ...(next === undefined ? [] : [{ kind: "check-in" as const, date: dateOf(next), at: next.at }]),
  ];
  return {
    phase: phaseOf(trial, today),
    checkIn: atHand(checkIns, now) ?? null,
    coming: coming.toSorted((one, other) => (one.date < other.date ? -1 : one.date > other.date ? 1 : 0)),
    before: checkIns.filter(({ closes }) => closes <= now).toReversed(),
  };
}
