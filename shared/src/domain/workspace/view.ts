import type { PerSeat, Seat } from "../seat.ts";
import type { WorkspaceState, WorkspaceStatus } from "./evolve.ts";

/** What a seat sees of the workspace. Names are null while their seat is free. */
export interface WorkspaceView {
  readonly id: string;
  readonly status: WorkspaceStatus;
  readonly seat: Seat;
  readonly names: PerSeat<string | null>;
  /** Since when it is closed, ISO 8601 UTC; null while it is not. By whom and why is told to nobody. */
  readonly closedAt: string | null;
}

/** P4: built from an allow-list for one seat. */
export function workspaceView(
  id: string,
  state: WorkspaceState,
  seat: Seat,
  names: PerSeat<string | null>,
): WorkspaceView {
  return { id, status: state.status, seat, names: { a: names.a, b: names.b }, closedAt: state.closedAt ?? null };
}
