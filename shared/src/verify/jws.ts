import { flattenedVerify } from "jose/jws/flattened/verify";
import type { SigningJwk } from "../domain/agreement/keys.ts";
import type { FlattenedJws } from "../proof/format.ts";

/** A key of a partner, or of the host's leaf as a SubjectPublicKeyInfo. */
export type VerifyingKey =
  | { readonly kind: "jwk"; readonly jwk: SigningJwk }
  | { readonly kind: "spki"; readonly der: Uint8Array<ArrayBuffer> };

/** `cannot-check`: this browser does not know the algorithm. */
export type JwsAnswer = "valid" | "not-valid" | "cannot-check";

const ECDSA = { name: "ECDSA", namedCurve: "P-256" };

async function imported(key: VerifyingKey): Promise<CryptoKey> {
  return key.kind === "jwk"
    ? crypto.subtle.importKey("jwk", { ...key.jwk }, { name: "Ed25519" }, false, ["verify"])
    : crypto.subtle.importKey("spki", key.der, ECDSA, false, ["verify"]);
}

/** Checks one signature by one key with the one algorithm that such a key has, whatever the header says. */
export async function verifyJws(jws: FlattenedJws, key: VerifyingKey): Promise<JwsAnswer> {
  try {
    const algorithms = [key.kind === "jwk" ? "Ed25519" : "ES256"];
    await flattenedVerify({ ...jws }, await imported(key), { algorithms });
    return "valid";
  } catch (error) {
    return error instanceof DOMException && error.name === "NotSupportedError" ? "cannot-check" : "not-valid";
  }
}
