import type { DocumentKey, OwnKeyView, SigningJwk } from "@footbridge/shared/domain/agreement/keys";
import type { PerSeat, Seat } from "@footbridge/shared/domain/seat";
import { keyThumbprint } from "@footbridge/shared/proof/jws";
import { and, eq, sql } from "drizzle-orm";
import type { Tx } from "../db/door.ts";
import { signingKeys } from "../db/schema.ts";

function jwkOf(x: string): SigningJwk {
  return { kty: "OKP", crv: "Ed25519", x };
}

/** What one person alone knows of their keys. */
export async function loadOwnKey(tx: Tx, workspace: string, seat: Seat): Promise<OwnKeyView> {
  const [row] = await tx
    .select({ x: signingKeys.x, compared: signingKeys.compared })
    .from(signingKeys)
    .where(and(eq(signingKeys.workspaceId, workspace), eq(signingKeys.seat, seat)));
  const x = row?.x ?? null;
  return { offered: x === null ? null : await keyThumbprint(jwkOf(x)), compared: row?.compared ?? null };
}

/** Keeps the key that a person's browser offers, or that there is none, in the place of the one before. */
export async function offerKey(tx: Tx, workspace: string, seat: Seat, jwk: SigningJwk | null): Promise<void> {
  const x = jwk?.x ?? null;
  await tx
    .insert(signingKeys)
    .values({ workspaceId: workspace, seat, x })
    .onConflictDoUpdate({ target: [signingKeys.workspaceId, signingKeys.seat], set: { x } });
}

/** Keeps which key of the other's a person compared. */
export async function keepCompared(tx: Tx, workspace: string, seat: Seat, compared: string): Promise<void> {
  await tx
    .insert(signingKeys)
    .values({ workspaceId: workspace, seat, compared })
    .onConflictDoUpdate({ target: [signingKeys.workspaceId, signingKeys.seat], set: { compared } });
}

/** The keys that a revision frozen now names: what the keeper answers of both. */
export async function keysToFreeze(tx: Tx, workspace: string): Promise<PerSeat<DocumentKey>> {
  const { rows } = await tx.execute<{ seat: Seat; x: string; thumbprint: string }>(
    sql`select k.seat, k.x, k.thumbprint from footbridge.freeze_keys(${workspace}) k`,
  );
  const keyAt = (seat: Seat): DocumentKey => {
    const row = rows.find((each) => each.seat === seat);
    return row === undefined ? { kind: "none" } : { kind: "ed25519", jwk: jwkOf(row.x), thumbprint: row.thumbprint };
  };
  return { a: keyAt("a"), b: keyAt("b") };
}
