import { pauseState } from "@footbridge/shared/domain/fold";
import type { PauseCommand } from "@footbridge/shared/domain/pause/commands";
import { decidePause, decideWish } from "@footbridge/shared/domain/pause/decide";
import { RefusalError } from "../../refusal.ts";
import { changesFrom, ownChange } from "../changes.ts";
import { setOwnWish } from "../pause-wishes.ts";
import { appendFacts } from "../shared-state.ts";
import type { Done, Ground } from "./command.ts";

/** Pauses a workspace, or keeps on one's own side that one would go on: that touches the author's row alone (P1). */
export async function runPauseCommand(command: PauseCommand, ground: Ground): Promise<Done> {
  const { tx, workspace, loaded, now } = ground;
  if (loaded.state.workspace.status !== "open") throw new RefusalError("workspace-not-open");
  const pause = pauseState(loaded.state);
  if (command.type === "pause.begin") {
    const decision = decidePause(pause, { seat: loaded.seat, now: now.toISOString() });
    if (!decision.accepted) throw new RefusalError(decision.code);
    await appendFacts(tx, workspace, loaded, decision.facts);
    return { outcome: {}, changes: changesFrom(decision.facts) };
  }
  const decision = decideWish(command, pause);
  if (!decision.accepted) throw new RefusalError(decision.code);
  for (const wish of decision.facts) await setOwnWish(tx, workspace, loaded.seat, wish);
  return { outcome: {}, changes: ownChange({ name: "pause" }) };
}
