import { z } from "zod";
import type { AuditEntry } from "../domain/agreement/audit.ts";
import type { AgreementDocument } from "../domain/agreement/document.ts";
import type { JwsSignature, SigningStatement } from "../domain/agreement/signing.ts";
import type { PerSeat } from "../domain/seat.ts";
import { AgreementDocumentSchema } from "../protocol/revision.ts";
import { AuditEntrySchema, JwsSignatureSchema, SigningStatementSchema } from "../protocol/signing.ts";
import { Digest, Instant, Zone } from "../protocol/values.ts";

/** The name under which a proof is attached to a PDF and saved beside it. */
export const PROOF_FILE_NAME = "proof.json";

/** A JWS in its flattened JSON form (RFC 7515, 7.2.2); every part base64url. */
export interface FlattenedJws extends JwsSignature {
  readonly payload: string;
}

/** A signer as a person reads it. */
export interface ReadableSigner {
  readonly name: string;
  /** ISO 8601, UTC. */
  readonly at: string;
  /** IANA time zone. */
  readonly zone: string;
}

/** What two people agreed, and everything that shows it. It needs nothing else to be checked. */
export interface Proof {
  readonly kind: "footbridge-proof";
  readonly format: 1;
  /** General JSON JWS over the RFC 8785 JSON of the document; in the order of the seats, none where there was no key. */
  readonly agreement: { readonly payload: string; readonly signatures: readonly JwsSignature[] };
  readonly statements: PerSeat<SigningStatement>;
  /** All entries of this revision in their order, from `frozen` to `completed`. */
  readonly audit: readonly AuditEntry[];
  /** The host's word, over a `Receipt`. */
  readonly receipt: FlattenedJws;
  /** The same once more, for reading. */
  readonly readable: { readonly document: AgreementDocument; readonly signers: PerSeat<ReadableSigner> };
}

/** What the host says once both have signed. */
export interface Receipt {
  readonly kind: "footbridge-receipt";
  readonly format: 1;
  readonly revision: number;
  /** Digest of the document. */
  readonly document: string;
  /** Digest of each signature (`signatureDigest`), null where the partner had no key. */
  readonly signatures: PerSeat<string | null>;
  /** Digest of each statement. */
  readonly statements: PerSeat<string>;
  readonly signedAt: PerSeat<string>;
  readonly completedAt: string;
  /** Hash of the `completed` entry. */
  readonly auditHead: string;
}

/** The protected header of a receipt. */
export interface ReceiptHeader {
  readonly alg: "ES256";
  readonly typ: "footbridge-receipt+jws";
  /** The host's leaf and root, DER, base64 (RFC 7515, 4.1.6). */
  readonly x5c: readonly [string, string];
}

const base64url = z.string().regex(/^[A-Za-z0-9_-]+$/);
const base64 = z.base64();
const perSeat = <Schema extends z.ZodType>(schema: Schema) => z.strictObject({ a: schema, b: schema });

export const ProofSchema: z.ZodType<Proof> = z.strictObject({
  kind: z.literal("footbridge-proof"),
  format: z.literal(1),
  agreement: z.strictObject({ payload: base64url, signatures: z.array(JwsSignatureSchema) }),
  statements: perSeat(SigningStatementSchema),
  audit: z.array(AuditEntrySchema),
  receipt: z.strictObject({ payload: base64url, protected: base64url, signature: base64url }),
  readable: z.strictObject({
    document: AgreementDocumentSchema,
    signers: perSeat(z.strictObject({ name: z.string(), at: Instant, zone: Zone })),
  }),
});

export const ReceiptSchema: z.ZodType<Receipt> = z.strictObject({
  kind: z.literal("footbridge-receipt"),
  format: z.literal(1),
  revision: z.int().min(1),
  document: Digest,
  signatures: perSeat(Digest.nullable()),
  statements: perSeat(Digest),
  signedAt: perSeat(Instant),
  completedAt: Instant,
  auditHead: Digest,
});

export const ReceiptHeaderSchema: z.ZodType<ReceiptHeader> = z.strictObject({
  alg: z.literal("ES256"),
  typ: z.literal("footbridge-receipt+jws"),
  x5c: z.tuple([base64, base64]),
});
