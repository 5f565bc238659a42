import { locale } from "../../app/language/language.ts";

const DATE: Intl.DateTimeFormatOptions = { day: "numeric", month: "long", year: "numeric" };
const MOMENT: Intl.DateTimeFormatOptions = { ...DATE, hour: "2-digit", minute: "2-digit", hourCycle: "h23" };

/** The day of an instant (ISO 8601) in this device's zone. */
export function dayOf(instant: string): string {
  return new Intl.DateTimeFormat(locale, DATE).format(new Date(instant));
}

/**
 * An instant (ISO 8601) as it was at a place.
 * @param zone IANA time zone
 * @returns null for a zone that this browser does not know
 */
export function momentIn(instant: string, zone: string): string | null {
  try {
    return new Intl.DateTimeFormat(locale, { ...MOMENT, timeZone: zone }).format(new Date(instant));
  } catch {
    return null;
  }
}
