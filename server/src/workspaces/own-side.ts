import type { Answer, Answers } from "@footbridge/shared/domain/round/answer";
import type { OwnSide } from "@footbridge/shared/domain/round/evolve";
import type { Seat } from "@footbridge/shared/domain/seat";
import { and, eq, sql } from "drizzle-orm";
import type { Tx } from "../db/door.ts";
import type { Keyring, Place } from "../db/keys/keyring.ts";
import { prepared } from "../db/prepared.ts";
import { answers as answersTable, newSides, sides } from "../db/schema.ts";
import type { Entropy } from "../inputs.ts";
import { OutdatedError } from "./shared-state.ts";

/** One person's side of one round, with their words. */
export interface SideWithWords {
  readonly own: OwnSide;
  readonly answers: Answers;
}

/** The place of an answer's words. */
export function answerPlace(round: string, seat: Seat, prompt: string): Place {
  return { table: "answers", column: "words", row: `${round}/${seat}/${prompt}` };
}

const ONE_SIDE = and(
  eq(sides.workspaceId, sql.placeholder("workspace")),
  eq(sides.round, sql.placeholder("round")),
  eq(sides.seat, sql.placeholder("seat")),
);

const beginSide = prepared("begin-side", (tx) =>
  tx
    .insert(newSides)
    .values({
      workspaceId: sql.placeholder("workspace"),
      round: sql.placeholder("round"),
      seat: sql.placeholder("seat"),
    })
    .onConflictDoNothing(),
);

const holdSide = prepared("hold-side", (tx) =>
  tx.select({ seat: sides.seat }).from(sides).where(ONE_SIDE).for("update"),
);

/**
 * Holds one's own side still for this transaction, so that a save and a seal from two of one's pages come one after
 * the other. It touches the author's row alone: the partner never waits for it (P1).
 */
export async function holdOwnSide(tx: Tx, workspace: string, round: string, seat: Seat): Promise<void> {
  await Promise.all([
    beginSide(tx).execute({ workspace, round, seat }),
    holdSide(tx).execute({ workspace, round, seat }),
  ]);
}

const selectAnswers = prepared("answers", (tx) =>
  tx
    .select()
    .from(answersTable)
    .where(
      and(
        eq(answersTable.workspaceId, sql.placeholder("workspace")),
        eq(answersTable.round, sql.placeholder("round")),
        eq(answersTable.seat, sql.placeholder("seat")),
      ),
    )
    .orderBy(answersTable.prompt),
);

const selectSide = prepared("side", (tx) =>
  tx.select({ sealedAt: sides.sealedAt, readyAt: sides.readyAt }).from(sides).where(ONE_SIDE),
);

async function loadAnswers(
  tx: Tx,
  keyring: Keyring,
  workspace: string,
  round: string,
  seat: Seat,
): Promise<{ answers: Answers; revisions: Record<string, number> }> {
  const rows = await selectAnswers(tx).execute({ workspace, round, seat });
  return {
    // The values were checked when they were saved, and the cipher proves that they are those.
    answers: Object.fromEntries(
      rows.map(({ prompt, words }) => [prompt, keyring.open(seat, answerPlace(round, seat, prompt), words) as Answer]),
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
  const [[row], { answers, revisions }] = await Promise.all([
    selectSide(tx).execute({ workspace, round, seat }),
    loadAnswers(tx, keyring, workspace, round, seat),
  ]);
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

const upsertAnswer = prepared("keep-own-answer", (tx) =>
  tx
    .insert(answersTable)
    .values({
      workspaceId: sql.placeholder("workspace"),
      round: sql.placeholder("round"),
      prompt: sql.placeholder("prompt"),
      seat: sql.placeholder("seat"),
      revision: sql.placeholder("revision"),
      words: sql.placeholder("words"),
      touchedOn: sql.placeholder("touchedOn"),
    })
    .onConflictDoUpdate({
      target: [answersTable.workspaceId, answersTable.round, answersTable.seat, answersTable.prompt],
      set: { revision: sql`excluded.revision`, words: sql`excluded.words`, touchedOn: sql`excluded.touched_on` },
    }),
);

/** Keeps one answer. */
export async function saveAnswer(
  tx: Tx,
  keyring: Keyring,
  row: {
    workspace: string;
    round: string;
    seat: Seat;
    prompt: string;
    revision: number;
    answer: Answer;
    /** The day on which it is saved, YYYY-MM-DD. */
    touchedOn: string;
  },
  entropy: Entropy,
): Promise<void> {
  const { workspace, round, seat, prompt, revision, answer, touchedOn } = row;
  const words = keyring.seal(seat, answerPlace(round, seat, prompt), answer, entropy);
  await upsertAnswer(tx).execute({ workspace, round, seat, prompt, revision, words, touchedOn });
}

/** One's own answers of a round were touched, though no word of them changed: a seal was taken back. */
export async function touchAnswers(
  tx: Tx,
  workspace: string,
  round: string,
  seat: Seat,
  touchedOn: string,
): Promise<void> {
  await tx
    .update(answersTable)
    .set({ touchedOn })
    .where(and(eq(answersTable.workspaceId, workspace), eq(answersTable.round, round), eq(answersTable.seat, seat)));
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
