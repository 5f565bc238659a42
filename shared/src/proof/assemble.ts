import type { AuditEntry } from "../domain/agreement/audit.ts";
import type { AgreementDocument } from "../domain/agreement/document.ts";
import type { JwsSignature, SigningStatement } from "../domain/agreement/signing.ts";
import type { PerSeat, Seat } from "../domain/seat.ts";
import { SEATS } from "../domain/seat.ts";
import { canonicalJson } from "./canonical.ts";
import type { FlattenedJws, Proof, ReadableSigner } from "./format.ts";
import { jwsPart } from "./jws.ts";

/** What a proof is made of. */
export interface ProofParts {
  readonly document: AgreementDocument;
  /** Null for a partner without a key. */
  readonly signatures: PerSeat<JwsSignature | null>;
  readonly statements: PerSeat<SigningStatement>;
  readonly signedAt: PerSeat<string>;
  /** All entries of the revision, in their order. */
  readonly audit: readonly AuditEntry[];
  readonly receipt: FlattenedJws;
}

/** Puts a proof together. It checks nothing. */
export function assembleProof({ document, signatures, statements, signedAt, audit, receipt }: ProofParts): Proof {
  const signer = (seat: Seat): ReadableSigner => ({
    name: statements[seat].name,
    at: signedAt[seat],
    zone: statements[seat].zone,
  });
  return {
    kind: "footbridge-proof",
    format: 1,
    agreement: {
      payload: jwsPart(document),
      signatures: SEATS.map((seat) => signatures[seat]).filter((each) => each !== null),
    },
    statements,
    audit,
    receipt,
    readable: { document, signers: { a: signer("a"), b: signer("b") } },
  };
}

/** The text of `proof.json`: RFC 8785 JSON, but for line breaks and blanks that let a person read it. */
export function proofText(proof: Proof): string {
  return `${JSON.stringify(JSON.parse(canonicalJson(proof)), null, 2)}\n`;
}
