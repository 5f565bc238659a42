import type { Entry } from "@footbridge/shared/domain/round/answer";
import type { Field } from "@footbridge/shared/domain/round/sheet";

/** The field of repeatable entries. */
export type EntriesField = Extract<Field, { kind: "entries" }>;

/** An entry with nothing written in it yet. */
export function emptyEntry(field: EntriesField, id: string): Entry {
  return { id, parts: Object.fromEntries(field.parts.map((part) => [part.id, ""])) };
}

/** The entries with one part of one of them rewritten. */
export function withPart(entries: readonly Entry[], id: string, part: string, text: string): readonly Entry[] {
  return entries.map((entry) => (entry.id === id ? { ...entry, parts: { ...entry.parts, [part]: text } } : entry));
}

/** The entries with one put back at its place, counted from 0. */
export function restored(entries: readonly Entry[], entry: Entry, place: number): readonly Entry[] {
  return [...entries.slice(0, place), entry, ...entries.slice(place)];
}
