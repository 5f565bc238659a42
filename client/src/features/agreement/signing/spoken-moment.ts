import { locale } from "../../../app/language/language.ts";

/** A moment (ISO 8601) as a person says it in this device's zone: weekday, day, month and hour. */
export function spokenMoment(at: string): string {
  return new Date(at).toLocaleString(locale, {
    weekday: "long",
    day: "numeric",
    month: "long",
    hour: "numeric",
    minute: "2-digit",
  });
}
