import { REFUSAL_WORDS } from "@footbridge/shared/practice/en/refusals";
import { REJECTION_WORDS } from "@footbridge/shared/practice/en/rejections";
import type { Refusal } from "@footbridge/shared/protocol/errors";

const SENTENCES: Readonly<Record<string, string>> = { ...REJECTION_WORDS, ...REFUSAL_WORDS };

/** A refusal in the language of this page. A code that this page does not know keeps the server's sentence. */
export function spoken<R extends Refusal>(refusal: R): R {
  return { ...refusal, sentence: SENTENCES[refusal.code] ?? refusal.sentence };
}
