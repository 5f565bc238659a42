import { createHmac, hkdfSync } from "node:crypto";
import type { Entropy } from "../../inputs.ts";
import { decrypt, encrypt, NONCE_LENGTH } from "./cipher.ts";

/** What is derived from the master key (HKDF-SHA-256, RFC 5869), each for one purpose. */
type Purpose = "wrap-data-keys" | "find-email" | "app-login" | "database-login" | "command-digest";

/** The host's one secret: it wraps the data keys and is never stored in the database. */
export interface MasterKey {
  /** Wraps a data key for the place named by `binding`. */
  wrap(key: Buffer, binding: readonly string[], entropy: Entropy): Buffer;
  /** @throws when it was wrapped by another master key or for another place */
  unwrap(wrapped: Buffer, binding: readonly string[]): Buffer;
  /** HMAC-SHA-256 of a text under a key of this purpose: equal for equal texts, meaningless without the key. */
  fingerprint(purpose: "find-email" | "command-digest", text: string): Buffer;
  /** A password for a database login, the same at every start. */
  password(purpose: "app-login" | "database-login"): string;
}

/** @param secret 32 bytes */
export function masterKeyFrom(secret: Buffer): MasterKey {
  const derive = (purpose: Purpose): Buffer => Buffer.from(hkdfSync("sha256", secret, "", `footbridge/${purpose}`, 32));
  const wrapping = derive("wrap-data-keys");
  const fingerprints = { "find-email": derive("find-email"), "command-digest": derive("command-digest") };
  return {
    wrap: (key, binding, entropy) => encrypt(wrapping, entropy.bytes(NONCE_LENGTH), key, binding),
    unwrap: (wrapped, binding) => decrypt(wrapping, wrapped, binding),
    fingerprint: (purpose, text) => createHmac("sha256", fingerprints[purpose]).update(text, "utf8").digest(),
    password: (purpose) => derive(purpose).toString("base64url"),
  };
}
