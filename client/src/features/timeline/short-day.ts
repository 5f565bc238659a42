import { locale } from "../../app/language/language.ts";

/** A day in a few letters, for the edge of a picture. @param date YYYY-MM-DD, wherever one is */
export function shortDay(date: string): string {
  return new Date(`${date}T12:00:00Z`).toLocaleDateString(locale, { day: "numeric", month: "short", timeZone: "UTC" });
}
