import { and, eq, gt, isNull } from "drizzle-orm";
import type { Tx } from "../db/door.ts";
import { invitations } from "../db/schema.ts";
import { RefusalError } from "../refusal.ts";
import type { Actor, WorkspaceDeps } from "../workspaces/deps.ts";
import type { Person } from "../workspaces/opening.ts";
import { loadShared } from "../workspaces/shared-state.ts";
import { newToken, sealInviterName, tokenHash } from "./token.ts";

/** How long a link works: 7 days, in milliseconds. */
export const INVITATION_LIFETIME = 7 * 24 * 60 * 60 * 1000;

function open(workspace: string, now: Date) {
  return and(
    eq(invitations.workspaceId, workspace),
    isNull(invitations.usedAt),
    isNull(invitations.revokedAt),
    gt(invitations.expiresAt, now),
  );
}

async function revokeOpen(tx: Tx, workspace: string, now: Date): Promise<void> {
  await tx.update(invitations).set({ revokedAt: now }).where(open(workspace, now));
}

/** C6: only the inviter, and only while the second seat is free. */
async function demandFreeSeat(tx: Tx, workspace: string): Promise<void> {
  const { seat, state } = await loadShared(tx, workspace);
  if (seat !== "a") throw new RefusalError("only-the-inviter");
  if (state.workspace.status !== "inviting") throw new RefusalError("invitation-used");
}

/**
 * Makes a link; an earlier one stops working.
 * @returns the token, shown this once, and when it expires (ISO 8601, UTC)
 */
export function invite(
  deps: WorkspaceDeps,
  person: Person,
  workspace: string,
): Promise<{ readonly token: string; readonly expiresAt: string }> {
  // Apart from what is done in a workspace: ids there never tell that somebody is invited to another (P1).
  const entropy = deps.inputs.entropy(`${person.id}/inviting`);
  return deps.door.asPerson({ person: person.id }, async (tx) => {
    await demandFreeSeat(tx, workspace);
    const now = deps.inputs.now(person.id);
    await revokeOpen(tx, workspace, now);
    const token = newToken(entropy);
    const expiresAt = new Date(now.getTime() + INVITATION_LIFETIME);
    await tx.insert(invitations).values({
      id: entropy.uuid(),
      workspaceId: workspace,
      tokenHash: Buffer.from(tokenHash(token), "hex"),
      inviterName: sealInviterName(token, person.name, entropy),
      createdAt: now,
      expiresAt,
    });
    return { token, expiresAt: expiresAt.toISOString() };
  });
}

/** The link that works right now, without its token; null when there is none. */
export function currentInvitation(deps: WorkspaceDeps, actor: Actor): Promise<{ readonly expiresAt: string } | null> {
  return deps.door.asPerson(actor, async (tx) => {
    const { seat } = await loadShared(tx, actor.workspace);
    if (seat !== "a") throw new RefusalError("only-the-inviter");
    const [row] = await tx
      .select({ expiresAt: invitations.expiresAt })
      .from(invitations)
      .where(open(actor.workspace, deps.inputs.now(actor.person)));
    return row === undefined ? null : { expiresAt: row.expiresAt.toISOString() };
  });
}

/** Makes the open link stop working. */
export function revokeInvitation(deps: WorkspaceDeps, actor: Actor): Promise<void> {
  return deps.door.asPerson(actor, async (tx) => {
    const { seat } = await loadShared(tx, actor.workspace);
    if (seat !== "a") throw new RefusalError("only-the-inviter");
    await revokeOpen(tx, actor.workspace, deps.inputs.now(actor.person));
  });
}
