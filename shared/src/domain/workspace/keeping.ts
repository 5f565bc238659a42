const DAY = 24 * 60 * 60 * 1000;

/** For so many days a closed workspace can be read; then it goes whole. */
export const CLOSED_KEPT = 30;
/** After so many days in which nobody touched it, what somebody began to write goes. */
export const DRAFTS_KEPT = 90;
/** So many days ahead, whoever wrote it is told. */
export const TOLD_AHEAD = 14;

/** The moment from which a closed workspace is not there any more. @param closedAt ISO 8601, UTC */
export function closedUntil(closedAt: string): string {
  return new Date(Date.parse(closedAt) + CLOSED_KEPT * DAY).toISOString();
}

/** The moment before which a workspace was closed that goes now, ISO 8601 UTC. */
export function closedBefore(now: Date): string {
  return new Date(now.getTime() - CLOSED_KEPT * DAY).toISOString();
}

/** The day of a moment, in UTC. @returns YYYY-MM-DD */
export function dayAt(now: Date): string {
  return now.toISOString().slice(0, 10);
}

/** The day before which a draft was last touched that goes now. @returns YYYY-MM-DD */
export function draftsBefore(now: Date): string {
  return dayAt(new Date(now.getTime() - DRAFTS_KEPT * DAY));
}

/**
 * Up to which day a draft is kept, where its writer is to be told; null while that is far away.
 * @param touchedOn the day on which it was last touched, YYYY-MM-DD
 */
export function draftKeptUntil(touchedOn: string, now: Date): string | null {
  const until = dayAt(new Date(Date.parse(touchedOn) + DRAFTS_KEPT * DAY));
  return until <= dayAt(new Date(now.getTime() + TOLD_AHEAD * DAY)) ? until : null;
}
