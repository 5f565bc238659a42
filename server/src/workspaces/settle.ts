import { type Draft, draftsFrom } from "@footbridge/shared/domain/clause/draft";
import type { ClauseFact } from "@footbridge/shared/domain/clause/facts";
import { type Fact, roundState } from "@footbridge/shared/domain/fold";
import { sealsAreKnown, settleRound } from "@footbridge/shared/domain/round/decide";
import { phrasesOf } from "@footbridge/shared/practice/phrase";
import { sheetOf } from "@footbridge/shared/practice/sheets";
import { sql } from "drizzle-orm";
import type { Tx } from "../db/door.ts";
import { type Changes, changesFrom } from "./changes.ts";
import type { Ground } from "./commands/command.ts";
import { keepClauseWords, mintWords } from "./kept-words.ts";
import { loadRevealedAnswers } from "./own-side.ts";
import { PRACTICE } from "./practice.ts";
import { askTogether } from "./receipts.ts";
import { appendFacts, loadShared } from "./shared-state.ts";

/**
 * C1: writes down what the two did together in a round — both sealed, not both any more, revealed — after one of them
 * changed their own side. One person's own change alone changes nothing here, takes no lock and tells nobody (P1).
 * @returns what changed for both, or null
 */
export async function settle(round: string, ground: Omit<Ground, "loaded">): Promise<Changes | null> {
  const { tx, workspace, now } = ground;
  const before = roundState((await loadShared(tx, workspace)).state, round);
  if (before.revealedAt !== null) return null;
  const glance = await askTogether(tx, workspace, round, before.times);
  if (sealsAreKnown(before, glance.receipts) && !glance.ready) return null;

  // From here on the two sides stand still, and everything is read anew.
  await tx.execute(sql`select footbridge.hold_sides(${workspace}, ${round})`);
  const loaded = await loadShared(tx, workspace, true);
  const held = roundState(loaded.state, round);
  const { receipts, next, ready } = await askTogether(tx, workspace, round, held.times);
  const revealed = ready && (await reveal(tx, workspace, round, now));
  const facts: Fact[] = [...settleRound(round, held, { receipts, next, revealed }, now.toISOString())];
  if (facts.some((fact) => fact.type === "round.revealed")) facts.push(...(await draft(round, ground)));
  if (facts.length === 0) return null;
  await appendFacts(tx, workspace, loaded, facts);
  return changesFrom(facts);
}

async function reveal(tx: Tx, workspace: string, round: string, now: Date): Promise<boolean> {
  const { rows } = await tx.execute<{ revealed: boolean | null }>(
    sql`select footbridge.reveal_round(${workspace}, ${round}, ${now.toISOString()}) as revealed`,
  );
  return rows[0]?.revealed === true;
}

/** The drafts that a reveal puts on the board, in the sections they belong to. */
async function draft(round: string, ground: Omit<Ground, "loaded">): Promise<readonly ClauseFact[]> {
  const { tx, workspace, keyring } = ground;
  const sheet = sheetOf(round);
  if (sheet === undefined) return [];
  const sides = {
    a: await loadRevealedAnswers(tx, keyring, workspace, round, "a"),
    b: await loadRevealedAnswers(tx, keyring, workspace, round, "b"),
  };
  const facts: ClauseFact[] = [];
  for (const each of draftsFrom(round, sheet, sides, phrasesOf(PRACTICE, sheet.id)))
    facts.push(await keepDraft(each, ground));
  return facts;
}

async function keepDraft(made: Draft, ground: Omit<Ground, "loaded">): Promise<ClauseFact> {
  const { tx, workspace, keyring, entropy, now } = ground;
  const versions = made.versions.map(({ words, by }) => ({ minted: mintWords(words, entropy), by }));
  for (const { minted } of versions) await keepClauseWords(tx, keyring, workspace, minted, entropy);
  return {
    type: "clause.drafted",
    clause: entropy.uuid(),
    section: made.section,
    term: made.term,
    making: made.making,
    origins: made.origins,
    versions: versions.map(({ minted, by }) => ({ words: minted.ref, by })),
    at: now.toISOString(),
  };
}

/** The rounds in which what the two sides say together is not written down yet: a crash may have come in between. */
export async function unsettledRounds(
  tx: Tx,
  workspace: string,
  rounds: readonly string[],
): Promise<readonly string[]> {
  const { state } = await loadShared(tx, workspace);
  const unsettled: string[] = [];
  for (const round of rounds) {
    const known = roundState(state, round);
    if (known.revealedAt !== null) continue;
    const { receipts, ready } = await askTogether(tx, workspace, round, known.times);
    if (!sealsAreKnown(known, receipts) || ready) unsettled.push(round);
  }
  return unsettled;
}
