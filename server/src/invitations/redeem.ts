import type { Fact } from "@footbridge/shared/domain/fold";
import { decideJoining } from "@footbridge/shared/domain/workspace/decide";
import type { ErrorCode } from "@footbridge/shared/protocol/errors";
import { and, eq, gt, isNull, sql } from "drizzle-orm";
import { NOBODY, type Tx } from "../db/door.ts";
import { loadKeyring } from "../db/keys/keyring.ts";
import { invitations, seats, workspaces } from "../db/schema.ts";
import { RefusalError } from "../refusal.ts";
import type { WorkspaceDeps } from "../workspaces/deps.ts";
import { sealName } from "../workspaces/names.ts";
import type { Person } from "../workspaces/opening.ts";
import { demandRoom } from "../workspaces/opening.ts";
import { appendFacts } from "../workspaces/shared-state.ts";
import { openInviterName, tokenHash } from "./token.ts";

/** What a link is worth to the one who opens it. */
export type InvitationState = "open" | "expired" | "used" | "revoked" | "own" | "unknown";

const REFUSALS: Record<Exclude<InvitationState, "open">, ErrorCode> = {
  expired: "invitation-expired",
  used: "invitation-used",
  revoked: "invitation-revoked",
  own: "invitation-own",
  unknown: "invitation-unknown",
};

function notOpen(state: InvitationState): RefusalError {
  return new RefusalError(REFUSALS[state === "open" ? "unknown" : state]);
}

type Row = typeof invitations.$inferSelect;

async function find(tx: Tx, token: string): Promise<Row | undefined> {
  const [row] = await tx
    .select()
    .from(invitations)
    .where(eq(invitations.tokenHash, Buffer.from(tokenHash(token), "hex")));
  return row;
}

async function stateOf(tx: Tx, row: Row | undefined, person: string, now: Date): Promise<InvitationState> {
  if (row === undefined) return "unknown";
  const { rows } = await tx.execute<{ place: string | null }>(
    sql`select footbridge.my_place(${row.workspaceId}) as place`,
  );
  if (rows[0]?.place === "a") return "own";
  if (row.usedAt !== null) return row.usedBy === person && rows[0]?.place === "b" ? "open" : "used";
  if (row.revokedAt !== null) return "revoked";
  return row.expiresAt <= now ? "expired" : "open";
}

/**
 * What a link is worth, without using it up.
 * @param person the signed-in person, or null
 * @returns the inviter's name is told only for a link that works
 */
export function lookAtInvitation(
  deps: WorkspaceDeps,
  person: Person | null,
  token: string,
): Promise<{ readonly state: InvitationState; readonly inviterName: string | null }> {
  const id = person?.id ?? NOBODY;
  return deps.door.asPerson({ person: id, tokenHash: tokenHash(token) }, async (tx) => {
    const row = await find(tx, token);
    const state = await stateOf(tx, row, id, deps.inputs.now(id));
    return {
      state,
      inviterName: row !== undefined && state === "open" ? openInviterName(token, row.inviterName) : null,
    };
  });
}

/** The workspace that was joined, and the facts to tell; none when this person had joined with this link before. */
export interface Joined {
  readonly workspace: string;
  readonly facts: readonly Fact[];
}

/**
 * C6: takes the free seat with a link, once. Of any number at the same moment, one comes in.
 * @throws RefusalError with why the link does not work
 */
export function redeemInvitation(deps: WorkspaceDeps, person: Person, token: string): Promise<Joined> {
  const { door, master, inputs } = deps;
  const entropy = inputs.entropy(person.id);
  return door.asPerson({ person: person.id, tokenHash: tokenHash(token) }, async (tx) => {
    const now = inputs.now(person.id);
    const row = await find(tx, token);
    const state = await stateOf(tx, row, person.id, now);
    if (row === undefined || state !== "open") throw notOpen(state);
    const workspace = row.workspaceId;
    if (row.usedAt !== null) return { workspace, facts: [] };
    await demandRoom(tx, person.id);
    const taken = await tx
      .update(invitations)
      .set({ usedAt: now, usedBy: person.id })
      .where(
        and(
          eq(invitations.id, row.id),
          isNull(invitations.usedAt),
          isNull(invitations.revokedAt),
          gt(invitations.expiresAt, now),
        ),
      );
    if (taken.rowCount !== 1) {
      // Someone came in between: another, or the same person pressing twice, who is in then.
      const meanwhile = await stateOf(tx, await find(tx, token), person.id, now);
      if (meanwhile === "open") return { workspace, facts: [] };
      throw notOpen(meanwhile);
    }
    const keyring = await loadKeyring(tx, master, workspace);
    const name = sealName(keyring, "b", person.name, entropy);
    const seated = await tx
      .insert(seats)
      .values({ workspaceId: workspace, seat: "b", personId: person.id, name, confirmed: false })
      .onConflictDoNothing();
    // A link made in the same moment in which another was used: there is no seat left.
    if (seated.rowCount !== 1) throw notOpen("used");
    return { workspace, facts: await join(tx, workspace, now) };
  });
}

async function join(tx: Tx, workspace: string, now: Date): Promise<readonly Fact[]> {
  const [loaded] = await tx
    .select({ version: workspaces.version, state: workspaces.state })
    .from(workspaces)
    .where(eq(workspaces.id, workspace));
  if (loaded === undefined) throw new RefusalError("invitation-unknown");
  const decision = decideJoining(loaded.state.workspace, { seat: "b", now: now.toISOString() });
  if (!decision.accepted) throw new RefusalError("invitation-used");
  await appendFacts(tx, workspace, loaded, decision.facts);
  return decision.facts;
}
