import { LONGEST_DAYS, PROPOSED_DAYS } from "@footbridge/shared/domain/space/decide";

/** Two digits. */
const two = (value: number): string => String(value).padStart(2, "0");

function dayOf(date: Date): string {
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

function plusDays(from: Date, days: number): Date {
  return new Date(from.getFullYear(), from.getMonth(), from.getDate() + days, 12);
}

/**
 * The end of a space on a day of the calendar: noon, in this device's zone.
 * @param day YYYY-MM-DD
 * @returns ISO 8601, UTC; null where it is no day
 */
export function endOn(day: string): string | null {
  const [year = 0, month = 0, date = 0] = day.split("-").map(Number);
  const noon = new Date(year, month - 1, date, 12);
  return dayOf(noon) === day ? noon.toISOString() : null;
}

/** The end of a space so many days from now: noon of that day, ISO 8601 UTC. */
export function endIn(days: number, now: Date): string {
  return plusDays(now, days).toISOString();
}

/** A month from now in days: about as long as is usual before starting (practice.md, "space"). */
export const MONTH = 30;
export const TWO_WEEKS = 14;

/** The days on which a space that is proposed now can end, YYYY-MM-DD, both inclusive. */
export function proposableDays(now: Date): { readonly min: string; readonly max: string } {
  // Noon of the last day may be later than the hour it is now, and of the first one earlier.
  return { min: dayOf(plusDays(now, PROPOSED_DAYS.least + 1)), max: dayOf(plusDays(now, PROPOSED_DAYS.most - 1)) };
}

/** The days to which a running space can be made longer, YYYY-MM-DD, both inclusive; null where it cannot any more. */
export function lengthenableDays(running: {
  readonly since: string;
  readonly until: string;
}): { readonly min: string; readonly max: string } | null {
  const min = dayOf(plusDays(new Date(running.until), 1));
  const max = dayOf(plusDays(new Date(running.since), LONGEST_DAYS - 1));
  return min <= max ? { min, max } : null;
}
