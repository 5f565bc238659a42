import { z } from "zod";
import { AUDITED, type AuditEntry } from "../domain/agreement/audit.ts";
import type { DocumentKey, OwnKeyView, SigningJwk } from "../domain/agreement/keys.ts";
import {
  isMark,
  type JwsSignature,
  MARK_SIDE_LIMIT,
  type Mark,
  POINTS_LIMIT,
  type SigningStatement,
  STROKES_LIMIT,
} from "../domain/agreement/signing.ts";
import { Digest, Instant, SeatSchema, Zone } from "./values.ts";

/** 32 bytes in base64url: a key's x, or its thumbprint. The last character carries four bits. */
export const Bytes32 = z.string().regex(/^[A-Za-z0-9_-]{42}[AEIMQUYcgkosw048]$/);
/** An Ed25519 signature: 64 bytes in base64url. */
const Bytes64 = z.string().regex(/^[A-Za-z0-9_-]{85}[AQgw]$/);

export const SigningJwkSchema: z.ZodType<SigningJwk> = z.strictObject({
  kty: z.literal("OKP"),
  crv: z.literal("Ed25519"),
  x: Bytes32,
});

export const DocumentKeySchema: z.ZodType<DocumentKey> = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("ed25519"), jwk: SigningJwkSchema, thumbprint: Bytes32 }),
  z.strictObject({ kind: z.literal("none") }),
]);

export const OwnKeyViewSchema: z.ZodType<OwnKeyView> = z.strictObject({
  offered: Bytes32.nullable(),
  compared: Bytes32.nullable(),
});

const side = z.int().min(1).max(MARK_SIDE_LIMIT);
const stroke = z.array(z.int().min(0).max(MARK_SIDE_LIMIT)).max(2 * POINTS_LIMIT);

export const SignatureMarkSchema: z.ZodType<Mark> = z
  .discriminatedUnion("kind", [
    z.strictObject({ kind: z.literal("typed") }),
    z.strictObject({
      kind: z.literal("drawn"),
      width: side,
      height: side,
      strokes: z.array(stroke).min(1).max(STROKES_LIMIT),
    }),
  ])
  .refine(isMark);

export const JwsSignatureSchema: z.ZodType<JwsSignature> = z.strictObject({
  protected: z
    .string()
    .max(400)
    .regex(/^[A-Za-z0-9_-]+$/),
  signature: Bytes64,
});

export const SigningStatementSchema: z.ZodType<SigningStatement> = z.strictObject({
  kind: z.literal("footbridge-signing"),
  format: z.literal(1),
  revision: z.int().min(1),
  document: Digest,
  seat: SeatSchema,
  name: z.string(),
  zone: Zone,
  mark: SignatureMarkSchema,
  ownWords: z.string().nullable(),
  consent: Digest,
});

export const AuditEntrySchema: z.ZodType<AuditEntry> = z.strictObject({
  n: z.int().min(1),
  previous: Digest,
  what: z.enum(AUDITED),
  who: z.enum(["a", "b", "host"]),
  at: Instant,
  zone: Zone.nullable(),
  offsetMinutes: z.int().nullable(),
  revision: z.int().min(1),
  digest: Digest,
  signedIn: z.enum(["pass-phrase", "recovery-code"]).nullable(),
  key: Bytes32.nullable(),
  consent: Digest.nullable(),
  statement: Digest.nullable(),
  browser: z.string().nullable(),
  system: z.string().nullable(),
});
