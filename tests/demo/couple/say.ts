import { randomUUID } from "node:crypto";
import type { Answer } from "@footbridge/shared/domain/round/answer";

/** An answer in words. */
export function words(text: string): Answer {
  return { state: "answered", value: { kind: "text", text } };
}

/** A choice, by the id of its option. */
export function choice(option: string): Answer {
  return { state: "answered", value: { kind: "choice", option } };
}

/** A length in the field's unit. */
export function length(amount: number): Answer {
  return { state: "answered", value: { kind: "length", amount } };
}

/** A date, YYYY-MM-DD. */
export function date(day: string): Answer {
  return { state: "answered", value: { kind: "date", date: day } };
}

/** A day of the week; 1 is Monday. */
export function weekday(day: number): Answer {
  return { state: "answered", value: { kind: "weekday", weekday: day } };
}

/** A time of day, HH:MM, in a time zone. */
export function time(at: string, zone: string): Answer {
  return { state: "answered", value: { kind: "time", time: at, zone } };
}

/** Repeatable entries, each by its parts. */
export function entries(...all: readonly Readonly<Record<string, string>>[]): Answer {
  return {
    state: "answered",
    value: { kind: "entries", entries: all.map((parts) => ({ id: randomUUID(), parts })) },
  };
}

/** A deliberate skip. */
export const SKIPPED: Answer = { state: "skipped" };
