import { locale } from "../../app/language/language.ts";

/** A day as a person says it. @param date YYYY-MM-DD, wherever one is */
export function spokenDay(date: string): string {
  return new Date(`${date}T12:00:00Z`).toLocaleDateString(locale, {
    weekday: "long",
    day: "numeric",
    month: "long",
    timeZone: "UTC",
  });
}

/** A moment on the clock of one place. */
export interface SpokenClock {
  /** IANA, or an offset such as `UTC+05:30`. */
  readonly zone: string;
  /** With its day where that is another one than the first clock's. */
  readonly time: string;
  readonly place: string;
}

/** Where the clocks of a zone are: `Europe/Berlin` as `Berlin`, and an offset as it is. */
export function spokenPlace(zone: string): string {
  return (zone.split("/").at(-1) ?? zone).replaceAll("_", " ");
}

const MINUTE = 60_000;
const OFFSET = /^UTC([+-])(\d\d):(\d\d)$/;

/** A moment and a zone as every browser can write it: not all of them know offsets. */
function onClockOf(at: string, zone: string): { readonly date: Date; readonly timeZone: string } {
  const [, sign, hours, minutes] = OFFSET.exec(zone) ?? [];
  if (sign === undefined) return { date: new Date(at), timeZone: zone };
  const ahead = (Number(hours) * 60 + Number(minutes)) * MINUTE * (sign === "-" ? -1 : 1);
  return { date: new Date(Date.parse(at) + ahead), timeZone: "UTC" };
}

function parts(at: string, zone: string): { readonly day: string; readonly time: string } | null {
  try {
    const { date, timeZone } = onClockOf(at, zone);
    return {
      day: date.toLocaleDateString(locale, { weekday: "long", day: "numeric", month: "long", timeZone }),
      time: date.toLocaleTimeString(locale, { hour: "numeric", minute: "2-digit", timeZone }),
    };
  } catch {
    // A browser that does not know the zone leaves that clock out.
    return null;
  }
}

/**
 * A moment on the clocks of several zones, each clock once and only where it shows something else.
 * @param at ISO 8601 UTC
 * @param zones the one in which it was agreed on first
 */
export function spokenClocks(at: string, zones: readonly string[]): readonly SpokenClock[] {
  const clocks: SpokenClock[] = [];
  const shown = new Set<string>();
  let firstDay: string | null = null;
  for (const zone of zones) {
    const here = parts(at, zone);
    if (here === null || shown.has(`${here.day} ${here.time}`)) continue;
    shown.add(`${here.day} ${here.time}`);
    firstDay ??= here.day;
    clocks.push({
      zone,
      time: here.day === firstDay ? here.time : `${here.day}, ${here.time}`,
      place: spokenPlace(zone),
    });
  }
  return clocks;
}

/** A moment with its day, on the clock of one place. @param at ISO 8601 UTC */
export function spokenMoment(at: string, zone: string): string {
  const [clock] = spokenClocks(at, [zone]);
  const day = spokenDay(dayIn(zone, at));
  return clock === undefined ? day : `${day}, ${clock.time}`;
}

/** The day that it is in a zone: YYYY-MM-DD. @param now ISO 8601 */
export function dayIn(zone: string | null, now: string): string {
  const options = { year: "numeric", month: "2-digit", day: "2-digit" } as const;
  try {
    if (zone === null) return new Date(now).toLocaleDateString("sv-SE", options);
    const { date, timeZone } = onClockOf(now, zone);
    // Sweden writes its dates as ISO does.
    return date.toLocaleDateString("sv-SE", { ...options, timeZone });
  } catch {
    return new Date(now).toLocaleDateString("sv-SE", options);
  }
}
