import { createHash } from "node:crypto";
import type { Answers } from "@footbridge/shared/domain/round/answer";
import { promptsOf } from "@footbridge/shared/domain/round/sheet";
import type { Seat } from "@footbridge/shared/domain/seat";
import { sheetOf } from "@footbridge/shared/practice/sheets";

/** Everything that a receipt is made over, in plain values. */
export interface Sealed {
  readonly workspace: string;
  readonly round: string;
  readonly seat: Seat;
  readonly nonce: string;
  /** The answers that have words. */
  readonly readable: Answers;
}

function sha256(parts: readonly string[]): string {
  const hash = createHash("sha256");
  for (const part of parts) hash.update(`${Buffer.byteLength(part)}:${part}`);
  return hash.digest("hex");
}

/** JSON with sorted keys and no spaces: RFC 8785 for texts and whole numbers, and written without the product's help. */
function sortedJson(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) =>
    typeof inner === "object" && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}

/** SHA-256 of the questions of a round. */
export function promptSetOfRound(round: string): string {
  const sheet = sheetOf(round);
  if (sheet === undefined) throw new Error("there is no such round");
  const named = { sheet: sheet.id, version: sheet.version, prompts: promptsOf(sheet).map(({ id }) => id) };
  return createHash("sha256").update(sortedJson(named)).digest("hex");
}

/** The receipt of a seal, computed apart from the product. */
export function receiptFor({ workspace, round, seat, nonce, readable }: Sealed): string {
  const tag = "footbridge/receipt/1";
  return sha256([tag, workspace, round, seat, promptSetOfRound(round), nonce, sortedJson(readable)]);
}

/** A receipt as it is shown to both with this salt, the n-th time that both have come to have sealed. */
export function shownReceiptFor(receipt: string, times: number, salt: string): string {
  return sha256(["footbridge/receipt-shown/1", `${times}`, salt, receipt]);
}
