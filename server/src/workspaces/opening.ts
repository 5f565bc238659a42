import { NEW_STATE } from "@footbridge/shared/domain/fold";
import type { Seat } from "@footbridge/shared/domain/seat";
import type { WorkspaceStatus } from "@footbridge/shared/domain/workspace/evolve";
import { asc, eq, sql } from "drizzle-orm";
import type { Tx } from "../db/door.ts";
import { loadKeyring, newKeyring } from "../db/keys/keyring.ts";
import { isOwnSeat } from "../db/own-seats.ts";
import { seats, workspaces } from "../db/schema.ts";
import { ownDraftsKeptUntil } from "../leaving/kept-until.ts";
import { RefusalError } from "../refusal.ts";
import type { WorkspaceDeps } from "./deps.ts";
import { loadNames, sealName } from "./names.ts";
import { appendFacts } from "./shared-state.ts";

/** Most workspaces that one person sits at. */
export const WORKSPACES_PER_PERSON = 12;

/** A signed-in person, with the name that the partner will see. */
export interface Person {
  readonly id: string;
  readonly name: string;
}

/**
 * Sees to it that one more workspace is not one too many. One person takes one seat at a time until the transaction
 * ends, so that the limit holds however many are asked for at once.
 * @throws RefusalError `workspaces-too-many`
 */
export async function demandRoom(tx: Tx, person: string): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${person}, 0))`);
  const mine = await tx.$count(seats, isOwnSeat);
  if (mine >= WORKSPACES_PER_PERSON) throw new RefusalError("workspaces-too-many");
}

/**
 * Opens a workspace; its opener takes the first seat.
 * @param language BCP 47: in which what the two share will be written
 * @returns the new workspace's id
 * @throws RefusalError `workspaces-too-many`
 */
export function openWorkspace(deps: WorkspaceDeps, person: Person, language: string): Promise<string> {
  const { door, master, inputs } = deps;
  // Apart from what is done in a workspace: ids there never tell that somebody opened another (P1).
  const entropy = inputs.entropy(`${person.id}/opening`);
  return door.asPerson({ person: person.id }, async (tx) => {
    await demandRoom(tx, person.id);
    const id = entropy.uuid();
    const now = inputs.now(person.id);
    const { keyring, keep } = newKeyring(master, id, entropy);
    await tx.insert(workspaces).values({ id, version: 0, state: NEW_STATE, openedAt: now });
    await tx.insert(seats).values({
      workspaceId: id,
      seat: "a",
      personId: person.id,
      name: sealName(keyring, "a", person.name, entropy),
      confirmed: true,
    });
    await keep(tx);
    await appendFacts(tx, id, { version: 0, state: NEW_STATE }, [
      { type: "workspace.opened", by: "a", language, at: now.toISOString() },
    ]);
    return id;
  });
}

/** A workspace as its row on the home page. */
export interface WorkspaceSummary {
  readonly id: string;
  readonly status: WorkspaceStatus;
  readonly mySeat: Seat;
  readonly partnerName: string | null;
  /** ISO 8601, UTC. */
  readonly openedAt: string;
  /** Since when it is closed, ISO 8601 UTC; null while it is not. */
  readonly closedAt: string | null;
  /** Since when it is paused, ISO 8601 UTC; null while it is not. Both see it there. */
  readonly pausedSince: string | null;
  /** Up to which day the first of one's own drafts is kept, YYYY-MM-DD, where it goes soon: for its writer alone. */
  readonly draftsUntil: string | null;
}

/** The workspaces at which a person sits, oldest first. */
export function listWorkspaces(deps: WorkspaceDeps, person: Person): Promise<readonly WorkspaceSummary[]> {
  const now = deps.inputs.now(`${person.id}/looking`);
  return deps.door.asPerson({ person: person.id }, async (tx) => {
    const rows = await tx
      .select({
        id: workspaces.id,
        status: sql<WorkspaceStatus>`${workspaces.state} -> 'workspace' ->> 'status'`,
        mySeat: seats.seat,
        openedAt: workspaces.openedAt,
        closedAt: workspaces.closedAt,
        pausedSince: sql<string | null>`${workspaces.state} #>> '{pause,since}'`,
      })
      .from(seats)
      .innerJoin(workspaces, eq(workspaces.id, seats.workspaceId))
      .where(isOwnSeat)
      .orderBy(asc(workspaces.openedAt), asc(workspaces.id));
    const summaries: WorkspaceSummary[] = [];
    for (const { id, status, mySeat, openedAt, closedAt, pausedSince } of rows) {
      const names = await loadNames(tx, await loadKeyring(tx, deps.master, id), id);
      const partnerName = mySeat === "a" ? names.b : names.a;
      const draftsUntil = status === "open" ? await ownDraftsKeptUntil(tx, id, now) : null;
      const kept = { closedAt, pausedSince, draftsUntil };
      summaries.push({ ...kept, id, status, mySeat, partnerName, openedAt: openedAt.toISOString() });
    }
    return summaries;
  });
}
