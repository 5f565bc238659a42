import type { RejectionCode } from "../domain/decision.ts";

/** Why a message or a request was refused before the domain was asked. */
export type BoundaryCode =
  | "message-not-understood"
  | "message-too-large"
  | "too-fast"
  | "command-id-reused"
  | "signed-out"
  | "not-your-workspace"
  | "app-too-old"
  | "not-saved"
  | "wrong-origin"
  | "not-found"
  | "sign-in-failed"
  | "fresh-sign-in-needed"
  | "way-back-failed"
  | "email-not-valid"
  | "name-not-valid"
  | "pass-phrase-too-short"
  | "pass-phrase-too-long"
  | "pass-phrase-too-common"
  | "sign-up-not-possible"
  | "too-many-pages"
  | "workspaces-too-many"
  | "invitation-unknown"
  | "invitation-expired"
  | "invitation-used"
  | "invitation-revoked"
  | "invitation-own"
  | "export-not-signed"
  | "files-being-made"
  | "private-page-unknown"
  | "private-pages-too-many"
  | "too-many-devices";

/** The closed set of codes. Every refusal carries one of them and a sentence. */
export type ErrorCode = RejectionCode | BoundaryCode;

/** What every refusal looks like, on HTTP and on the socket. */
export interface Refusal {
  readonly code: ErrorCode;
  readonly sentence: string;
}
