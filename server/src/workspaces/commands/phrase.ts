import { roundState } from "@footbridge/shared/domain/fold";
import type { PhraseCommand } from "@footbridge/shared/domain/phrase/commands";
import { decidePhrase } from "@footbridge/shared/domain/phrase/decide";
import { PHRASES_FROM } from "@footbridge/shared/domain/phrase/phrases";
import { RefusalError } from "../../refusal.ts";
import { ownChange } from "../changes.ts";
import { loadPhrases, setOwnMark } from "../phrase-marks.ts";
import type { Done, Ground } from "./command.ts";

/** Marks a phrase on one's own side. It touches the author's row alone (P1). */
export async function runPhraseCommand(command: PhraseCommand, ground: Ground): Promise<Done> {
  const { tx, workspace, loaded, keyring } = ground;
  if (loaded.state.workspace.status !== "open") throw new RefusalError("workspace-not-open");
  const round = roundState(loaded.state, PHRASES_FROM.round);
  const phrases = round.revealedAt === null ? [] : await loadPhrases(tx, keyring, workspace);
  const decision = decidePhrase(command, { round, phrases });
  if (!decision.accepted) throw new RefusalError(decision.code);
  for (const change of decision.facts) await setOwnMark(tx, workspace, loaded.seat, change, change.mark);
  return { outcome: {}, changes: ownChange({ name: "phrases" }) };
}
