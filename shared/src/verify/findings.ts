import type { Seat } from "../domain/seat.ts";

/** What can be wrong with a certificate of the host. */
export const CERTIFICATE_FLAWS = ["unreadable", "chain", "purpose", "time"] as const;

export type CertificateFlaw = (typeof CERTIFICATE_FLAWS)[number];

/**
 * Why a file is not accepted, the plainest reason first. With `not-a-file-of-ours` and the codes up to `cannot-check-here`
 * nothing is said about the file itself: it was not understood.
 */
export const FINDING_CODES = [
  "not-a-file-of-ours",
  "newer-format",
  "cannot-check-here",
  "not-secure-here",
  "check-failed",
  "check-too-long",

  "pdf-not-whole",
  "seal-missing",
  "seal-more-than-one",
  "added-after-seal",
  "seal-leaves-gap",
  "seal-altered",
  "seal-not-valid",
  "seal-unreadable",
  "seal-certificate-unreadable",
  "seal-certificate-chain",
  "seal-certificate-purpose",
  "seal-certificate-time",
  "seal-permits-changes",
  "proof-missing",
  "proof-more-than-one",
  "seal-by-another-host",
  "pages-of-another-document",

  "json-not-whole",
  "duplicate-names",
  "not-canonical",
  "unknown-field",
  "not-in-shape",
  "not-normalised",

  "words-unreadable",
  "words-altered",
  "readable-differs",
  "readable-signer-differs",
  "consent-sentence-altered",
  "thumbprint-differs",

  "algorithm-none",
  "algorithm-not-allowed",
  "header-not-allowed",
  "signature-extra",
  "signature-without-key",
  "signature-missing",
  "signatures-swapped",
  "key-not-in-document",
  "statements-swapped",
  "statement-of-another-document",
  "statement-consent-differs",
  "statement-altered",
  "signature-not-valid",

  "receipt-header-not-allowed",
  "receipt-certificate-unreadable",
  "receipt-certificate-chain",
  "receipt-certificate-purpose",
  "receipt-certificate-time",
  "receipt-not-valid",
  "receipt-of-another-document",
  "receipt-of-another-signature",
  "receipt-of-another-statement",
  "receipt-times-impossible",

  "audit-entry-missing",
  "audit-out-of-order",
  "audit-altered",
  "audit-incomplete",
  "audit-of-another-document",
  "audit-head-differs",
  "audit-tells-otherwise",

  "host-not-expected",
  "key-not-expected",
  "fingerprint-not-expected",
] as const;

export type FindingCode = (typeof FINDING_CODES)[number];

/** With these nothing was found out about the file. */
export const NOT_UNDERSTOOD: readonly FindingCode[] = [
  "not-a-file-of-ours",
  "newer-format",
  "cannot-check-here",
  "not-secure-here",
  "check-failed",
  "check-too-long",
];

/** One reason. `seat` says whose signature it is about, where it is about one. */
export interface Finding {
  readonly code: FindingCode;
  readonly seat: Seat | null;
}

/** A finding, for `flatMap` over things that may be as they should. */
export function findingIf(wrong: boolean, code: FindingCode, seat: Seat | null = null): readonly Finding[] {
  return wrong ? [{ code, seat }] : [];
}

/** The same findings, each once, the plainest first. */
export function inOrder(findings: readonly Finding[]): readonly Finding[] {
  const rank = ({ code, seat }: Finding): number => 3 * FINDING_CODES.indexOf(code) + [null, "a", "b"].indexOf(seat);
  const once = new Map(findings.map((finding) => [rank(finding), finding]));
  return [...once].sort(([one], [other]) => one - other).map(([, finding]) => finding);
}
