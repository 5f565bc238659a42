import type { AgreementDocument } from "@footbridge/shared/domain/agreement/document";
import { type JwsSignature, type SigningStatement, signingHeader } from "@footbridge/shared/domain/agreement/signing";
import { encode } from "jose/base64url";
import { canonicalJson, sha256 } from "../../../app/digest.ts";
import { type OwnKeyPair, signBytes } from "./ed25519.ts";

/**
 * Signs a version: one signature of a General JSON JWS (RFC 7515), whose payload is the RFC 8785 JSON of the version and
 * whose header names the key and the digest of what the signer says by signing.
 */
export async function signVersion(
  document: AgreementDocument,
  statement: SigningStatement,
  pair: OwnKeyPair,
  subtle: SubtleCrypto,
): Promise<JwsSignature> {
  const said = await sha256(await canonicalJson(statement), subtle);
  const header = encode(await canonicalJson(signingHeader(pair.thumbprint, statement.seat, said)));
  const payload = encode(await canonicalJson(document));
  const input = new TextEncoder().encode(`${header}.${payload}`);
  return { protected: header, signature: await signBytes(pair.privateKey, input, subtle) };
}
