import { createHash } from "node:crypto";
import type { Answers } from "@footbridge/shared/domain/round/answer";
import { type Opening, promptSetOf, receiptText } from "@footbridge/shared/domain/round/receipt";
import type { Sheet } from "@footbridge/shared/domain/round/sheet";
import { type OwnReceipt, readable } from "@footbridge/shared/domain/round/view";
import type { PerSeat, Seat } from "@footbridge/shared/domain/seat";
import { canonicalJson } from "@footbridge/shared/proof/canonical";
import { and, eq, sql } from "drizzle-orm";
import type { Tx } from "../db/door.ts";
import type { Keyring, Place } from "../db/keys/keyring.ts";
import type { MasterKey } from "../db/keys/master-key.ts";
import { sides } from "../db/schema.ts";
import type { Entropy } from "../inputs.ts";

/** The place of what a receipt is checked with. */
export function openingPlace(round: string, seat: Seat): Place {
  return { table: "sides", column: "opening", row: `${round}/${seat}` };
}

function sha256(text: string): string {
  return createHash("sha256").update(text, "utf8").digest("hex");
}

/**
 * Makes the receipt of a side that is being sealed. It covers what will be readable after the reveal; what was skipped,
 * put off or left blank is not in it, nor is anything of a private page.
 * @param nonce 32 random bytes in lower-case hex, from the author's page
 */
export function makeReceipt(
  side: { readonly workspace: string; readonly sheet: Sheet; readonly seat: Seat; readonly answers: Answers },
  nonce: string,
): OwnReceipt {
  const { workspace, sheet, seat, answers } = side;
  const promptSet = sha256(canonicalJson(promptSetOf(sheet)));
  const words = canonicalJson(readable(answers));
  const receipt = sha256(receiptText({ workspace, round: sheet.id, seat, promptSet, nonce, words }));
  return { receipt, nonce, promptSet };
}

/** The columns of one's own side that hold a receipt; what it is checked with is encrypted for its author's place. */
export function keptReceipt(
  keyring: Keyring,
  round: string,
  seat: Seat,
  { receipt, nonce, promptSet }: OwnReceipt,
  entropy: Entropy,
): { readonly receipt: Buffer; readonly opening: Buffer } {
  const opening: Opening = { nonce, promptSet };
  return {
    receipt: Buffer.from(receipt, "hex"),
    opening: keyring.seal(seat, openingPlace(round, seat), opening, entropy),
  };
}

/** One's own receipt, or null while one's own side is not sealed. */
export async function loadOwnReceipt(
  tx: Tx,
  keyring: Keyring,
  workspace: string,
  round: string,
  seat: Seat,
): Promise<OwnReceipt | null> {
  const [row] = await tx
    .select({ receipt: sides.receipt, opening: sides.opening })
    .from(sides)
    .where(and(eq(sides.workspaceId, workspace), eq(sides.round, round), eq(sides.seat, seat)));
  if (row === undefined || row.receipt === null || row.opening === null) return null;
  // It was checked when it was kept, and the cipher proves that it is that.
  const { nonce, promptSet } = keyring.open(seat, openingPlace(round, seat), row.opening) as Opening;
  return { receipt: row.receipt.toString("hex"), nonce, promptSet };
}

/**
 * What the other's receipt is checked with. Before the reveal the database answers with nothing (P5).
 * @param seat the other's seat
 */
export async function loadTheirOpening(
  tx: Tx,
  keyring: Keyring,
  workspace: string,
  round: string,
  seat: Seat,
): Promise<Opening | null> {
  const { rows } = await tx.execute<{ opening: Buffer | null }>(
    sql`select footbridge.their_opening(${workspace}, ${round}) as opening`,
  );
  const sealed = rows[0]?.opening ?? null;
  return sealed === null ? null : (keyring.open(seat, openingPlace(round, seat), sealed) as Opening);
}

/** What the database says of the two sides together, and of nothing else. */
export interface Together {
  /** While both have sealed: both receipts as they are shown at this count of times; null otherwise. */
  readonly receipts: PerSeat<string> | null;
  /** The same, as they are shown the next time. */
  readonly next: PerSeat<string> | null;
  /** Both have sealed and both are ready. */
  readonly ready: boolean;
}

/**
 * What both receipts of a round are shown with at this count of times: 32 bytes in lower-case hex. Only the last one is
 * ever told, and only after the reveal: with it alone nobody can look whether earlier ones were of the same seal (P7c).
 */
export function receiptSalt(master: MasterKey, workspace: string, round: string, times: number): string {
  return master.fingerprint("receipt-salt", `${workspace}/${round}/${times}`).toString("hex");
}

/**
 * Asks the database what the two sides of a round say together. For the rest of the transaction the log takes the next
 * receipts, and no others.
 * @param times how often both have come to have sealed, as far as it is written down
 */
export async function askTogether(
  tx: Tx,
  master: MasterKey,
  workspace: string,
  round: string,
  times: number,
): Promise<Together> {
  const nextSalt = receiptSalt(master, workspace, round, times + 1);
  const shown = (count: number, salt: string) =>
    sql`footbridge.both_receipts(${workspace}, ${round}, ${count}, ${salt})`;
  const { rows } = await tx.execute<{
    receipts: PerSeat<string> | null;
    next: PerSeat<string> | null;
    ready: boolean | null;
  }>(
    sql`select ${shown(times, receiptSalt(master, workspace, round, times))} as receipts,
      ${shown(times + 1, nextSalt)} as next, footbridge.both_ready(${workspace}, ${round}) as ready,
      set_config('footbridge.receipt_salt', ${nextSalt}, true)`,
  );
  const [row] = rows;
  return { receipts: row?.receipts ?? null, next: row?.next ?? null, ready: row?.ready === true };
}
