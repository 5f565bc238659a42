import { and, eq, inArray, type SQL } from "drizzle-orm";
import type { Tx } from "../db/door.ts";
import { reminderNotes } from "../db/schema.ts";
import type { Occasion } from "./moments.ts";

/** By what a note goes: "mail", or the id of a device. */
export type Way = string;

function keyOf({ workspace, round }: Pick<Occasion, "workspace" | "round">): string {
  return `${workspace}/${round}`;
}

/** Those of these occasions about which nothing went this way yet. */
export async function notYetNoted(
  tx: Tx,
  person: string,
  way: Way,
  occasions: readonly Occasion[],
): Promise<readonly Occasion[]> {
  if (occasions.length === 0) return [];
  const rows = await tx
    .select({ workspace: reminderNotes.workspaceId, round: reminderNotes.occasion })
    .from(reminderNotes)
    .where(and(eq(reminderNotes.personId, person), eq(reminderNotes.way, way)));
  const noted = new Set(rows.map(keyOf));
  return occasions.filter((each) => !noted.has(keyOf(each)));
}

/**
 * Says that a note about these is being handed over, before it is: whoever says so first does it, and nobody else.
 * @returns those that nobody had said it of
 */
export async function claim(
  tx: Tx,
  person: string,
  way: Way,
  occasions: readonly Occasion[],
): Promise<readonly Occasion[]> {
  if (occasions.length === 0) return [];
  const rows = await tx
    .insert(reminderNotes)
    .values(
      occasions.map(({ workspace, round, over }) => ({
        personId: person,
        workspaceId: workspace,
        occasion: round,
        way,
        overAt: new Date(over),
      })),
    )
    .onConflictDoNothing()
    .returning({ workspace: reminderNotes.workspaceId, round: reminderNotes.occasion });
  const claimed = new Set(rows.map(keyOf));
  return occasions.filter((each) => claimed.has(keyOf(each)));
}

/** Takes that back, where the note was certainly not taken: it is tried again. */
export async function release(tx: Tx, person: string, way: Way, occasions: readonly Occasion[]): Promise<void> {
  for (const workspace of new Set(occasions.map((each) => each.workspace))) {
    const rounds = occasions.filter((each) => each.workspace === workspace).map(({ round }) => round);
    const these: SQL | undefined = and(
      eq(reminderNotes.personId, person),
      eq(reminderNotes.way, way),
      eq(reminderNotes.workspaceId, workspace),
      inArray(reminderNotes.occasion, rounds),
    );
    await tx.delete(reminderNotes).where(these);
  }
}
