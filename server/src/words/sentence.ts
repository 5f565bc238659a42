import { REJECTION_WORDS } from "@footbridge/shared/practice/en/rejections";
import type { ErrorCode } from "@footbridge/shared/protocol/errors";
import { REFUSAL_WORDS } from "./en/refusals.ts";

const SENTENCES: Readonly<Record<ErrorCode, string>> = { ...REJECTION_WORDS, ...REFUSAL_WORDS };

/**
 * @param code any code of the closed set
 * @returns the sentence that a person reads with it
 */
export function sentenceFor(code: ErrorCode): string {
  return SENTENCES[code];
}
