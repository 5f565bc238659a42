import type { ErrorCode } from "@footbridge/shared/protocol/errors";

/** A command that changes nothing, and why. It ends the transaction, so nothing is half done. */
export class RefusedError extends Error {
  override readonly name = "RefusedError";
  readonly code: ErrorCode;

  constructor(code: ErrorCode) {
    super(code);
    this.code = code;
  }
}

/** Someone else's facts came in between; the command is decided again. */
export class OutdatedError extends Error {
  override readonly name = "OutdatedError";
}
