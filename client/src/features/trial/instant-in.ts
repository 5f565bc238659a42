const MINUTE = 60_000;
const WRITTEN = /^\d{4}-\d\d-\d\d \d\d:\d\d$/;
const OFFSET = /^UTC(?:([+-])(\d\d):(\d\d))?$/;

/** How far the clocks of a zone are ahead at a moment, in milliseconds. */
function aheadAt(at: number, zone: string): number {
  const [whole, sign, hours, minutes] = OFFSET.exec(zone) ?? [];
  if (whole !== undefined) return (Number(hours ?? 0) * 60 + Number(minutes ?? 0)) * MINUTE * (sign === "-" ? -1 : 1);
  const numeric = { year: "numeric", month: "numeric", day: "numeric", hour: "numeric", minute: "numeric" } as const;
  const parts = new Intl.DateTimeFormat("en-GB", { ...numeric, hourCycle: "h23", timeZone: zone }).formatToParts(at);
  const part = (type: Intl.DateTimeFormatPartTypes): number => Number(parts.find((each) => each.type === type)?.value);
  const shown = Date.UTC(part("year"), part("month") - 1, part("day"), part("hour"), part("minute"));
  return shown - Math.floor(at / MINUTE) * MINUTE;
}

/**
 * The moment at which the clocks of a zone show this. A time that they leap over is taken as much later as they leap.
 * @param date YYYY-MM-DD
 * @param time HH:MM
 * @param zone IANA, or an offset such as `UTC+05:30`
 * @returns ISO 8601 UTC; null where it is no time, or this browser does not know the zone
 */
export function instantIn(date: string, time: string, zone: string): string | null {
  const shown = Date.parse(`${date}T${time}:00Z`);
  // Browsers make a time of much that is none, such as of two fields that are empty.
  if (!WRITTEN.test(`${date} ${time}`) || Number.isNaN(shown)) return null;
  try {
    const first = shown - aheadAt(shown, zone);
    const second = shown - aheadAt(first, zone);
    const fits = [second, first].find((at) => at + aheadAt(at, zone) === shown);
    return new Date(fits ?? Math.max(first, second)).toISOString();
  } catch {
    return null;
  }
}
