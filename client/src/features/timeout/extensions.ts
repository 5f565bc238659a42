import { minutesAfter } from "@footbridge/shared/domain/timeout/decide";

/** By how much a time-out is made longer with one press, in minutes. */
const STEPS = [20, 60] as const;

/** How a time-out can be made longer: by so many minutes, and the end that this makes (ISO 8601, UTC). Only what fits. */
export function extensions(running: {
  readonly until: string;
  readonly atMost: string;
}): readonly { readonly minutes: number; readonly until: string }[] {
  return STEPS.map((minutes) => ({ minutes, until: minutesAfter(running.until, minutes) })).filter(
    ({ until }) => Date.parse(until) <= Date.parse(running.atMost),
  );
}
