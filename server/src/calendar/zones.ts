import { DateTime } from "luxon";
import { tzlib_get_ical_block } from "timezones-ical-library";

/** A time zone as an iCalendar file names and explains it. */
export interface CalendarZone {
  /** IANA name as it stands in the file. */
  readonly id: string;
  /** The `VTIMEZONE` component. */
  readonly component: string;
}

/** Areas of the IANA names in which what comes last is a place. */
const PLACES = /^(Africa|America|Antarctica|Arctic|Asia|Atlantic|Australia|Europe|Indian|Pacific)\//;

/** Names that some browsers still give, with today's (IANA time zone database, file `backward`). */
const RENAMED: Readonly<Record<string, string>> = {
  "Africa/Asmera": "Africa/Asmara",
  "America/Coral_Harbour": "America/Atikokan",
  "America/Godthab": "America/Nuuk",
  "Asia/Calcutta": "Asia/Kolkata",
  "Asia/Katmandu": "Asia/Kathmandu",
  "Asia/Rangoon": "Asia/Yangon",
  "Asia/Saigon": "Asia/Ho_Chi_Minh",
  "Atlantic/Faeroe": "Atlantic/Faroe",
  "Europe/Kiev": "Europe/Kyiv",
  "Pacific/Enderbury": "Pacific/Kanton",
  "Pacific/Ponape": "Pacific/Pohnpei",
  "Pacific/Truk": "Pacific/Chuuk",
};

/**
 * The zone as it stands in a file. The library explains each under the name of the one whose rules it has, as Stockholm's
 * under Berlin's: here it keeps its own name, as people and calendars know it.
 *
 * @param zone IANA name
 * @returns null for a zone without rules of its own, such as `UTC+05:30`: its times can be written in UTC all year
 */
export function calendarZone(zone: string): CalendarZone | null {
  const found = tzlib_get_ical_block(zone);
  const [explained, parameter] = typeof found === "string" ? [] : found;
  if (explained === undefined || parameter === undefined) return null;
  const id = RENAMED[zone] ?? (PLACES.test(zone) ? zone : parameter.replace("TZID=", ""));
  return { id, component: explained.replace(/^(TZID|X-LIC-LOCATION):.*$/gm, `$1:${id}`) };
}

/** What people call a zone: the place in its name, or the name of its offset where it has none. */
export function placeOf(zone: string): string {
  const id = calendarZone(zone)?.id ?? zone;
  if (!PLACES.test(id)) return DateTime.fromMillis(0, { zone, locale: "en" }).toFormat("ZZZZ");
  return id.slice(id.lastIndexOf("/") + 1).replaceAll("_", " ");
}
