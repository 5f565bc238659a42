import type { CheckInCommand } from "@footbridge/shared/domain/check-in/commands";
import { decideMove, decideTakeSuggestionBack } from "@footbridge/shared/domain/check-in/decide";
import type { CheckInFact } from "@footbridge/shared/domain/check-in/facts";
import type { Decision } from "@footbridge/shared/domain/decision";
import { checkInsState, roundState } from "@footbridge/shared/domain/fold";
import { RefusalError } from "../../refusal.ts";
import { changesFrom } from "../changes.ts";
import { appendFacts } from "../shared-state.ts";
import { loadTrial } from "../trial.ts";
import type { Done, Ground } from "./command.ts";

/** Carries out a command about the time of one check-in. */
export async function runCheckInCommand(command: CheckInCommand, ground: Ground): Promise<Done> {
  const { tx, workspace, loaded } = ground;
  if (loaded.state.workspace.status !== "open") throw new RefusalError("workspace-not-open");
  const decision = await decide(command, ground);
  if (!decision.accepted) throw new RefusalError(decision.code);
  await appendFacts(tx, workspace, loaded, decision.facts);
  return { outcome: {}, changes: changesFrom(decision.facts) };
}

async function decide(command: CheckInCommand, ground: Ground): Promise<Decision<CheckInFact>> {
  const { tx, workspace, loaded, keyring, now } = ground;
  const { state, seat } = loaded;
  const asking = { seat, now: now.toISOString() };
  const said = checkInsState(state);
  if (command.type === "check-in.take-back") return decideTakeSuggestionBack(command, said, asking);
  const trial = await loadTrial(tx, keyring, workspace, state);
  const isHeld = (round: string): boolean => roundState(state, round).revealedAt !== null;
  const lived = trial === null || trial.ended !== null ? null : { checkIns: trial.checkIns, isHeld };
  return decideMove(command, said, lived, asking);
}
