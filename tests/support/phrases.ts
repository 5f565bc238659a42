import type { Entry } from "@footbridge/shared/domain/round/answer";
import type { Seat } from "@footbridge/shared/domain/seat";
import type { Command } from "@footbridge/shared/protocol/commands";
import { sealing } from "./seal.ts";

/** The round of phrases. */
export const LANGUAGE = "our-language";

/** An entry of phrases; parts that are not told are empty. */
export function entryOf(id: string, parts: Readonly<Record<string, string>>): Entry {
  return { id, parts: { when: "", feel: "", need: "", say: "", help: "", ...parts } };
}

/** One phrase for each seat. */
export const ENTRIES: Readonly<Record<Seat, Entry>> = {
  a: entryOf("00000000-0000-4000-8000-00000000000a", { when: "it is late", say: "Stay a moment" }),
  b: entryOf("00000000-0000-4000-8000-00000000000b", { when: "it gets loud", say: "Can we go slower?" }),
};

/** Writes these phrases onto one's own side and seals it. */
export function writing(entries: readonly Entry[]): readonly Command[] {
  const value = { kind: "entries", entries } as const;
  return [
    { type: "round.save", round: LANGUAGE, prompt: "phrases", base: 0, answer: { state: "answered", value } },
    sealing(LANGUAGE),
  ];
}

/** Opens the round of phrases, by whatever carries out commands of a seat. */
export async function openPhrases(
  does: (seat: Seat, ...commands: readonly Command[]) => Promise<void>,
  entries: Readonly<Record<Seat, readonly Entry[]>> = { a: [ENTRIES.a], b: [ENTRIES.b] },
): Promise<void> {
  for (const seat of ["a", "b"] as const) await does(seat, ...writing(entries[seat]));
  for (const seat of ["a", "b"] as const) await does(seat, { type: "round.say-ready", round: LANGUAGE });
}

/** A mark on a phrase: any of the three, or none to take it back. */
export function marking(author: Seat, entry: string, ...marks: readonly ("say" | "hear" | "notWithMe")[]): Command {
  const has = (mark: "say" | "hear" | "notWithMe"): boolean => marks.includes(mark);
  return { type: "phrase.mark", author, entry, say: has("say"), hear: has("hear"), notWithMe: has("notWithMe") };
}
