import type { PauseWish } from "@footbridge/shared/domain/pause/decide";
import type { Seat } from "@footbridge/shared/domain/seat";
import { and, eq, sql } from "drizzle-orm";
import type { Tx } from "../db/door.ts";
import { pauseWishes } from "../db/schema.ts";

/** After which pause a person would go on: its beginning, ISO 8601 UTC; null for none. The database shows one's own. */
export async function loadOwnWish(tx: Tx, workspace: string, seat: Seat): Promise<string | null> {
  const [row] = await tx
    .select({ since: pauseWishes.since })
    .from(pauseWishes)
    .where(and(eq(pauseWishes.workspaceId, workspace), eq(pauseWishes.seat, seat)));
  return row?.since.toISOString() ?? null;
}

/** Keeps a wish in one's own row, or takes it away (P1). */
export async function setOwnWish(tx: Tx, workspace: string, seat: Seat, { since, wish }: PauseWish): Promise<void> {
  if (!wish) {
    await tx.delete(pauseWishes).where(and(eq(pauseWishes.workspaceId, workspace), eq(pauseWishes.seat, seat)));
    return;
  }
  await tx
    .insert(pauseWishes)
    .values({ workspaceId: workspace, seat, since: new Date(since) })
    .onConflictDoUpdate({
      target: [pauseWishes.workspaceId, pauseWishes.seat],
      set: { since: sql`excluded.since` },
    });
}

/** Whether both would go on after the pause that began then. */
export async function askBothWishes(tx: Tx, workspace: string, since: string): Promise<boolean> {
  const { rows } = await tx.execute<{ both: boolean | null }>(
    sql`select footbridge.both_would_go_on(${workspace}, ${since}::timestamptz) as both`,
  );
  return rows[0]?.both === true;
}
