import { SLEEP_DAYS_LIMIT } from "@footbridge/shared/domain/agreement/commands";

/** The hour at which a morning begins here. */
const MORNING = 9;
/** How many days the longer choice lasts. */
const SOME_DAYS = 3;
const DAY = 24 * 60 * 60 * 1000;

/** Two digits. */
const two = (value: number): string => String(value).padStart(2, "0");

function calendarDay(date: Date): string {
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

/** So many days from now at nine in the morning, on this device's clock. */
function morningIn(days: number, now: Date): Date {
  return new Date(now.getFullYear(), now.getMonth(), now.getDate() + days, MORNING);
}

/** ISO 8601, UTC. */
export function tomorrowMorning(now: Date): string {
  return morningIn(1, now).toISOString();
}

/** ISO 8601, UTC. */
export function inSomeDays(now: Date): string {
  return morningIn(SOME_DAYS, now).toISOString();
}

/** The days on which a sleep that begins now can end, YYYY-MM-DD, both inclusive. */
export function sleepDays(now: Date): { readonly min: string; readonly max: string } {
  return { min: calendarDay(now), max: calendarDay(new Date(now.getTime() + SLEEP_DAYS_LIMIT * DAY)) };
}

/**
 * A moment of one's own on this device's clock.
 * @param day YYYY-MM-DD
 * @param time HH:MM
 * @returns ISO 8601 UTC; null where it is no moment, is over, or is too far away
 */
export function ownMoment(day: string, time: string, now: Date): string | null {
  const [year = 0, month = 0, date = 0] = day.split("-").map(Number);
  const [hour = Number.NaN, minute = Number.NaN] = time === "" ? [] : time.split(":").map(Number);
  const moment = new Date(year, month - 1, date, hour, minute);
  const away = moment.getTime() - now.getTime();
  if (Number.isNaN(away) || calendarDay(moment) !== day) return null;
  return away > 0 && away <= SLEEP_DAYS_LIMIT * DAY ? moment.toISOString() : null;
}
