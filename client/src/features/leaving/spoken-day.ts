import { locale } from "../../app/language/language.ts";

/**
 * A day as it is said.
 * @param at a moment, or a day alone: YYYY-MM-DD
 */
export function spokenDay(at: string): string {
  // A day alone is the same day everywhere.
  const zone = at.length === "YYYY-MM-DD".length ? { timeZone: "UTC" } : {};
  return new Date(at).toLocaleDateString(locale, { weekday: "long", day: "numeric", month: "long", ...zone });
}
