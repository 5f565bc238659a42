import { draftsFrom } from "@footbridge/shared/domain/clause/draft";
import type { ClauseFact } from "@footbridge/shared/domain/clause/facts";
import { type Fact, roundState, type SharedState, spaceState } from "@footbridge/shared/domain/fold";
import { sealsAreKnown, settleRound } from "@footbridge/shared/domain/round/decide";
import { draftWordsOf } from "@footbridge/shared/practice/phrase";
import { sheetOf } from "@footbridge/shared/practice/sheets";
import type { PracticeWords } from "@footbridge/shared/practice/words";
import { sql } from "drizzle-orm";
import type { Tx } from "../db/door.ts";
import type { MasterKey } from "../db/keys/master-key.ts";
import { hostsLedger } from "./audit.ts";
import { type Changes, changesFrom } from "./changes.ts";
import type { Footing } from "./commands/command.ts";
import { keepDraft } from "./drafts.ts";
import { openTogether } from "./meetings.ts";
import { loadRevealedAnswers } from "./own-side.ts";
import { practiceOf } from "./practice.ts";
import { askTogether } from "./receipts.ts";
import { appendFacts, loadShared } from "./shared-state.ts";

/** What a round is settled with. */
export type SettlingGround = Footing & { readonly master: MasterKey };

/**
 * C1: writes down what the two did together in a round — both sealed, not both any more, revealed — after one of them
 * changed their own side. One person's own change alone changes nothing here, takes no lock and tells nobody (P1).
 * While a space runs nothing is written down: that would be word of the other.
 * @returns what changed for both, or null
 */
export async function settle(round: string, ground: SettlingGround): Promise<Changes | null> {
  const { tx, master, workspace, now } = ground;
  const { state } = await loadShared(tx, workspace);
  const before = roundState(state, round);
  if (before.revealedAt !== null || isSilent(state, now)) return null;
  const glance = await askTogether(tx, master, workspace, round, before.times);
  if (sealsAreKnown(before, glance.receipts) && !glance.ready) return null;

  // From here on the two sides stand still, and everything is read anew.
  await tx.execute(sql`select footbridge.hold_sides(${workspace}, ${round})`);
  const loaded = await loadShared(tx, workspace, true);
  // A space may have begun in the same moment.
  if (isSilent(loaded.state, now)) return null;
  const held = roundState(loaded.state, round);
  const { receipts, next, ready } = await askTogether(tx, master, workspace, round, held.times);
  const revealed = ready && (await reveal(tx, workspace, round, now));
  const facts: Fact[] = [...settleRound(round, held, { receipts, next, revealed }, now.toISOString())];
  if (facts.some((fact) => fact.type === "round.revealed"))
    facts.push(...(await draft(round, ground, practiceOf(loaded.state))));
  if (facts.length === 0) return null;
  await appendFacts(tx, workspace, loaded, facts, hostsLedger(ground));
  const changes = changesFrom(facts);
  const together = revealed && (await openTogether(tx, workspace, loaded.seat, round, now));
  return together ? { ...changes, slices: [{ name: "meeting" }, ...changes.slices] } : changes;
}

/**
 * Whether nothing is written down for both: where it is closed, while a space runs, and until its end is written down. What both did meanwhile
 * is dated with exactly that moment, so that nothing else can come between (P2).
 */
export function isSilent(state: SharedState, now: Date): boolean {
  if (state.workspace.status === "closed") return true;
  const { agreed } = spaceState(state);
  return agreed !== null && Date.parse(agreed.until) !== now.getTime();
}

async function reveal(tx: Tx, workspace: string, round: string, now: Date): Promise<boolean> {
  const { rows } = await tx.execute<{ revealed: boolean | null }>(
    sql`select footbridge.reveal_round(${workspace}, ${round}, ${now.toISOString()}) as revealed`,
  );
  return rows[0]?.revealed === true;
}

/** The drafts that a reveal puts on the board, in the sections they belong to. */
async function draft(round: string, ground: SettlingGround, practice: PracticeWords): Promise<readonly ClauseFact[]> {
  const { tx, workspace, keyring, now } = ground;
  const sheet = sheetOf(round);
  if (sheet === undefined) return [];
  const sides = {
    a: await loadRevealedAnswers(tx, keyring, workspace, round, "a"),
    b: await loadRevealedAnswers(tx, keyring, workspace, round, "b"),
  };
  const facts: ClauseFact[] = [];
  for (const each of draftsFrom(round, sheet, sides, draftWordsOf(practice, sheet.kind), now))
    facts.push(await keepDraft(each, ground));
  return facts;
}

/** The rounds in which what the two sides say together is not written down yet: a crash may have come in between. */
export async function unsettledRounds(
  tx: Tx,
  master: MasterKey,
  workspace: string,
  rounds: readonly string[],
): Promise<readonly string[]> {
  const { state } = await loadShared(tx, workspace);
  const looks = rounds.map(async (round) => {
    const known = roundState(state, round);
    if (known.revealedAt !== null) return null;
    const { receipts, ready } = await askTogether(tx, master, workspace, round, known.times);
    return !sealsAreKnown(known, receipts) || ready ? round : null;
  });
  return (await Promise.all(looks)).filter((round) => round !== null);
}
