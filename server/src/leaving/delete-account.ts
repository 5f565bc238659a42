import type { Fact } from "@footbridge/shared/domain/fold";
import { wholeState } from "@footbridge/shared/domain/fold";
import { and, asc, eq, sql } from "drizzle-orm";
import type { Tx } from "../db/door.ts";
import { isOwnSeat } from "../db/own-seats.ts";
import { deletions, seats, workspaces } from "../db/schema.ts";
import { persistently } from "../workspaces/attempts.ts";
import { type Changes, changesFrom } from "../workspaces/changes.ts";
import type { WorkspaceDeps } from "../workspaces/deps.ts";
import { loadShared } from "../workspaces/shared-state.ts";
import { deleteWhereNobodyIs } from "./expiry.ts";
import { goAgain, holdOwnWork, leave, leavingAs } from "./leave.ts";

/** What both are shown anew of a workspace that somebody left by deleting their account. */
export interface LeftBehind {
  readonly workspace: string;
  readonly changes: Changes;
}

/**
 * P15: deletes an account with everything that is that person's alone: all of it, or nothing. They leave wherever they sit, so
 * that the other sees what they would see if they had left; a workspace at which nobody is left goes whole.
 * @param at the moment, where it is not now: when it is carried out once more after a restore
 */
export async function deleteAccount(deps: WorkspaceDeps, person: string, at?: Date): Promise<readonly LeftBehind[]> {
  const { door, inputs } = deps;
  const now = at ?? inputs.now(person);
  const left = await persistently(() =>
    door.asPerson({ person }, async (tx) => {
      // Nobody opens or joins a workspace meanwhile: `demandRoom` waits for the same.
      await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${person}, 0))`);
      const behind: LeftBehind[] = [];
      for (const { workspace } of await ownPlaces(tx)) {
        const facts = await leaveOne(deps, tx, workspace, person, now);
        if (facts.length > 0) behind.push({ workspace, changes: changesFrom(facts) });
      }
      await tx.insert(deletions).values({ what: "person", subject: person, whose: "all", at: now });
      await tx.execute(sql`select footbridge.forget_me()`);
      return behind;
    }),
  );
  // Only now it is known of two who go at once. The account is gone already, so that a failure here must not be one of the
  // deletion: the day's work makes up for it.
  await door.asMaintenance((tx) => deleteWhereNobodyIs(tx, now)).catch(() => 0);
  return left;
}

function ownPlaces(tx: Tx): Promise<readonly { readonly workspace: string }[]> {
  return tx.select({ workspace: seats.workspaceId }).from(seats).where(isOwnSeat).orderBy(asc(seats.workspaceId));
}

async function leaveOne(
  { master, inputs }: WorkspaceDeps,
  tx: Tx,
  workspace: string,
  person: string,
  now: Date,
): Promise<readonly Fact[]> {
  await holdOwnWork(tx, workspace, person);
  const { version, state } = workspaces;
  const [place] = await tx
    .select({ version, state, confirmed: seats.confirmed })
    .from(seats)
    .innerJoin(workspaces, eq(workspaces.id, seats.workspaceId))
    .where(and(eq(seats.workspaceId, workspace), isOwnSeat));
  // Whoever refused them came first.
  if (place === undefined) return [];
  if (!place.confirmed) return goAgain(tx, workspace, { version: place.version, state: wholeState(place.state) }, now);
  const loaded = await loadShared(tx, workspace);
  const entropy = inputs.entropy(leavingAs(person, workspace));
  return leave({ tx, master, workspace, person, seat: loaded.seat, loaded, entropy, now });
}
