import { createPublicKey, verify } from "node:crypto";
import type { AgreementDocument } from "@footbridge/shared/domain/agreement/document";
import type { SigningJwk } from "@footbridge/shared/domain/agreement/keys";
import { type JwsSignature, type SigningStatement, signingHeader } from "@footbridge/shared/domain/agreement/signing";
import { jwsPart, jwsSigningInput, statementDigest } from "@footbridge/shared/proof/jws";
import { ed25519 } from "@noble/curves/ed25519.js";

/** Whether a public key is one that a private key can belong to: with a point of small order, anybody could sign. */
export function isSigningKey({ x }: SigningJwk): boolean {
  try {
    const point = ed25519.Point.fromBytes(Buffer.from(x, "base64url"));
    return !point.isSmallOrder() && point.isTorsionFree();
  } catch {
    return false;
  }
}

/** The key that a header names, whatever else it is; null for what is no header. */
function namedKey(header: string): unknown {
  try {
    const parsed: unknown = JSON.parse(Buffer.from(header, "base64url").toString("utf8"));
    return typeof parsed === "object" && parsed !== null && "kid" in parsed ? parsed.kid : null;
  } catch {
    return null;
  }
}

function isSignedBy(jwk: SigningJwk, bytes: Uint8Array, signature: string): boolean {
  const key = createPublicKey({ key: { ...jwk }, format: "jwk" });
  return verify(null, bytes, key, Buffer.from(signature, "base64url"));
}

/**
 * Looks whether what came with a signature is this person's signature on this document. The header has one form only: it
 * is made anew and compared, so that nothing in it has to be understood.
 * @returns why it is not, or null
 */
export async function flawOf(
  document: AgreementDocument,
  statement: SigningStatement,
  jws: JwsSignature | null,
): Promise<"signature-not-valid" | "key-not-in-revision" | null> {
  const key = document.keys[statement.seat];
  if (key.kind === "none") return jws === null ? null : "key-not-in-revision";
  if (jws === null) return "key-not-in-revision";
  const header = jwsPart(signingHeader(key.thumbprint, statement.seat, await statementDigest(statement)));
  if (jws.protected !== header) {
    const named = namedKey(jws.protected);
    return typeof named === "string" && named !== key.thumbprint ? "key-not-in-revision" : "signature-not-valid";
  }
  const bytes = jwsSigningInput(header, jwsPart(document));
  return isSignedBy(key.jwk, bytes, jws.signature) ? null : "signature-not-valid";
}
