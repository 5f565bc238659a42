import type { Asking, Decision } from "../decision.ts";
import { accept, reject } from "../decision.ts";
import type { WorkspaceCommand } from "./commands.ts";
import type { WorkspaceState } from "./evolve.ts";
import type { WorkspaceFact } from "./facts.ts";

/** C18: either may leave, alone and at any time. Where the other has left before, there is nothing more to tell. */
export function decideLeaving(state: WorkspaceState, now: string): readonly WorkspaceFact[] {
  return state.status === "closed" ? [] : [{ type: "workspace.closed", at: now }];
}

/** C6: the inviter, and nobody else, confirms or declines the one who joined. */
export function decideWorkspace(
  command: Exclude<WorkspaceCommand, { readonly type: "workspace.leave" }>,
  state: WorkspaceState,
  asking: Asking,
): Decision<WorkspaceFact> {
  if (asking.seat !== "a") return reject("only-the-inviter");
  if (state.status !== "joined") return reject("no-one-to-confirm");
  const type =
    command.type === "workspace.confirm-partner" ? "workspace.partner-confirmed" : "workspace.partner-declined";
  return accept({ type, by: asking.seat, at: asking.now });
}

/** C6: a second person takes the free seat; never a third. */
export function decideJoining(state: WorkspaceState, asking: Asking): Decision<WorkspaceFact> {
  if (state.status !== "inviting" || asking.seat !== "b") return reject("no-one-to-confirm");
  return accept({ type: "workspace.partner-joined", by: asking.seat, at: asking.now });
}
