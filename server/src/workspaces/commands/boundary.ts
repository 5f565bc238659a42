import type { BoundaryCommand } from "@footbridge/shared/domain/boundary/commands";
import { decideTakeBack, decideTighten } from "@footbridge/shared/domain/boundary/decide";
import type { BoundaryFact } from "@footbridge/shared/domain/boundary/facts";
import type { Decision } from "@footbridge/shared/domain/decision";
import { boundariesState } from "@footbridge/shared/domain/fold";
import { RefusalError } from "../../refusal.ts";
import { changesFrom } from "../changes.ts";
import { keepText } from "../kept-words.ts";
import { appendFacts } from "../shared-state.ts";
import { loadTrial } from "../trial.ts";
import type { Done, Ground } from "./command.ts";

/** Carries out a command about a boundary that somebody holds tighter than was agreed. */
export async function runBoundaryCommand(command: BoundaryCommand, ground: Ground): Promise<Done> {
  const { tx, workspace, loaded, keyring, entropy } = ground;
  if (loaded.state.workspace.status !== "open") throw new RefusalError("workspace-not-open");
  const decision = await decide(command, ground);
  if (!decision.accepted) throw new RefusalError(decision.code);
  for (const fact of decision.facts)
    if (fact.type === "boundary.tightened" && command.type === "boundary.tighten")
      await keepText(tx, keyring, workspace, "sentence", fact.boundary, command.text, entropy);
  await appendFacts(tx, workspace, loaded, decision.facts);
  return { outcome: {}, changes: changesFrom(decision.facts) };
}

async function decide(command: BoundaryCommand, ground: Ground): Promise<Decision<BoundaryFact>> {
  const { tx, workspace, loaded, keyring, entropy, now } = ground;
  const { state, seat } = loaded;
  const asking = { seat, now: now.toISOString() };
  const boundaries = boundariesState(state);
  if (command.type === "boundary.take-back") {
    const signed = state.agreement.revisions.findLast(({ status }) => status === "signed");
    return decideTakeBack(command, boundaries, signed?.number ?? null, asking);
  }
  const trial = await loadTrial(tx, keyring, workspace, state);
  const lived = trial === null || trial.ended !== null ? null : { revision: trial.revision, lines: trial.promises };
  // What is refused takes nothing of the randomness that goes into shared ids: they never tell that somebody tried (P1).
  const tried = decideTighten(command, boundaries, lived, asking, "");
  return tried.accepted ? decideTighten(command, boundaries, lived, asking, entropy.uuid()) : tried;
}
