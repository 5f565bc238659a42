import type { AuditEntry } from "../domain/agreement/audit.ts";
import type { AgreementDocument } from "../domain/agreement/document.ts";
import type { SigningJwk } from "../domain/agreement/keys.ts";
import type { JwsSignature, SigningStatement } from "../domain/agreement/signing.ts";
import { encodeBase64Url } from "./base64url.ts";
import { canonicalJson } from "./canonical.ts";
import { sha256, sha256Hex } from "./digest.ts";

/** A header or a payload as a JWS carries it: base64url of the RFC 8785 JSON. */
export function jwsPart(value: object): string {
  return encodeBase64Url(canonicalJson(value));
}

/** The bytes that a JWS signs (RFC 7515, 5.1). */
export function jwsSigningInput(header: string, payload: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(`${header}.${payload}`);
}

/** SHA-256 of what a signer says by signing, lower-case hex. */
export async function statementDigest(statement: SigningStatement): Promise<string> {
  return sha256Hex(canonicalJson(statement));
}

/** SHA-256 of a revision, lower-case hex. */
export async function documentDigest(document: AgreementDocument): Promise<string> {
  return sha256Hex(canonicalJson(document));
}

/** SHA-256 of an audit entry, lower-case hex: what the next entry calls the one before. */
export async function auditHash(entry: AuditEntry): Promise<string> {
  return sha256Hex(canonicalJson(entry));
}

/** SHA-256 of a partner's signature as the host's receipt names it, lower-case hex. */
export async function signatureDigest({ protected: header, signature }: JwsSignature): Promise<string> {
  return sha256Hex(`${header}.${signature}`);
}

/** RFC 7638, SHA-256, base64url. */
export async function keyThumbprint({ crv, kty, x }: SigningJwk): Promise<string> {
  return encodeBase64Url(await sha256(canonicalJson({ crv, kty, x })));
}
