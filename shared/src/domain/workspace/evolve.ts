import type { WorkspaceFact } from "./facts.ts";

/** `inviting`: one person; `joined`: the second has come and is not confirmed yet; `open`: the two are here. */
export type WorkspaceStatus = "inviting" | "joined" | "open";

export interface WorkspaceState {
  readonly status: WorkspaceStatus;
}

export const NEW_WORKSPACE: WorkspaceState = { status: "inviting" };

/** The workspace after one more fact. */
export function evolveWorkspace(_state: WorkspaceState, fact: WorkspaceFact): WorkspaceState {
  switch (fact.type) {
    case "workspace.opened":
    case "workspace.partner-declined":
      return { status: "inviting" };
    case "workspace.partner-joined":
      return { status: "joined" };
    case "workspace.partner-confirmed":
      return { status: "open" };
  }
}
