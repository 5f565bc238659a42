import type { Seat } from "../seat.ts";
import { promptsOf, type Sheet } from "./sheet.ts";

/** What a receipt is checked with, besides the words: its author's alone until the reveal. */
export interface Opening {
  /** 32 random bytes in lower-case hex, made where the words were written; they keep a receipt from confirming a guess. */
  readonly nonce: string;
  /** SHA-256 of the questions that were answered, lower-case hex. */
  readonly promptSet: string;
}

/** Everything that a receipt is made over. */
export interface ReceiptParts extends Opening {
  readonly workspace: string;
  readonly round: string;
  readonly seat: Seat;
  /** RFC 8785 JSON of what can be read after the reveal, and of nothing else. */
  readonly words: string;
}

/** The questions of a sheet by id and version, for the digest that a receipt names them by. */
export function promptSetOf(sheet: Sheet): {
  readonly sheet: string;
  readonly version: number;
  readonly prompts: readonly string[];
} {
  return { sheet: sheet.id, version: sheet.version, prompts: promptsOf(sheet).map(({ id }) => id) };
}

/** Length of a text in UTF-8, in bytes. */
function bytesOf(text: string): number {
  let bytes = 0;
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
  }
  return bytes;
}

function behindLengths(parts: readonly string[]): string {
  return parts.map((part) => `${bytesOf(part)}:${part}`).join("");
}

/**
 * The text over whose UTF-8 bytes SHA-256 gives the receipt: each part behind its length in bytes, so that no two lists
 * of parts give the same text.
 */
export function receiptText({ workspace, round, seat, promptSet, nonce, words }: ReceiptParts): string {
  return behindLengths(["footbridge/receipt/1", workspace, round, seat, promptSet, nonce, words]);
}

/** One showing of both receipts. */
export interface Showing {
  /** How often both have sealed by then; 1 for the first time. */
  readonly times: number;
  /** 32 bytes of the server's in lower-case hex, others each time; nobody's before the reveal, and then only the last. */
  readonly salt: string;
}

/**
 * The text over whose UTF-8 bytes SHA-256 gives a receipt as it is shown to both. It is another one each time that both
 * come to have sealed, and who knows the words later can check the last one alone: otherwise it would tell whether the
 * other's seal had been taken back while one's own was (P1).
 * @param receipt lower-case hex
 */
export function shownReceiptText(receipt: string, { times, salt }: Showing): string {
  return behindLengths(["footbridge/receipt-shown/1", `${times}`, salt, receipt]);
}
