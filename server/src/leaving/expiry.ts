import { closedBefore, draftsBefore } from "@footbridge/shared/domain/workspace/keeping";
import { lt, type SQL, sql } from "drizzle-orm";
import type { Tx } from "../db/door.ts";
import { cardDrafts } from "../db/schema.ts";

/** How much went by itself. */
export interface Expired {
  readonly workspaces: number;
  readonly drafts: number;
}

/**
 * Deletes closed workspaces whose time is over, and drafts that nobody touched for long. No word is read for it, and nothing of
 * it is told: a side with nothing on it is a side with nothing on it.
 * @param tx a transaction of the maintenance role
 * @param now the moment
 */
export async function deleteWhatExpired(tx: Tx, now: Date): Promise<Expired> {
  const closed = await deleteWhole(tx, now, sql`closed_at < ${closedBefore(now)}`);
  const deserted = await deleteWhereNobodyIs(tx, now);
  const cards = await tx.delete(cardDrafts).where(lt(cardDrafts.touchedOn, draftsBefore(now)));
  const drafts = (await deleteIdleAnswers(tx, draftsBefore(now))) + (cards.rowCount ?? 0);
  return { workspaces: closed + deserted, drafts };
}

/**
 * P15: deletes closed workspaces at which nobody sits any more who has an account.
 * @param tx a transaction of the maintenance role
 * @param now the moment
 * @returns how many there were
 */
export function deleteWhereNobodyIs(tx: Tx, now: Date): Promise<number> {
  return deleteWhole(
    tx,
    now,
    sql`closed_at is not null and not exists (select from footbridge.seats s where s.workspace_id = workspaces.id
      and s.person_id is not null)`,
  );
}

/** Deletes workspaces with everything in them, and says so in the ledger. */
async function deleteWhole(tx: Tx, now: Date, which: SQL): Promise<number> {
  const deleted = await tx.execute(sql`
    with gone as (delete from footbridge.workspaces where ${which} returning id)
    insert into footbridge.deletions select 'workspace', id, 'all', ${now.toISOString()}::timestamptz from gone
    on conflict do nothing`);
  return deleted.rowCount ?? 0;
}

/** A side that is not sealed is one draft: all its answers go, or none. Sides that somebody is busy with are left for tomorrow. */
async function deleteIdleAnswers(tx: Tx, before: string): Promise<number> {
  const idle = sql`not exists (select from footbridge.answers a where a.workspace_id = s.workspace_id
    and a.round = s.round and a.seat = s.seat and a.touched_on >= ${before}::date)`;
  await tx.execute(sql`
    select from footbridge.sides s where s.sealed_at is null and ${idle}
      and exists (select from footbridge.answers a
        where a.workspace_id = s.workspace_id and a.round = s.round and a.seat = s.seat)
    for update of s skip locked`);
  // Looked at anew now that they stand still.
  const gone = await tx.execute(sql`
    with drafts as (
      delete from footbridge.answers a using footbridge.sides s
      where a.workspace_id = s.workspace_id and a.round = s.round and a.seat = s.seat and s.sealed_at is null
        and a.touched_on < ${before}::date and ${idle}
      returning a.workspace_id, a.round, a.seat
    ) select distinct workspace_id, round, seat from drafts`);
  return gone.rowCount ?? 0;
}
