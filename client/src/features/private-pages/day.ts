import { locale } from "../../app/language/language.ts";

/** The day of a moment where the reader is, in words. */
export function dayOf(instant: string): string {
  return new Date(instant).toLocaleDateString(locale, { dateStyle: "long" });
}
