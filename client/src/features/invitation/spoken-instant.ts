import { locale } from "../../app/language/language.ts";
/** An instant (ISO 8601) as a person says it: weekday, date and time in this device's language and zone. */
export function spokenInstant(instant: string): string {
  return new Date(instant).toLocaleString(locale, {
    weekday: "long",
    day: "numeric",
    month: "long",
    hour: "numeric",
    minute: "2-digit",
  });
}
