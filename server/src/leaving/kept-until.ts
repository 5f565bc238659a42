import { draftKeptUntil } from "@footbridge/shared/domain/workspace/keeping";
import { eq, sql } from "drizzle-orm";
import type { Tx } from "../db/door.ts";
import { cardDrafts } from "../db/schema.ts";

/**
 * Up to which day the first of one's own drafts in a workspace is kept, where that day is near; null where none goes soon. It is
 * asked for by its writer alone, and of nobody else's drafts.
 * @param tx a transaction as this person
 * @returns YYYY-MM-DD
 */
export async function ownDraftsKeptUntil(tx: Tx, workspace: string, now: Date): Promise<string | null> {
  const { rows } = await tx.execute<{ touched: string | null }>(sql`
    select min(draft.touched)::text as touched from (
      select max(a.touched_on) as touched from footbridge.sides s
        join footbridge.answers a on a.workspace_id = s.workspace_id and a.round = s.round and a.seat = s.seat
        where s.workspace_id = ${workspace} and s.seat = footbridge.my_seat(${workspace}) and s.sealed_at is null
        group by s.round
      union all
      select ${cardDrafts.touchedOn} from ${cardDrafts}
        where ${eq(cardDrafts.workspaceId, workspace)} and ${cardDrafts.seat} = footbridge.my_seat(${workspace})
    ) as draft`);
  const touched = rows[0]?.touched ?? null;
  return touched === null ? null : draftKeptUntil(touched, now);
}
