import type { Asking, Decision } from "../decision.ts";
import { accept, reject } from "../decision.ts";
import type { PerSeat } from "../seat.ts";
import type { Answers } from "./answer.ts";
import { unsettledPrompts, valueFits } from "./answer.ts";
import type { RoundCommand } from "./commands.ts";
import type { OwnSide, RoundState } from "./evolve.ts";
import type { RoundFact, SideChange } from "./facts.ts";
import type { Sheet } from "./sheet.ts";
import { promptOf } from "./sheet.ts";

/** All that a command on one's own side is decided on: the shared round, and one's own words. Never the other's. */
export interface RoundGround {
  readonly sheet: Sheet;
  readonly round: RoundState;
  readonly own: OwnSide;
  readonly answers: Answers;
}

/** Decides a command on one's own side of a round. */
export function decideRound(command: RoundCommand, ground: RoundGround, asking: Asking): Decision<SideChange> {
  const { round, own } = ground;
  if (round.revealedAt !== null) return reject("already-revealed");
  switch (command.type) {
    case "round.save":
      return decideSave(command, ground);
    case "round.seal":
      if (own.sealed) return reject("round-sealed");
      if (unsettledPrompts(ground.sheet, ground.answers).length > 0) return reject("round-unfinished");
      return accept({ type: "side.sealed", at: asking.now });
    case "round.take-seal-back":
      // Taking the seal back takes the readiness back with it: nobody is ready to read what is open again.
      return own.sealed ? accept({ type: "side.seal-taken-back" }) : reject("round-not-sealed");
    case "round.say-ready":
      return own.sealed ? accept({ type: "side.ready", at: asking.now }) : reject("round-not-sealed");
    case "round.take-ready-back":
      return own.sealed ? accept({ type: "side.ready-taken-back" }) : reject("round-not-sealed");
  }
}

function decideSave(
  command: Extract<RoundCommand, { type: "round.save" }>,
  { sheet, own }: RoundGround,
): Decision<SideChange> {
  const prompt = promptOf(sheet, command.prompt);
  if (prompt === undefined) return reject("prompt-unknown");
  if (own.sealed) return reject("round-sealed");
  if (command.answer.state === "answered" && !valueFits(prompt.field, command.answer.value))
    return reject("answer-not-valid");
  const revision = own.revisions[command.prompt] ?? 0;
  if (command.base !== revision) return reject("answer-moved-on");
  return accept({ type: "side.answer-saved", prompt: command.prompt, revision: revision + 1 });
}

/** What the database says of the two sides together: all that one side may be told of the other (P2). */
export interface BothSides {
  /** While both have sealed: the receipts of the two seals, as they are shown at the round's present count of times. */
  readonly receipts: PerSeat<string> | null;
  /** The same, as they are shown the next time. */
  readonly next: PerSeat<string> | null;
  /** Both sealed and both ready, and frozen for good in the transaction that asks. */
  readonly revealed: boolean;
}

/** Whether the round says of the two seals what the database says: not a seal more or less, and no other seal. */
export function sealsAreKnown(state: RoundState, receipts: PerSeat<string> | null): boolean {
  if (receipts === null) return !state.bothSealed;
  return state.receipts?.a === receipts.a && state.receipts.b === receipts.b;
}

/** C1: what now holds for both, after one side changed. No facts where nothing changed for both. */
export function settleRound(round: string, state: RoundState, both: BothSides, now: string): readonly RoundFact[] {
  if (state.revealedAt !== null) return [];
  const facts: RoundFact[] = [];
  const known = sealsAreKnown(state, both.receipts);
  // A seal that was taken back and given again is told, even when nobody could write down what lay in between.
  if (both.next !== null && !known)
    facts.push({ type: "round.both-sealed", round, times: state.times + 1, receipts: both.next, at: now });
  if (both.revealed) facts.push({ type: "round.revealed", round, at: now });
  if (both.receipts === null && !both.revealed && !known) facts.push({ type: "round.not-both-sealed", round, at: now });
  return facts;
}
