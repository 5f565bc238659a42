import type { SignedTerms } from "./terms.ts";

const DAY = 24 * 60 * 60 * 1000;
const DAYS_OF_A_WEEK = 7;
const SUNDAY = 7;
/** Four digits are what an ISO date, and a calendar's file, have for a year. */
const LAST_DAY = "9999-12-31";

/** So many days later, or earlier. @returns YYYY-MM-DD, or null past the year 9999 */
export function plusDays(date: string, days: number): string | null {
  const day = new Date(Date.parse(`${date}T00:00:00Z`) + days * DAY);
  if (Number.isNaN(day.getTime()) || day.getTime() > Date.parse(`${LAST_DAY}T00:00:00Z`)) return null;
  return day.toISOString().slice(0, LAST_DAY.length);
}

/** ISO, 1 is Monday. */
function weekdayOf(date: string): number {
  const day = new Date(`${date}T00:00:00Z`).getUTCDay();
  return day === 0 ? SUNDAY : day;
}

/**
 * The first day after the trial, which is the day of the decision.
 * @returns YYYY-MM-DD; null where the two did not agree on it, or where no calendar reaches
 */
export function decisionDate({ start, weeks }: Pick<SignedTerms, "start" | "weeks">): string | null {
  return start === null || weeks === null ? null : plusDays(start, weeks * DAYS_OF_A_WEEK);
}

/** The agreed weekday in every week of the trial, the first one first: YYYY-MM-DD where it was agreed on. */
export function checkInDates({ start, weeks, weekday }: SignedTerms): readonly string[] {
  if (start === null || weeks === null || weekday === null) return [];
  const first = (weekday - weekdayOf(start) + DAYS_OF_A_WEEK) % DAYS_OF_A_WEEK;
  return Array.from({ length: weeks }, (_, week) => plusDays(start, first + week * DAYS_OF_A_WEEK)).filter(
    (date) => date !== null,
  );
}
