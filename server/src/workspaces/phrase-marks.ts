import type { Mark } from "@footbridge/shared/domain/phrase/commands";
import { PHRASES_FROM, type Phrase, type PhraseName, phrasesIn } from "@footbridge/shared/domain/phrase/phrases";
import type { OwnMark } from "@footbridge/shared/domain/phrase/view";
import type { PerSeat, Seat } from "@footbridge/shared/domain/seat";
import { and, eq, or, sql } from "drizzle-orm";
import type { Tx } from "../db/door.ts";
import type { Keyring } from "../db/keys/keyring.ts";
import { phraseMarks } from "../db/schema.ts";
import { loadRevealedAnswers } from "./own-side.ts";

/** The phrases of both sides. Before the reveal the database gives one's own alone, so it is asked for after it. */
export async function loadPhrases(tx: Tx, keyring: Keyring, workspace: string): Promise<readonly Phrase[]> {
  const { round } = PHRASES_FROM;
  return phrasesIn({
    a: await loadRevealedAnswers(tx, keyring, workspace, round, "a"),
    b: await loadRevealedAnswers(tx, keyring, workspace, round, "b"),
  });
}

/** One's own marks; a mark that was taken back is none. */
export async function loadOwnMarks(tx: Tx, workspace: string, seat: Seat): Promise<readonly OwnMark[]> {
  const { author, entry, say, hear, notWithMe } = phraseMarks;
  const rows = await tx
    .select({ author, entry, say, hear, notWithMe })
    .from(phraseMarks)
    .where(
      and(
        eq(phraseMarks.workspaceId, workspace),
        eq(phraseMarks.seat, seat),
        or(eq(say, true), eq(hear, true), eq(notWithMe, true)),
      ),
    )
    .orderBy(author, entry);
  return rows.map((row) => ({
    author: row.author,
    entry: row.entry,
    mark: { say: row.say, hear: row.hear, notWithMe: row.notWithMe },
  }));
}

/** Keeps one's own mark. It touches the author's row alone: the partner never waits for it (P1). */
export async function setOwnMark(
  tx: Tx,
  workspace: string,
  seat: Seat,
  { author, entry }: PhraseName,
  mark: Mark,
): Promise<void> {
  await tx
    .insert(phraseMarks)
    .values({ workspaceId: workspace, author, entry, seat, ...mark })
    .onConflictDoUpdate({
      target: [phraseMarks.workspaceId, phraseMarks.author, phraseMarks.entry, phraseMarks.seat],
      set: mark,
    });
}

/** A phrase with both marks. */
export interface BothMarks extends PhraseName {
  readonly marks: PerSeat<Mark>;
}

/** Asks the database which phrases both have marked, and how; of a phrase that one has marked it says nothing (P2). */
export async function askBothMarks(tx: Tx, workspace: string): Promise<readonly BothMarks[]> {
  const { rows } = await tx.execute<{ author: Seat; entry: string; marks: PerSeat<Mark> }>(
    sql`select author, entry, marks from footbridge.both_marks(${workspace}) order by author, entry`,
  );
  return rows.map(({ author, entry, marks }) => ({ author, entry, marks }));
}

/** Holds both marks on a phrase still until this transaction ends. */
export async function holdMarks(tx: Tx, workspace: string, { author, entry }: PhraseName): Promise<void> {
  await tx.execute(sql`select footbridge.hold_marks(${workspace}, ${author}, ${entry})`);
}
