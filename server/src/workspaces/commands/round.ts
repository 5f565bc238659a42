import { roundState } from "@footbridge/shared/domain/fold";
import type { RoundCommand } from "@footbridge/shared/domain/round/commands";
import { decideRound } from "@footbridge/shared/domain/round/decide";
import type { SideChange } from "@footbridge/shared/domain/round/facts";
import type { OwnReceipt } from "@footbridge/shared/domain/round/view";
import { refusedByTrial } from "@footbridge/shared/domain/trial/decide";
import { occurrenceOf } from "@footbridge/shared/domain/trial/occurrence";
import { dayAt } from "@footbridge/shared/domain/workspace/keeping";
import { sheetOf } from "@footbridge/shared/practice/sheets";
import { RefusalError } from "../../refusal.ts";
import { ownChange } from "../changes.ts";
import { holdOwnSide, loadOwnSide, saveAnswer, setOwnSide, touchAnswers } from "../own-side.ts";
import { keptReceipt, makeReceipt } from "../receipts.ts";
import { loadTrial } from "../trial.ts";
import type { Done, Ground } from "./command.ts";

/** Carries out a command on one's own side. It touches the author's rows alone (P1). */
export async function runRoundCommand(command: RoundCommand, ground: Ground): Promise<Done> {
  const { tx, workspace, loaded, keyring, now } = ground;
  const sheet = sheetOf(command.round);
  if (sheet === undefined) throw new RefusalError("round-unknown");
  if (loaded.state.workspace.status !== "open") throw new RefusalError("workspace-not-open");
  if (occurrenceOf(command.round) !== undefined) {
    const trial = await loadTrial(tx, keyring, workspace, loaded.state);
    const refused = refusedByTrial(command, trial, now.toISOString());
    if (refused !== null) throw new RefusalError(refused);
  }
  // Asked for while it is waited for: each statement sees what is there once it is held.
  const [, { own, answers }] = await Promise.all([
    holdOwnSide(tx, workspace, command.round, loaded.seat),
    loadOwnSide(tx, keyring, workspace, command.round, loaded.seat),
  ]);
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
  // A reveal may follow at once, and in a meeting its words never come without the moment at which they open.
  const moment = command.type === "round.say-ready" ? [{ name: "meeting" } as const] : [];
  return { outcome, changes: ownChange(...moment, { name: "round", key: command.round }) };
}

async function apply(
  change: SideChange,
  command: RoundCommand,
  receipt: OwnReceipt | null,
  ground: Ground,
): Promise<void> {
  const { tx, along, workspace, loaded, keyring, entropy, now } = ground;
  const set = (side: Parameters<typeof setOwnSide>[4]): Promise<void> =>
    setOwnSide(tx, workspace, command.round, loaded.seat, side);
  switch (change.type) {
    case "side.answer-saved": {
      if (command.type !== "round.save") return;
      const { round, prompt, answer } = command;
      const row = {
        workspace,
        round,
        seat: loaded.seat,
        prompt,
        revision: change.revision,
        answer,
        touchedOn: dayAt(now),
      };
      void along(() => saveAnswer(tx, keyring, row, entropy));
      return;
    }
    case "side.sealed":
      if (receipt === null) return;
      return set({
        sealedAt: new Date(change.at),
        ...keptReceipt(keyring, command.round, loaded.seat, receipt, entropy),
      });
    case "side.seal-taken-back":
      // A receipt is of the seal: it goes with it.
      await set({ sealedAt: null, readyAt: null, receipt: null, opening: null });
      // It is a draft again, from today.
      return touchAnswers(tx, workspace, command.round, loaded.seat, dayAt(now));
    case "side.ready":
      return set({ readyAt: new Date(change.at) });
    case "side.ready-taken-back":
      return set({ readyAt: null });
  }
}
