import { createHash } from "node:crypto";
import type { Answers } from "@footbridge/shared/domain/round/answer";
import { promptSetOf, receiptText } from "@footbridge/shared/domain/round/receipt";
import { readable } from "@footbridge/shared/domain/round/view";
import type { Seat } from "@footbridge/shared/domain/seat";
import { sheetOf } from "@footbridge/shared/practice/sheets";
import { canonicalJson } from "@footbridge/shared/proof/canonical";
import type { RoundName } from "./story.ts";

function sha256(text: string): string {
  return createHash("sha256").update(text, "utf8").digest("hex");
}

/** The receipt that a seal of these answers with this nonce must have, lower-case hex. */
export function receiptOf(seal: {
  readonly workspace: string;
  readonly round: RoundName;
  readonly seat: Seat;
  readonly nonce: string;
  readonly answers: Answers;
}): string {
  const { workspace, round, seat, nonce, answers } = seal;
  const sheet = sheetOf(round);
  if (sheet === undefined) throw new Error("there is no such sheet");
  const promptSet = sha256(canonicalJson(promptSetOf(sheet)));
  return sha256(receiptText({ workspace, round, seat, promptSet, nonce, words: canonicalJson(readable(answers)) }));
}
