import type { Fact, SharedState } from "@footbridge/shared/domain/fold";
import { fold } from "@footbridge/shared/domain/fold";
import type { Seat } from "@footbridge/shared/domain/seat";
import { and, eq, sql } from "drizzle-orm";
import type { Tx } from "../db/door.ts";
import { facts as factsTable, workspaces } from "../db/schema.ts";
import { RefusalError } from "../refusal.ts";

/** Someone else's facts came in between; the command is decided again. */
export class OutdatedError extends Error {
  override readonly name = "OutdatedError";
}

/** The folded state beside the log (T2), and the seat of the one who asks. */
export interface Loaded {
  readonly version: number;
  readonly state: SharedState;
  readonly seat: Seat;
}

/**
 * Loads the shared state for a confirmed member.
 * @param hold whether it has to stand still until this transaction ends
 * @throws RefusalError `not-your-workspace` for anyone else; a stranger cannot tell it from one that does not exist
 */
export async function loadShared(tx: Tx, workspace: string, hold = false): Promise<Loaded> {
  const query = tx
    .select({
      version: workspaces.version,
      state: workspaces.state,
      seat: sql<Seat | null>`footbridge.my_seat(${workspaces.id})`,
    })
    .from(workspaces)
    .where(eq(workspaces.id, workspace));
  const [row] = hold ? await query.for("no key update") : await query;
  if (row === undefined || row.seat === null) throw new RefusalError("not-your-workspace");
  return { version: row.version, state: row.state, seat: row.seat };
}

function roundOf(fact: Fact): string | null {
  return "round" in fact ? fact.round : null;
}

/**
 * Appends facts to the log and puts the folded state beside it.
 * @param from the state that the facts were decided on
 * @throws OutdatedError when someone else's facts came in between: decide again on the new state
 */
export async function appendFacts(
  tx: Tx,
  workspace: string,
  from: { readonly version: number; readonly state: SharedState },
  facts: readonly Fact[],
): Promise<void> {
  if (facts.length === 0) return;
  const version = from.version + 1;
  const moved = await tx
    .update(workspaces)
    .set({ version, state: fold(facts, from.state) })
    .where(and(eq(workspaces.id, workspace), eq(workspaces.version, from.version)));
  if (moved.rowCount !== 1) throw new OutdatedError();
  await tx.insert(factsTable).values(
    facts.map((fact, ordinal) => ({
      workspaceId: workspace,
      version,
      ordinal,
      type: fact.type,
      round: roundOf(fact),
      body: fact,
      at: new Date(fact.at),
    })),
  );
}
