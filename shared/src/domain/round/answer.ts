import type { Field, Prompt, Sheet } from "./sheet.ts";
import { promptsOf } from "./sheet.ts";

/** What a person put into a field; `kind` is the field's kind. */
export type Value =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "choice"; readonly option: string }
  /** `date`: YYYY-MM-DD. */
  | { readonly kind: "date"; readonly date: string }
  /** `weekday`: ISO, 1 is Monday and 7 is Sunday. */
  | { readonly kind: "weekday"; readonly weekday: number }
  /** `time`: HH:MM, 24 hours, in the IANA `zone`. */
  | { readonly kind: "time"; readonly time: string; readonly zone: string }
  /** `amount`: whole number in the field's unit. */
  | { readonly kind: "length"; readonly amount: number }
  | { readonly kind: "entries"; readonly entries: readonly Entry[] };

export interface Entry {
  readonly id: string;
  /** A string for every part of the field; empty where nothing was written. */
  readonly parts: Readonly<Record<string, string>>;
}

/** One person's side of one prompt. */
export type Answer =
  | { readonly state: "answered"; readonly value: Value }
  | { readonly state: "skipped" }
  | { readonly state: "not-today" }
  | { readonly state: "blank" };

export const BLANK: Answer = { state: "blank" };

/** Answers by prompt id; a prompt without an entry is blank. */
export type Answers = Readonly<Record<string, Answer>>;

const DATE = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;
const TIME = /^([01]\d|2[0-3]):[0-5]\d$/;

function isCalendarDate(date: string): boolean {
  if (!DATE.test(date)) return false;
  const parsed = new Date(`${date}T00:00:00Z`);
  return !Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(date);
}

function isZone(zone: string): boolean {
  try {
    new Intl.DateTimeFormat("en", { timeZone: zone });
    return true;
  } catch {
    return false;
  }
}

function entriesFit(field: Extract<Field, { kind: "entries" }>, entries: readonly Entry[]): boolean {
  const ids = new Set(entries.map((entry) => entry.id));
  if (ids.size !== entries.length || entries.length > field.atMost) return false;
  return entries.every(
    (entry) =>
      Object.keys(entry.parts).length === field.parts.length &&
      field.parts.every((part) => {
        const text = entry.parts[part.id];
        return text !== undefined && text.length <= part.limit;
      }),
  );
}

/** Whether a value may be kept for a field: right kind, within the limits shown to the writer. */
export function valueFits(field: Field, value: Value): boolean {
  if (field.kind === "text" && value.kind === "text") return value.text.length <= field.limit;
  if (field.kind === "choice" && value.kind === "choice") return field.options.includes(value.option);
  if (field.kind === "date" && value.kind === "date") return isCalendarDate(value.date);
  if (field.kind === "weekday" && value.kind === "weekday")
    return Number.isInteger(value.weekday) && value.weekday >= 1 && value.weekday <= 7;
  if (field.kind === "time" && value.kind === "time") return TIME.test(value.time) && isZone(value.zone);
  if (field.kind === "length" && value.kind === "length")
    return Number.isInteger(value.amount) && value.amount >= field.min && value.amount <= field.max;
  if (field.kind === "entries" && value.kind === "entries") return entriesFit(field, value.entries);
  return false;
}

/** Whether an entry holds any words. */
export function entryHasWords(entry: Entry): boolean {
  return Object.values(entry.parts).some((text) => text.trim() !== "");
}

/** Whether an answer says something that the partner will be able to read. */
export function hasWords(answer: Answer | undefined): boolean {
  if (answer?.state !== "answered") return false;
  if (answer.value.kind === "text") return answer.value.text.trim() !== "";
  if (answer.value.kind === "entries") return answer.value.entries.some(entryHasWords);
  return true;
}

function isSettled(prompt: Prompt, answer: Answer | undefined): boolean {
  if (!prompt.required || answer?.state === "skipped") return true;
  if (!hasWords(answer)) return false;
  if (prompt.field.kind !== "entries" || answer?.state !== "answered" || answer.value.kind !== "entries") return true;
  return answer.value.entries.filter(entryHasWords).length >= prompt.field.atLeast;
}

/** The ids of the prompts that still ask for an answer or a deliberate skip before the sheet can be sealed. */
export function unsettledPrompts(sheet: Sheet, answers: Answers): readonly string[] {
  return promptsOf(sheet)
    .filter((prompt) => !isSettled(prompt, answers[prompt.id]))
    .map((prompt) => prompt.id);
}
