import type { Asking, Decision } from "../decision.ts";
import { accept, reject } from "../decision.ts";
import type { PauseCommand } from "./commands.ts";
import type { PauseState } from "./evolve.ts";
import type { PauseFact } from "./facts.ts";

/** A person's own wish to go on, for the pause that began then; it is kept on their own side. */
export interface PauseWish {
  readonly since: string;
  readonly wish: boolean;
}

/** Decides whether a workspace is paused: one alone may (C5). */
export function decidePause(state: PauseState, asking: Asking): Decision<PauseFact> {
  if (state !== null) return reject("pause-running");
  return accept({ type: "pause.begun", by: asking.seat, at: asking.now });
}

/** Decides a wish to go on. It is the same whatever the other would do. */
export function decideWish(
  command: Extract<PauseCommand, { type: "pause.would-go-on" }>,
  state: PauseState,
): Decision<PauseWish> {
  if (state === null) return reject("pause-not-running");
  // What was meant for an earlier pause, and comes late, is not said of this one.
  if (command.since !== state.since) return reject("pause-moved-on");
  return accept({ since: command.since, wish: command.wish });
}

/**
 * What follows from what both would do.
 * @param both whether both would go on after this pause
 * @param now ISO 8601, UTC
 */
export function settlePause(state: PauseState, both: boolean, now: string): readonly PauseFact[] {
  return state !== null && both ? [{ type: "pause.ended", since: state.since, at: now }] : [];
}
