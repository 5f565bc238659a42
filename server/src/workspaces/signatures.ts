import type { MadeSignature } from "@footbridge/shared/domain/agreement/document";
import { SEATS, type Seat } from "@footbridge/shared/domain/seat";
import { and, eq } from "drizzle-orm";
import type { Tx } from "../db/door.ts";
import type { Keyring, Place } from "../db/keys/keyring.ts";
import { signatures } from "../db/schema.ts";
import type { Entropy } from "../inputs.ts";

/** Whose signature on which revision. */
interface Whose {
  readonly revision: number;
  readonly seat: Seat;
}

function place({ revision, seat }: Whose): Place {
  return { table: "signatures", column: "made", row: `${revision}/${seat}` };
}

/** Keeps what one's own signature was made of; the database keeps it from the other until both have signed. */
export async function keepSignature(
  tx: Tx,
  keyring: Keyring,
  workspace: string,
  whose: Whose,
  made: MadeSignature,
  entropy: Entropy,
): Promise<void> {
  const sealed = keyring.seal("shared", place(whose), made, entropy);
  await tx.insert(signatures).values({ workspaceId: workspace, ...whose, made: sealed });
}

/** Forgets what one's own signature was made of: it is withdrawn. */
export async function forgetSignature(tx: Tx, workspace: string, { revision, seat }: Whose): Promise<void> {
  const mine = and(eq(signatures.workspaceId, workspace), eq(signatures.revision, revision), eq(signatures.seat, seat));
  await tx.delete(signatures).where(mine);
}

/** What the signatures on a revision were made of, as far as the asking person may see that. */
export async function loadSignatures(
  tx: Tx,
  keyring: Keyring,
  workspace: string,
  revision: number,
): Promise<ReadonlyMap<Seat, MadeSignature>> {
  const rows = await tx
    .select({ seat: signatures.seat, made: signatures.made })
    .from(signatures)
    .where(and(eq(signatures.workspaceId, workspace), eq(signatures.revision, revision)));
  return new Map(
    SEATS.flatMap((seat) =>
      rows
        .filter((row) => row.seat === seat)
        .map(({ made }) => [seat, keyring.open("shared", place({ revision, seat }), made) as MadeSignature] as const),
    ),
  );
}
