import type { PauseFact } from "./facts.ts";

/** Since when a workspace is paused, ISO 8601 UTC; null while it is not. By whom is not kept. */
export type PauseState = { readonly since: string } | null;

export const NOT_PAUSED: PauseState = null;

/** The pause after one more fact. */
export function evolvePause(_state: PauseState, fact: PauseFact): PauseState {
  return fact.type === "pause.begun" ? { since: fact.at } : null;
}
