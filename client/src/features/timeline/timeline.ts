import type { RoundView } from "@footbridge/shared/domain/round/view";
import type { Seat } from "@footbridge/shared/domain/seat";
import type { TrialView } from "@footbridge/shared/domain/trial/view";
import { type Change, changesOf } from "./changes.ts";
import { type Day, daysOf } from "./days.ts";
import { openRounds } from "./open-rounds.ts";
import { type ReadingMoment, readingsOf } from "./readings.ts";
import { type Told, toldOf } from "./told.ts";

/** What both see of a trial over time: made of what both opened and of the days that both signed, and the same for both. */
export interface Timeline {
  readonly days: readonly Day[];
  readonly told: readonly Told[];
  readonly changes: readonly Change[];
  readonly readings: readonly ReadingMoment[];
}

/**
 * Makes it of one person's views.
 * @param seat whose views these are
 * @param now ISO 8601 UTC
 */
export function timelineOf(
  trial: TrialView,
  rounds: Readonly<Record<string, RoundView>>,
  seat: Seat,
  now: string,
): Timeline {
  const open = openRounds(rounds, seat);
  const days = daysOf(trial, open, now);
  return {
    days,
    told: toldOf(days, open),
    changes: changesOf(days, open),
    readings: readingsOf(days, open),
  };
}
