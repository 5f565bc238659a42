import type { FlattenedJws } from "@footbridge/shared/proof/format";
import { and, eq } from "drizzle-orm";
import type { Tx } from "../../db/door.ts";
import type { Keyring, Place } from "../../db/keys/keyring.ts";
import { hostReceipts } from "../../db/schema.ts";
import type { Entropy } from "../../inputs.ts";

function place(revision: number): Place {
  return { table: "host_receipts", column: "receipt", row: String(revision) };
}

/** Keeps the host's word on a revision. */
export async function keepReceipt(
  tx: Tx,
  keyring: Keyring,
  workspace: string,
  revision: number,
  receipt: FlattenedJws,
  entropy: Entropy,
): Promise<void> {
  await tx
    .insert(hostReceipts)
    .values({ workspaceId: workspace, revision, receipt: keyring.seal("shared", place(revision), receipt, entropy) });
}

/** The host's word on a revision, for a confirmed member; undefined while there is none. */
export async function loadReceipt(
  tx: Tx,
  keyring: Keyring,
  workspace: string,
  revision: number,
): Promise<FlattenedJws | undefined> {
  const [row] = await tx
    .select({ receipt: hostReceipts.receipt })
    .from(hostReceipts)
    .where(and(eq(hostReceipts.workspaceId, workspace), eq(hostReceipts.revision, revision)));
  return row === undefined ? undefined : (keyring.open("shared", place(revision), row.receipt) as FlattenedJws);
}
