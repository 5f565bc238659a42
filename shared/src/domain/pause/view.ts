import type { PauseState } from "./evolve.ts";

/** What both see of a pause: since when, ISO 8601 UTC, or null. Never by whom. */
export interface PauseTogetherView {
  readonly since: string | null;
}

/** What a seat sees, with what is its own: whether it would go on. */
export interface PauseView extends PauseTogetherView {
  readonly mine: boolean;
}

/** P4: built from an allow-list. */
export function pauseTogetherView(state: PauseState): PauseTogetherView {
  return { since: state?.since ?? null };
}

/** P4: built from an allow-list for one seat. @param wishedFor the pause after which it would go on, if any */
export function pauseView(state: PauseState, wishedFor: string | null): PauseView {
  const { since } = pauseTogetherView(state);
  return { since, mine: since !== null && since === wishedFor };
}
