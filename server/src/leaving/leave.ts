import type { Fact } from "@footbridge/shared/domain/fold";
import { decideLeaving } from "@footbridge/shared/domain/workspace/decide";
import { and, eq, sql } from "drizzle-orm";
import type { Tx } from "../db/door.ts";
import { deletions, seats } from "../db/schema.ts";
import { appendFacts, type Loaded } from "../workspaces/shared-state.ts";
import { type OwnPart, shredOwnPart } from "./own-part.ts";

/** Who leaves what, and how it stands. */
export interface Leaving extends OwnPart {
  readonly loaded: Loaded;
  readonly now: Date;
}

/**
 * Waits until nothing is under way on one's own side, and lets nothing begin there before this transaction is over: a word that
 * was saved in the same moment would stay. The partner never waits for it (P1).
 */
export async function holdOwnWork(tx: Tx, workspace: string, person: string): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`leaving/${workspace}/${person}`}, 0))`);
}

/** Says that something is under way on one's own side, so that leaving waits for it, and it for leaving. */
export async function shareOwnWork(tx: Tx, workspace: string, person: string): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock_shared(hashtextextended(${`leaving/${workspace}/${person}`}, 0))`);
}

/**
 * Whose chance makes the key that takes the place of the one that goes: each workspace has its own, so that nothing there depends
 * on how many others are left with it (P2).
 */
export function leavingAs(person: string, workspace: string): string {
  return `${person}/leaving/${workspace}`;
}

/**
 * C18: leaves a workspace, and by that closes it for both. All that only this person could read goes with it. Once is enough:
 * whoever has left has nothing here that could go.
 * @returns what both may know of it, appended already; nothing where it was closed before
 */
export async function leave(leaving: Leaving): Promise<readonly Fact[]> {
  const { tx, workspace, seat, loaded, now } = leaving;
  const own = and(eq(deletions.what, "side"), eq(deletions.subject, workspace), eq(deletions.whose, seat));
  const before = await tx.select({ at: deletions.at }).from(deletions).where(own);
  if (before.length > 0) return [];
  await tx.insert(deletions).values({ what: "side", subject: workspace, whose: seat, at: now });
  await shredOwnPart(leaving);
  const facts = decideLeaving(loaded.state.workspace, now.toISOString());
  await appendFacts(tx, workspace, loaded, facts);
  return facts;
}

/**
 * Takes back that somebody came who was never confirmed. The seat is free again, as after a refusal.
 * @returns what the inviter may know of it, appended already
 */
export async function goAgain(
  tx: Tx,
  workspace: string,
  loaded: Omit<Loaded, "seat">,
  now: Date,
): Promise<readonly Fact[]> {
  // Where the inviter has left meanwhile, there is nothing to come to any more.
  const isAwaited = loaded.state.workspace.status === "joined";
  const facts: readonly Fact[] = isAwaited
    ? [{ type: "workspace.partner-declined", by: "b", at: now.toISOString() }]
    : [];
  await tx.insert(deletions).values({ what: "guest", subject: workspace, whose: "b", at: now });
  await appendFacts(tx, workspace, loaded, facts);
  await tx.delete(deletions).where(and(eq(deletions.what, "guest"), eq(deletions.subject, workspace)));
  await tx.delete(seats).where(and(eq(seats.workspaceId, workspace), eq(seats.seat, "b")));
  return facts;
}
