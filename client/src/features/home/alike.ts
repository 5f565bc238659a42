import type { WorkspaceInList } from "../../app/http.ts";

/** Which of several workspaces that read alike one is, in the order in which they were opened. */
export interface Alike {
  /** From 1. */
  readonly place: number;
  readonly count: number;
}

type Row = Pick<WorkspaceInList, "id" | "partnerName" | "openedAt" | "status">;

/** Where a workspace stands among those that read like it, or null where none other does. */
export function alikeTo(workspace: Row, all: readonly Row[]): Alike | null {
  const alike = all
    .filter(({ partnerName, status }) => partnerName === workspace.partnerName && status === workspace.status)
    .sort((one, other) => Date.parse(one.openedAt) - Date.parse(other.openedAt) || (one.id < other.id ? -1 : 1));
  return alike.length < 2 ? null : { place: alike.findIndex(({ id }) => id === workspace.id) + 1, count: alike.length };
}
