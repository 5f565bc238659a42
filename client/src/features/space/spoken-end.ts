import { locale } from "../../app/language/language.ts";

/** The end of a space (ISO 8601) as a person says it: weekday, day, month, year and hour, in this device's zone. */
export function spokenEnd(until: string): string {
  return new Date(until).toLocaleString(locale, {
    weekday: "long",
    day: "numeric",
    month: "long",
    year: "numeric",
    hour: "numeric",
    minute: "2-digit",
  });
}
