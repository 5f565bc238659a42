import { spaceState } from "@footbridge/shared/domain/fold";
import type { SpaceCommand } from "@footbridge/shared/domain/space/commands";
import { decideSpace } from "@footbridge/shared/domain/space/decide";
import { RefusalError } from "../../refusal.ts";
import { changesFrom, quietChange } from "../changes.ts";
import { appendFacts } from "../shared-state.ts";
import type { Done, Ground } from "./command.ts";

/** Carries out a command about a space. That it was made longer is shown on one's own pages alone: nobody is called. */
export async function runSpaceCommand(command: SpaceCommand, ground: Ground): Promise<Done> {
  const { tx, workspace, loaded, now } = ground;
  if (loaded.state.workspace.status !== "open") throw new RefusalError("workspace-not-open");
  const decision = decideSpace(command, spaceState(loaded.state), { seat: loaded.seat, now: now.toISOString() });
  if (!decision.accepted) throw new RefusalError(decision.code);
  await appendFacts(tx, workspace, loaded, decision.facts);
  const changes = command.type === "space.lengthen" ? quietChange(decision.facts) : changesFrom(decision.facts);
  return { outcome: {}, changes };
}
