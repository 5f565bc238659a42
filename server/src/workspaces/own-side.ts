import type { Answer, Answers } from "@footbridge/shared/domain/round/answer";
import type { OwnSide } from "@footbridge/shared/domain/round/evolve";
import type { Seat } from "@footbridge/shared/domain/seat";
import { and, eq, sql } from "drizzle-orm";
import type { Tx } from "../db/door.ts";
import type { Keyring, Place } from "../db/keys/keyring.ts";
import { answers as answersTable, sides } from "../db/schema.ts";
import type { Entropy } from "../inputs.ts";
import { OutdatedError } from "./shared-state.ts";

/** One person's side of one round, with their words. */
export interface SideWithWords {
  readonly own: OwnSide;
  readonly answers: Answers;
}

function place(round: string, seat: Seat, prompt: string): Place {
  return { table: "answers", column: "words", row: `${round}/${seat}/${prompt}` };
}

/**
 * Holds one's own side still for this transaction, so that a save and a seal from two of one's pages come one after
 * the other. It touches the author's row alone: the partner never waits for it (P1).
 */
export async function holdOwnSide(tx: Tx, workspace: string, round: string, seat: Seat): Promise<void> {
  // Written out, as the role may set these three columns alone when a side begins.
  await tx.execute(
    sql`insert into ${sides} (workspace_id, round, seat) values (${workspace}, ${round}, ${seat}) on conflict do nothing`,
  );
  await tx
    .select({ seat: sides.seat })
    .from(sides)
    .where(and(eq(sides.workspaceId, workspace), eq(sides.round, round), eq(sides.seat, seat)))
    .for("update");
}

async function loadAnswers(
  tx: Tx,
  keyring: Keyring,
  workspace: string,
  round: string,
  seat: Seat,
): Promise<{ answers: Answers; revisions: Record<string, number> }> {
  const rows = await tx
    .select()
    .from(answersTable)
    .where(and(eq(answersTable.workspaceId, workspace), eq(answersTable.round, round), eq(answersTable.seat, seat)))
    .orderBy(answersTable.prompt);
  return {
    // The values were checked when they were saved, and the cipher proves that they are those.
    answers: Object.fromEntries(
      rows.map(({ prompt, words }) => [prompt, keyring.open(seat, place(round, seat, prompt), words) as Answer]),
    ),
    revisions: Object.fromEntries(rows.map(({ prompt, revision }) => [prompt, revision])),
  };
}

/** Loads one's own side with one's own words. */
export async function loadOwnSide(
  tx: Tx,
  keyring: Keyring,
  workspace: string,
  round: string,
  seat: Seat,
): Promise<SideWithWords> {
  const [row] = await tx
    .select({ sealedAt: sides.sealedAt, readyAt: sides.readyAt })
    .from(sides)
    .where(and(eq(sides.workspaceId, workspace), eq(sides.round, round), eq(sides.seat, seat)));
  const { answers, revisions } = await loadAnswers(tx, keyring, workspace, round, seat);
  return {
    own: { sealed: row?.sealedAt != null, ready: row?.readyAt != null, revisions },
    answers,
  };
}

/** The words of a seat after the reveal. Before it, the database answers with nothing for the other seat (P5). */
export async function loadRevealedAnswers(
  tx: Tx,
  keyring: Keyring,
  workspace: string,
  round: string,
  seat: Seat,
): Promise<Answers> {
  return (await loadAnswers(tx, keyring, workspace, round, seat)).answers;
}

/** Keeps one answer. */
export async function saveAnswer(
  tx: Tx,
  keyring: Keyring,
  row: { workspace: string; round: string; seat: Seat; prompt: string; revision: number; answer: Answer },
  entropy: Entropy,
): Promise<void> {
  const { workspace, round, seat, prompt, revision, answer } = row;
  const words = keyring.seal(seat, place(round, seat, prompt), answer, entropy);
  await tx
    .insert(answersTable)
    .values({ workspaceId: workspace, round, seat, prompt, revision, words })
    .onConflictDoUpdate({
      target: [answersTable.workspaceId, answersTable.round, answersTable.seat, answersTable.prompt],
      set: { revision, words },
    });
}

/**
 * Writes down one's own seal and readiness.
 * @throws OutdatedError when the round was revealed in the same moment: a side that is frozen takes no change
 */
export async function setOwnSide(
  tx: Tx,
  workspace: string,
  round: string,
  seat: Seat,
  side: {
    readonly sealedAt?: Date | null;
    readonly readyAt?: Date | null;
    readonly receipt?: Buffer | null;
    readonly opening?: Buffer | null;
  },
): Promise<void> {
  const changed = await tx
    .update(sides)
    .set(side)
    .where(and(eq(sides.workspaceId, workspace), eq(sides.round, round), eq(sides.seat, seat)));
  if (changed.rowCount !== 1) throw new OutdatedError();
}
