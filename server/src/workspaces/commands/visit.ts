import type { VisitCommand } from "@footbridge/shared/domain/visit/commands";
import { decideSeen } from "@footbridge/shared/domain/visit/decide";
import { RefusalError } from "../../refusal.ts";
import { loadSeenAt, saveSeenAt } from "../visits.ts";
import type { Done, Ground } from "./command.ts";

/** Keeps up to when one has seen what happened, in one's own row alone (P1). No page is shown anything anew. */
export async function runVisitCommand(command: VisitCommand, ground: Ground): Promise<Done> {
  const { tx, workspace, loaded, now } = ground;
  if (loaded.state.workspace.status !== "open") throw new RefusalError("workspace-not-open");
  const before = await loadSeenAt(tx, workspace, loaded.seat);
  const seenAt = decideSeen(command, before, now.toISOString());
  if (seenAt !== null && seenAt !== before) await saveSeenAt(tx, workspace, loaded.seat, seenAt);
  return { outcome: {}, changes: { audience: "own", slices: [], membership: false } };
}
