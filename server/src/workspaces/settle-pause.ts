import { pauseState } from "@footbridge/shared/domain/fold";
import { settlePause } from "@footbridge/shared/domain/pause/decide";
import type { Tx } from "../db/door.ts";
import { type Changes, changesFrom } from "./changes.ts";
import type { Footing } from "./commands/command.ts";
import { askBothWishes } from "./pause-wishes.ts";
import { appendFacts, loadShared } from "./shared-state.ts";

/**
 * Writes down that a pause is over, once both would go on. One person's own wish alone changes nothing here, takes no lock and
 * tells nobody (P1). A wish that is taken back in the same moment came too late: both had said so.
 * @returns what changed for both, or null
 */
export async function settlePauseOf({ tx, workspace, now }: Footing): Promise<Changes | null> {
  if (!(await isPauseUnsettled(tx, workspace))) return null;
  const loaded = await loadShared(tx, workspace, true);
  const pause = loaded.state.workspace.status === "closed" ? null : pauseState(loaded.state);
  const both = pause !== null && (await askBothWishes(tx, workspace, pause.since));
  const facts = settlePause(pause, both, now.toISOString());
  if (facts.length === 0) return null;
  await appendFacts(tx, workspace, loaded, facts);
  return changesFrom(facts);
}

/** Whether both would go on and it is not written down yet: a crash may have come in between. */
export async function isPauseUnsettled(tx: Tx, workspace: string): Promise<boolean> {
  const { state } = await loadShared(tx, workspace);
  const pause = state.workspace.status === "closed" ? null : pauseState(state);
  return pause !== null && (await askBothWishes(tx, workspace, pause.since));
}
