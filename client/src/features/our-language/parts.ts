import type { Phrase } from "@footbridge/shared/domain/phrase/phrases";
import { PHRASES_FROM } from "@footbridge/shared/domain/phrase/phrases";
import { practice } from "../round/practice.ts";

/** One part of a phrase, under its label. */
export interface Part {
  readonly id: string;
  readonly label: string;
  readonly text: string;
}

/** The parts of a phrase that have words, in the order in which they are asked for. */
function spoken(parts: Phrase["parts"]): readonly Part[] {
  const asked = practice.sheets[PHRASES_FROM.round].prompts[PHRASES_FROM.prompt]?.parts ?? {};
  return Object.entries(asked)
    .map(([id, { label }]) => ({ id, label, text: (parts[id] ?? "").trim() }))
    .filter(({ text }) => text !== "");
}

/**
 * A phrase as it is read: what one could say first, or its first words where that was left empty, and then the rest.
 */
export function partsOf(parts: Phrase["parts"]): { readonly lead: string; readonly rest: readonly Part[] } {
  const all = spoken(parts);
  const lead = all.find(({ id }) => id === "say") ?? all[0];
  return { lead: lead?.text ?? "", rest: all.filter((part) => part !== lead) };
}
