import { movedOne } from "@footbridge/shared/domain/trial/check-ins";
import { type OccurringId, occurrenceOf } from "@footbridge/shared/domain/trial/occurrence";
import type { TrialView } from "@footbridge/shared/domain/trial/view";
import { dayIn } from "./spoken-days.ts";

/** The day of a round of the trial. */
export interface RoundDay {
  readonly kind: OccurringId;
  /** YYYY-MM-DD where it was agreed on: the day to which both moved it, or the one in its name. */
  readonly date: string;
  /** The day in its name, where both moved it to another one. */
  readonly agreed: string | null;
}

/** What of a trial says when its rounds are. */
export type Days = Pick<TrialView, "checkIns" | "zone">;

/**
 * When a round of the trial is: by the day to which both moved it, since that is the one they know it by.
 * @param trial null where there is none, or it is not at hand
 * @returns undefined for a round that there is once
 */
export function dayOfRound(round: string, trial: Days | null): RoundDay | undefined {
  const occurrence = occurrenceOf(round);
  if (occurrence === undefined) return undefined;
  const moved = trial === null ? undefined : movedOne(trial.checkIns, round);
  const date = moved === undefined ? occurrence.date : dayIn(trial?.zone ?? null, moved.at);
  return { kind: occurrence.kind, date, agreed: date === occurrence.date ? null : occurrence.date };
}
