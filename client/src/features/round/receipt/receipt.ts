import type { Answers } from "@footbridge/shared/domain/round/answer";
import { type Opening, receiptText, type Showing, shownReceiptText } from "@footbridge/shared/domain/round/receipt";
import { type RoundView, readable } from "@footbridge/shared/domain/round/view";
import { otherSeat, type Seat } from "@footbridge/shared/domain/seat";
import { canonicalJson, sha256 } from "../../../app/digest.ts";

/** `differs`: the words are not those that the receipt was made over; `unknown`: this browser cannot find out. */
export type Check = "matches" | "differs" | "unknown";

/** A side with what its receipt is computed from. */
export interface ReceiptSide {
  readonly workspace: string;
  readonly round: string;
  readonly seat: Seat;
  readonly answers: Answers;
  readonly opening: Opening;
}

/** The receipt of a side, computed in this browser; lower-case hex. */
export async function receiptOf(side: ReceiptSide, subtle: SubtleCrypto): Promise<string> {
  const { workspace, round, seat, answers, opening } = side;
  const words = await canonicalJson(readable(answers));
  const { nonce, promptSet } = opening;
  return sha256(receiptText({ workspace, round, seat, promptSet, nonce, words }), subtle);
}

/** A receipt as it is shown to both, the n-th time that both have come to have sealed. */
export function shownReceipt(receipt: string, showing: Showing, subtle: SubtleCrypto): Promise<string> {
  return sha256(shownReceiptText(receipt, showing), subtle);
}

/** Where a round is looked at from. */
export interface Looking {
  readonly workspace: string;
  readonly seat: Seat;
  readonly view: RoundView;
}

/**
 * Whether one's own sealed words give one's own receipt and, once the round is revealed, that the one which was shown to
 * both: before, nobody has what it was shown with.
 * @param subtle undefined where the browser has none
 */
export async function checkOwn({ workspace, seat, view }: Looking, subtle: SubtleCrypto | undefined): Promise<Check> {
  const { receipt: opening, answers } = view.mine;
  if (opening === null || subtle === undefined) return "unknown";
  const own = Object.fromEntries(Object.entries(answers).map(([prompt, { answer }]) => [prompt, answer]));
  const receipt = await receiptOf({ workspace, round: view.round, seat, answers: own, opening }, subtle);
  if (receipt !== opening.receipt) return "differs";
  const { receipts } = view;
  if (receipts === null || receipts.salt === null) return "matches";
  const { times, salt, mine } = receipts;
  return (await shownReceipt(receipt, { times, salt }, subtle)) === mine ? "matches" : "differs";
}

/**
 * Whether the other's opened words give the receipt that was shown when both had sealed.
 * @param subtle undefined where the browser has none
 */
export async function checkTheirs(
  { workspace, seat, view }: Looking,
  subtle: SubtleCrypto | undefined,
): Promise<Check> {
  const { receipts, revealed } = view;
  if (revealed === null || subtle === undefined) return "unknown";
  if (receipts === null || receipts.salt === null || revealed.opening === null) return "differs";
  const { theirs: answers, opening } = revealed;
  const { times, salt } = receipts;
  const side = { workspace, round: view.round, seat: otherSeat(seat), answers, opening };
  const shown = await shownReceipt(await receiptOf(side, subtle), { times, salt }, subtle);
  return shown === receipts.theirs ? "matches" : "differs";
}
