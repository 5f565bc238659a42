import type { WorkspaceFact } from "./facts.ts";

/**
 * `inviting`: one person; `joined`: the second has come and is not confirmed yet; `open`: the two are here; `closed`: one of
 * them left, and it stays readable for a while.
 */
export type WorkspaceStatus = "inviting" | "joined" | "open" | "closed";

export interface WorkspaceState {
  readonly status: WorkspaceStatus;
  /** BCP 47: in which what the two share is written. */
  readonly language: string;
  /** Since when it is closed, ISO 8601 UTC. By whom is not kept. */
  readonly closedAt?: string;
}

export const NEW_WORKSPACE: WorkspaceState = { status: "inviting", language: "en" };

/** The workspace after one more fact. */
export function evolveWorkspace(state: WorkspaceState, fact: WorkspaceFact): WorkspaceState {
  switch (fact.type) {
    case "workspace.opened":
      return { status: "inviting", language: fact.language ?? NEW_WORKSPACE.language };
    case "workspace.partner-declined":
      return { ...state, status: "inviting" };
    case "workspace.partner-joined":
      return { ...state, status: "joined" };
    case "workspace.partner-confirmed":
      return { ...state, status: "open" };
    case "workspace.closed":
      return { ...state, status: "closed", closedAt: fact.at };
  }
}
