import type { WorkspaceCommand } from "@footbridge/shared/domain/workspace/commands";
import { decideWorkspace } from "@footbridge/shared/domain/workspace/decide";
import { and, eq } from "drizzle-orm";
import { seats } from "../../db/schema.ts";
import { leave } from "../../leaving/leave.ts";
import { RefusalError } from "../../refusal.ts";
import { changesFrom, ownChange } from "../changes.ts";
import { appendFacts } from "../shared-state.ts";
import type { Done, Ground } from "./command.ts";

/** Leaves, alone (C18); or C6: confirms or declines the person who joined. A declined person's seat is free again at once. */
export async function runWorkspaceCommand(command: WorkspaceCommand, ground: Ground): Promise<Done> {
  const { tx, workspace, loaded, now } = ground;
  if (command.type === "workspace.leave") {
    const facts = await leave({ ...ground, seat: loaded.seat });
    // Whoever leaves a closed workspace changes it for themselves alone.
    return { outcome: {}, changes: facts.length > 0 ? changesFrom(facts) : { ...ownChange(), membership: true } };
  }
  const decision = decideWorkspace(command, loaded.state.workspace, { seat: loaded.seat, now: now.toISOString() });
  if (!decision.accepted) throw new RefusalError(decision.code);
  const partner = and(eq(seats.workspaceId, workspace), eq(seats.seat, "b"));
  if (command.type === "workspace.confirm-partner") await tx.update(seats).set({ confirmed: true }).where(partner);
  else await tx.delete(seats).where(partner);
  await appendFacts(tx, workspace, loaded, decision.facts);
  return { outcome: {}, changes: changesFrom(decision.facts) };
}
