import { p256 } from "@noble/curves/nist.js";
import type { Entropy } from "../inputs.ts";

/** How many random bytes a P-256 key is made from, so that none is likelier than another (FIPS 186-5, A.2.1). */
const SEED_BYTES = 48;
/** What stands before the 65 bytes of an uncompressed point in the DER of a P-256 SubjectPublicKeyInfo (RFC 5480). */
const SPKI_HEAD = Buffer.from("3059301306072a8648ce3d020106082a8648ce3d030107034200", "hex");

/** One P-256 key of the host's. */
export interface SigningKey {
  /** DER of the SubjectPublicKeyInfo. */
  readonly spki: Buffer;
  /**
   * ECDSA over the SHA-256 of bytes, with the nonce of RFC 6979: equal bytes give an equal signature, and no bad random
   * number can give the key away.
   * @param form `jose`: 64 bytes, r and then s (RFC 7518); `der`: as X.509 and CMS want it
   */
  sign(bytes: Uint8Array, form: "jose" | "der"): Buffer;
}

/** Makes a private key, 32 bytes. */
export function newPrivateKey(entropy: Entropy): Buffer {
  return Buffer.from(p256.utils.randomSecretKey(entropy.bytes(SEED_BYTES)));
}

/** The key of a private key. @throws when it is none */
export function signingKey(privateKey: Buffer): SigningKey {
  return {
    spki: Buffer.concat([SPKI_HEAD, p256.getPublicKey(privateKey, false)]),
    sign: (bytes, form) =>
      Buffer.from(p256.sign(bytes, privateKey, { lowS: false, format: form === "jose" ? "compact" : "der" })),
  };
}
