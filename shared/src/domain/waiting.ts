import type { RejectionCode } from "./decision.ts";
import { pauseState, type SharedState, spaceState, timeoutState } from "./fold.ts";
import { mayWhilePaused } from "./pause/meanwhile.ts";
import { spaceAt } from "./space/evolve.ts";
import { mayInSpace } from "./space/silence.ts";
import { runningTimeout } from "./timeout/evolve.ts";
import { mayInTimeout } from "./timeout/meanwhile.ts";
import { mayWhenClosed } from "./workspace/closed.ts";

/**
 * What a command has to wait for: a space, a pause or a time-out that the two are in; null for nothing. Where a workspace is
 * closed, it is too late for all but a few.
 * @param type of the command
 * @param now ISO 8601, UTC
 */
export function waitsFor(type: string, state: SharedState, now: string): RejectionCode | null {
  if (state.workspace.status === "closed") return mayWhenClosed(type) ? null : "workspace-closed";
  if (spaceAt(spaceState(state), now) === "running" && !mayInSpace(type)) return "space-running";
  if (pauseState(state) !== null && !mayWhilePaused(type)) return "pause-running";
  if (runningTimeout(timeoutState(state), now) !== null && !mayInTimeout(type)) return "timeout-running";
  return null;
}
