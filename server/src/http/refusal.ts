import type { BoundaryCode, ErrorCode, Refusal } from "@footbridge/shared/protocol/errors";
import { refusalOf } from "../refusal.ts";

/** The body of every answer that is a refusal. */
export interface RefusalBody {
  readonly error: Refusal;
}

/** The one place that knows HTTP's numbers (RFC 9110, section 15; RFC 6585 for 429). */
const STATUS: Readonly<Record<BoundaryCode, number>> = {
  "message-not-understood": 400,
  "message-too-large": 413,
  "too-fast": 429,
  "command-id-reused": 409,
  "signed-out": 401,
  "not-your-workspace": 404,
  "app-too-old": 409,
  "not-saved": 500,
  "wrong-origin": 403,
  "not-found": 404,
  "sign-in-failed": 403,
  "fresh-sign-in-needed": 403,
  "way-back-failed": 403,
  "email-not-valid": 422,
  "name-not-valid": 422,
  "pass-phrase-too-short": 422,
  "pass-phrase-too-long": 422,
  "pass-phrase-too-common": 422,
  "sign-up-not-possible": 409,
  "too-many-pages": 429,
  "workspaces-too-many": 409,
  "invitation-unknown": 404,
  "invitation-expired": 410,
  "invitation-used": 410,
  "invitation-revoked": 410,
  "invitation-own": 409,
  "export-not-signed": 409,
  "files-being-made": 429,
  "private-page-unknown": 404,
  "private-pages-too-many": 409,
  "too-many-devices": 409,
};

/** The domain turned it down: the request was understood and does not fit what is there. */
const REJECTED = 409;

function isBoundaryCode(code: ErrorCode): code is BoundaryCode {
  return Object.hasOwn(STATUS, code);
}

/**
 * @param code any code of the closed set
 * @returns the HTTP status that goes with it
 */
export function statusFor(code: ErrorCode): number {
  return isBoundaryCode(code) ? STATUS[code] : REJECTED;
}

/**
 * @param code any code of the closed set
 * @returns the body that goes with it: the code and its sentence
 */
export function refusalBody(code: ErrorCode): RefusalBody {
  return { error: refusalOf(code) };
}
