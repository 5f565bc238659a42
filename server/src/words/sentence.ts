import { REFUSAL_WORDS } from "@footbridge/shared/practice/en/refusals";
import { REJECTION_WORDS } from "@footbridge/shared/practice/en/rejections";
import type { ErrorCode } from "@footbridge/shared/protocol/errors";

const SENTENCES: Readonly<Record<ErrorCode, string>> = { ...REJECTION_WORDS, ...REFUSAL_WORDS };

/**
 * @param code any code of the closed set
 * @returns the sentence that a person reads with it; a page in another language says its own
 */
export function sentenceFor(code: ErrorCode): string {
  return SENTENCES[code];
}
