import { roundState } from "@footbridge/shared/domain/fold";
import type { RoundCommand } from "@footbridge/shared/domain/round/commands";
import { decideRound } from "@footbridge/shared/domain/round/decide";
import type { SideChange } from "@footbridge/shared/domain/round/facts";
import type { OwnReceipt } from "@footbridge/shared/domain/round/view";
import { sheetOf } from "@footbridge/shared/practice/sheets";
import { RefusalError } from "../../refusal.ts";
import { ownChange } from "../changes.ts";
import { holdOwnSide, loadOwnSide, saveAnswer, setOwnSide } from "../own-side.ts";
import { keptReceipt, makeReceipt } from "../receipts.ts";
import type { Done, Ground } from "./command.ts";

/** Carries out a command on one's own side. It touches the author's rows alone (P1). */
export async function runRoundCommand(command: RoundCommand, ground: Ground): Promise<Done> {
  const { tx, workspace, loaded, keyring, now } = ground;
  const sheet = sheetOf(command.round);
  if (sheet === undefined) throw new RefusalError("round-unknown");
  if (loaded.state.workspace.status !== "open") throw new RefusalError("workspace-not-open");
  await holdOwnSide(tx, workspace, command.round, loaded.seat);
  const { own, answers } = await loadOwnSide(tx, keyring, workspace, command.round, loaded.seat);
  const decision = decideRound(
    command,
    { sheet, round: roundState(loaded.state, command.round), own, answers },
    { seat: loaded.seat, now: now.toISOString() },
  );
  if (!decision.accepted) throw new RefusalError(decision.code);
  const receipt =
    command.type === "round.seal" ? makeReceipt({ workspace, sheet, seat: loaded.seat, answers }, command.nonce) : null;
  for (const change of decision.facts) await apply(change, command, receipt, ground);
  const saved = decision.facts.find((change) => change.type === "side.answer-saved");
  const outcome = {
    ...(saved === undefined ? {} : { revision: saved.revision }),
    ...(receipt === null ? {} : { receipt: receipt.receipt }),
  };
  return { outcome, changes: ownChange(command.round) };
}

async function apply(
  change: SideChange,
  command: RoundCommand,
  receipt: OwnReceipt | null,
  ground: Ground,
): Promise<void> {
  const { tx, workspace, loaded, keyring, entropy } = ground;
  const set = (side: Parameters<typeof setOwnSide>[4]): Promise<void> =>
    setOwnSide(tx, workspace, command.round, loaded.seat, side);
  switch (change.type) {
    case "side.answer-saved": {
      if (command.type !== "round.save") return;
      const { round, prompt, answer } = command;
      const row = { workspace, round, seat: loaded.seat, prompt, revision: change.revision, answer };
      return saveAnswer(tx, keyring, row, entropy);
    }
    case "side.sealed":
      if (receipt === null) return;
      return set({
        sealedAt: new Date(change.at),
        ...keptReceipt(keyring, command.round, loaded.seat, receipt, entropy),
      });
    case "side.seal-taken-back":
      // A receipt is of the seal: it goes with it.
      return set({ sealedAt: null, readyAt: null, receipt: null, opening: null });
    case "side.ready":
      return set({ readyAt: new Date(change.at) });
    case "side.ready-taken-back":
      return set({ readyAt: null });
  }
}
