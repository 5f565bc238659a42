import { locale } from "../../app/language/language.ts";

/** An instant (ISO 8601) as a time of day in this device's zone, as short as it goes. */
export function clockTime(instant: string): string {
  return new Date(instant).toLocaleTimeString(locale, { hour: "numeric", minute: "2-digit" });
}

/**
 * An instant (ISO 8601) as a time of day in this device's zone, with its day where that is not today.
 * @param today any moment of today
 */
export function spokenTime(instant: string, today: Date): string {
  const date = new Date(instant);
  const sameDay = date.toDateString() === today.toDateString();
  return date.toLocaleString(locale, {
    ...(sameDay ? {} : { weekday: "long" }),
    hour: "numeric",
    minute: "2-digit",
  });
}
