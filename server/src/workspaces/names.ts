import type { PerSeat, Seat } from "@footbridge/shared/domain/seat";
import { eq, sql } from "drizzle-orm";
import type { Tx } from "../db/door.ts";
import type { Keyring, Place } from "../db/keys/keyring.ts";
import { prepared } from "../db/prepared.ts";
import { seats } from "../db/schema.ts";
import type { Entropy } from "../inputs.ts";

function place(seat: Seat): Place {
  return { table: "seats", column: "name", row: seat };
}

/** The name under which a person sits at a workspace, encrypted for its place. */
export function sealName(keyring: Keyring, seat: Seat, name: string, entropy: Entropy): Buffer {
  return keyring.seal("shared", place(seat), name, entropy);
}

const selectNames = prepared("names", (tx) =>
  tx
    .select({ seat: seats.seat, name: seats.name })
    .from(seats)
    .where(eq(seats.workspaceId, sql.placeholder("workspace"))),
);

/** The names at the two seats; null where a seat is free. */
export async function loadNames(tx: Tx, keyring: Keyring, workspace: string): Promise<PerSeat<string | null>> {
  const rows = await selectNames(tx).execute({ workspace });
  const nameAt = (seat: Seat): string | null => {
    const row = rows.find((each) => each.seat === seat);
    return row === undefined ? null : (keyring.open("shared", place(seat), row.name) as string);
  };
  return { a: nameAt("a"), b: nameAt("b") };
}
