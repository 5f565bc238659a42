import type { HelpLine, Opening } from "@footbridge/shared/practice/help/kinds";
import { readinessScreen as words } from "../../words/en/readiness-screen.ts";
import { fill } from "../../words/fill.ts";

/** A Monday: day `n` of the week is `n - 1` days later. */
const MONDAY = Date.UTC(2024, 0, 1);
const A_DAY = 86_400_000;

/** When a line answers, in words, one for each part of the week; the times are the country's own. */
export function hoursWords(hours: HelpLine["hours"], locale: string): readonly string[] {
  if (hours === null) return [words.help.hoursUnknown];
  if (hours === "always") return [words.help.always];
  return hours.map((opening) => openingWords(opening, locale));
}

function openingWords({ days, from, to }: Opening, locale: string): string {
  return fill(words.help.opening, { days: daysWords(days, locale), from, to });
}

function daysWords(days: Opening["days"], locale: string): string {
  if (days.length === 7) return words.help.everyDay;
  const weekday = new Intl.DateTimeFormat(locale, { weekday: "long", timeZone: "UTC" });
  const names = days.map((day) => weekday.format(MONDAY + (day - 1) * A_DAY));
  const [first = "", last = ""] = [names[0], names.at(-1)];
  const inARow = days.every((day, place) => day === (days[0] ?? 0) + place);
  return inARow && days.length > 2 ? `${first}–${last}` : new Intl.ListFormat(locale).format(names);
}
