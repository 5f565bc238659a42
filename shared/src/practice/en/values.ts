import type { Entry, Value } from "../../domain/round/answer.ts";
import type { OptionWords, PromptWords, ValueWords } from "../words.ts";

const WEEKDAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"] as const;

const MONTHS = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
] as const;

/** The name of an ISO weekday, 1 is Monday and 7 is Sunday; RangeError for any other number. */
export function weekdayName(weekday: number): string {
  const name = WEEKDAYS[weekday - 1];
  if (name === undefined) throw new RangeError(`${weekday} is not a weekday.`);
  return name;
}

/** A date such as "14 March 2027" from YYYY-MM-DD; the same on every machine. RangeError for a month that is none. */
export function writtenDate(date: string): string {
  const [year, month, day] = date.split("-");
  const name = MONTHS[Number(month) - 1];
  if (year === undefined || day === undefined || name === undefined) throw new RangeError("That is not a date.");
  return `${Number(day)} ${name} ${year}`;
}

function optionOf(words: ValueWords, option: string): OptionWords {
  const found = words.options?.[option];
  if (found === undefined) throw new RangeError(`There are no words for the option ${option}.`);
  return found;
}

/** One entry, a line "Label: words" for each part with words, in the order of the labels. */
export function describeEntry(words: ValueWords, entry: Entry): string {
  return Object.entries(words.parts ?? {})
    .map(([id, part]) => ({ label: part.label, text: (entry.parts[id] ?? "").trim() }))
    .filter(({ text }) => text !== "")
    .map(({ label, text }) => `${label}: ${text}`)
    .join("\n");
}

/**
 * An answer as people read it: dates and weekdays written out, times with their zone, entries as lines under their
 * labels with an empty line between two of them.
 * @throws RangeError for a value that does not belong to these words
 */
export function describeValue(words: ValueWords, value: Value): string {
  switch (value.kind) {
    case "text":
      return value.text.trim();
    case "choice":
      return optionOf(words, value.option).label;
    case "date":
      return writtenDate(value.date);
    case "weekday":
      return weekdayName(value.weekday);
    case "time":
      return `${value.time} (${value.zone.replaceAll("_", " ")})`;
    case "length":
      if (words.unit === undefined) throw new RangeError("There is no unit for this length.");
      return `${value.amount} ${value.amount === 1 ? words.unit.one : words.unit.many}`;
    case "entries":
      return value.entries
        .map((entry) => describeEntry(words, entry))
        .filter((text) => text !== "")
        .join("\n\n");
  }
}

/**
 * The line of the agreement that an answer drafts.
 * @throws RangeError for a value that does not belong to these words
 */
export function draftText(words: PromptWords, value: Value): string {
  const said =
    value.kind === "choice"
      ? (optionOf(words, value.option).clause ?? describeValue(words, value))
      : describeValue(words, value);
  return words.clause === undefined ? said : words.clause.replaceAll("{said}", () => said);
}
