import { encode } from "jose/base64url";
import { canonicalJson, sha256Bytes } from "../../../app/digest.ts";

/** The public half of a key, as a version names it (RFC 8037). */
export interface PublicJwk {
  readonly kty: "OKP";
  readonly crv: "Ed25519";
  /** 32 bytes, base64url. */
  readonly x: string;
}

/** A pair whose private half no script can read: it signs, and it can be kept by the browser, and that is all. */
export interface OwnKeyPair {
  readonly privateKey: CryptoKey;
  readonly jwk: PublicJwk;
  /** RFC 7638, SHA-256, base64url. */
  readonly thumbprint: string;
}

const ED25519 = "Ed25519";

/** Makes a pair. Throws where the browser has no Ed25519 (`NotSupportedError`). */
export async function makeKeyPair(subtle: SubtleCrypto): Promise<OwnKeyPair> {
  // Not extractable: this holds for the private half; a public one can always be read.
  const pair = await subtle.generateKey(ED25519, false, ["sign", "verify"]);
  if (!("privateKey" in pair)) throw new TypeError("a pair was asked for");
  const { x } = await subtle.exportKey("jwk", pair.publicKey);
  if (x === undefined) throw new TypeError("a public key without a point");
  const jwk: PublicJwk = { kty: "OKP", crv: ED25519, x };
  return { privateKey: pair.privateKey, jwk, thumbprint: await thumbprintOf(jwk, subtle) };
}

/** The name of a public key: SHA-256 over its required members (RFC 7638, section 3; RFC 8037, appendix A.3). */
export async function thumbprintOf({ crv, kty, x }: PublicJwk, subtle: SubtleCrypto): Promise<string> {
  return encode(await sha256Bytes(await canonicalJson({ crv, kty, x }), subtle));
}

/** Signs bytes. @returns 64 bytes, base64url */
export async function signBytes(key: CryptoKey, bytes: Uint8Array<ArrayBuffer>, subtle: SubtleCrypto): Promise<string> {
  return encode(new Uint8Array(await subtle.sign(ED25519, key, bytes)));
}
