import type { SharedState } from "@footbridge/shared/domain/fold";
import type { Seat } from "@footbridge/shared/domain/seat";
import { MOST_HAPPENINGS, type SinceView, sinceView, TOLD_FACTS } from "@footbridge/shared/domain/visit/view";
import { and, desc, eq, inArray, sql } from "drizzle-orm";
import type { Tx } from "../db/door.ts";
import { facts, visits } from "../db/schema.ts";

/** Up to when a person has seen what happened, ISO 8601 UTC; null before the first time. The database shows one's own. */
export async function loadSeenAt(tx: Tx, workspace: string, seat: Seat): Promise<string | null> {
  const [row] = await tx
    .select({ seenAt: visits.seenAt })
    .from(visits)
    .where(and(eq(visits.workspaceId, workspace), eq(visits.seat, seat)));
  return row?.seenAt.toISOString() ?? null;
}

/** Keeps it. From two pages at once, the later moment stays. */
export async function saveSeenAt(tx: Tx, workspace: string, seat: Seat, seenAt: string): Promise<void> {
  await tx
    .insert(visits)
    .values({ workspaceId: workspace, seat, seenAt: new Date(seenAt) })
    .onConflictDoUpdate({
      target: [visits.workspaceId, visits.seat],
      set: { seenAt: sql`greatest(${visits.seenAt}, excluded.seen_at)` },
    });
}

/**
 * What happened since a person was here last, for that person.
 * @param asOf the moment of the view, ISO 8601 UTC
 */
export async function loadSince(
  tx: Tx,
  workspace: string,
  state: SharedState,
  seat: Seat,
  asOf: string,
): Promise<SinceView> {
  const seenAt = await loadSeenAt(tx, workspace, seat);
  const newest = await tx
    .select({ body: facts.body })
    .from(facts)
    .where(and(eq(facts.workspaceId, workspace), inArray(facts.type, [...TOLD_FACTS])))
    .orderBy(desc(facts.version), desc(facts.ordinal))
    .limit(MOST_HAPPENINGS);
  return sinceView(newest.map(({ body }) => body).reverse(), state, seat, { seenAt, asOf });
}
