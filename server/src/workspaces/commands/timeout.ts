import { agreedVersion } from "@footbridge/shared/domain/clause/evolve";
import { timeoutState } from "@footbridge/shared/domain/fold";
import type { TimeoutCommand } from "@footbridge/shared/domain/timeout/commands";
import { decideTimeout } from "@footbridge/shared/domain/timeout/decide";
import { RefusalError } from "../../refusal.ts";
import { changesFrom } from "../changes.ts";
import { loadWords } from "../kept-words.ts";
import { appendFacts } from "../shared-state.ts";
import type { Done, Ground } from "./command.ts";

/** Carries out a command about a time-out. */
export async function runTimeoutCommand(command: TimeoutCommand, ground: Ground): Promise<Done> {
  const { tx, workspace, loaded, now } = ground;
  if (loaded.state.workspace.status !== "open") throw new RefusalError("workspace-not-open");
  const agreed = command.type === "timeout.begin" ? await agreedMinutes(ground) : null;
  const asking = { seat: loaded.seat, now: now.toISOString() };
  const decision = decideTimeout(command, timeoutState(loaded.state), agreed, asking);
  if (!decision.accepted) throw new RefusalError(decision.code);
  await appendFacts(tx, workspace, loaded, decision.facts);
  return { outcome: {}, changes: changesFrom(decision.facts) };
}

/** The length of a time-out that both said yes to, in minutes; null for none. It is read here, so that nobody sends another. */
async function agreedMinutes({ tx, workspace, loaded, keyring }: Ground): Promise<number | null> {
  const clause = loaded.state.board.find(
    (each) => each.term === "time-out-length" && agreedVersion(each) !== undefined,
  );
  const agreed = clause === undefined ? undefined : agreedVersion(clause);
  if (agreed === undefined) return null;
  const { term } = (await loadWords(tx, keyring, workspace, [agreed.words.id])).words(agreed.words.id);
  return term?.value.kind === "length" ? term.value.amount : null;
}
