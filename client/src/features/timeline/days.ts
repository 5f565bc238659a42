import { roundsOf, type TrialView } from "@footbridge/shared/domain/trial/view";
import { dayOfRound, type RoundDay } from "../trial/round-day.ts";
import type { OpenRound } from "./open-rounds.ts";

/** `held`: both opened it. `not-held`: its time went by. `here`: it can be held now. `to-come`: it cannot be begun yet. */
export type DayStanding = "held" | "not-held" | "here" | "to-come";

/** A day that two people agreed on for a check-in, a midpoint or a decision. */
export interface Day extends RoundDay {
  readonly round: string;
  readonly standing: DayStanding;
}

/**
 * The days of a trial, the first one first. Whoever did not come to one that was not held stands nowhere.
 * @param now ISO 8601 UTC
 */
export function daysOf(trial: TrialView, open: readonly OpenRound[], now: string): readonly Day[] {
  const held = new Set(open.map(({ round }) => round));
  return roundsOf(trial)
    .flatMap(({ round, opens, closes }): readonly Day[] => {
      const day = dayOfRound(round, trial);
      if (day === undefined) return [];
      const standing = held.has(round) ? "held" : closes <= now ? "not-held" : opens <= now ? "here" : "to-come";
      return [{ round, ...day, standing }];
    })
    .toSorted((one, other) => (one.date < other.date ? -1 : one.date > other.date ? 1 : 0));
}

/** What there is of the days: those that were, at least one that can be held now, or none that has come yet. */
export function soFar(days: readonly Day[]): "lead" | "now" | "none" {
  if (days.some(({ standing }) => standing === "held" || standing === "not-held")) return "lead";
  return days.some(({ standing }) => standing === "here") ? "now" : "none";
}
