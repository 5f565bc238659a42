import { READINESS_WORDS } from "@footbridge/shared/practice/en/readiness";
import { LINES } from "@footbridge/shared/practice/help/lines";
import { locale } from "../../app/language/language.ts";
import { readinessScreen as words } from "../../words/en/readiness-screen.ts";
import { COUNTRIES } from "./countries.ts";
import { hoursWords } from "./opening-words.ts";

/** Every string of a nested value, in order. */
function stringsOf(value: unknown): readonly string[] {
  if (typeof value === "string") return [value];
  if (typeof value !== "object" || value === null) return [];
  return Object.values(value).flatMap(stringsOf);
}

/**
 * Asks for the font files with the letters of this screen, when its script comes and for everyone: a browser fetches a
 * file when its first letter is shown, and that must not be when someone opens the screen or reads an outcome.
 */
export function askForFonts(page: Document): void {
  const month = new Intl.DateTimeFormat(locale, { dateStyle: "long", timeZone: "UTC" });
  const dates = Array.from({ length: 12 }, (_, each) => month.format(Date.UTC(2024, each)));
  const hours = LINES.map((line) => hoursWords(line.hours, locale));
  const letters = [...new Set(stringsOf([READINESS_WORDS, words, COUNTRIES, dates, hours]).join(""))].join("");
  const style = getComputedStyle(page.documentElement);
  for (const family of ["--serif", "--sans"]) {
    // A file that cannot be had is not asked for again: the letters then stand in a font of the device.
    page.fonts.load(`1em ${style.getPropertyValue(family)}`, letters).catch(() => undefined);
  }
}
