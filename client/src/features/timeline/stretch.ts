/** A stretch of days, both ends in it: YYYY-MM-DD. */
export interface Stretch {
  readonly from: string;
  readonly to: string;
}

const WHOLE = 100;

function dayNumber(date: string): number {
  return Date.parse(`${date}T00:00:00Z`);
}

/** The stretch from the first to the last of these days; null where there are none. */
export function stretchOf(dates: readonly (string | null)[]): Stretch | null {
  const sorted = dates.filter((date) => date !== null).toSorted((one, other) => (one < other ? -1 : 1));
  const [from, to] = [sorted[0], sorted.at(-1)];
  return from === undefined || to === undefined ? null : { from, to };
}

/** Where a day lies on a stretch, in per cent from its beginning; days outside of it lie at its ends. */
export function placeOn({ from, to }: Stretch, date: string): number {
  const [first, last, day] = [dayNumber(from), dayNumber(to), dayNumber(date)];
  if (first === last) return WHOLE / 2;
  return Math.min(WHOLE, Math.max(0, ((day - first) / (last - first)) * WHOLE));
}
