import { occurrenceOf } from "@footbridge/shared/domain/trial/occurrence";
import { roundsOf, type TrialView } from "@footbridge/shared/domain/trial/view";

/** What of a trial says until when its rounds can be written. */
export type Times = Pick<TrialView, "checkIns" | "milestones" | "ended">;

/**
 * Whether a round of the trial can be written and held no more: its time has passed, the trial was ended, or what both
 * signed since has no such round. Never for a round of the path, which has no time.
 * @param now ISO 8601 UTC
 */
export function isTimeOver(round: string, trial: Times, now: string): boolean {
  if (occurrenceOf(round) === undefined) return false;
  // A clock of this device that is behind must not keep open what both read the end of.
  if (trial.ended !== null) return true;
  const window = windowOf(round, trial);
  return window === undefined || window.closes <= now;
}

/** Whether what both signed has, or had, this round of the trial at its time. */
export function isOfTrial(round: string, trial: Times): boolean {
  return windowOf(round, trial) !== undefined;
}

function windowOf(round: string, trial: Times) {
  return roundsOf(trial).find((one) => one.round === round);
}
