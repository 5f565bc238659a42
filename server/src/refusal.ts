import type { ErrorCode, Refusal } from "@footbridge/shared/protocol/errors";
import { sentenceFor } from "./words/sentence.ts";

/**
 * Something that is refused and changes nothing. It ends the transaction it is thrown in, so nothing is half done, and
 * it carries nothing that a person typed.
 */
export class RefusalError extends Error {
  override readonly name = "RefusalError";
  readonly code: ErrorCode;

  /** @param code why; it is also the whole message, so that a logged error tells no more than that */
  constructor(code: ErrorCode) {
    super(code);
    this.code = code;
  }
}

/** A code with its sentence, as it is sent. */
export function refusalOf(code: ErrorCode): Refusal {
  return { code, sentence: sentenceFor(code) };
}
