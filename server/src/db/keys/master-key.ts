import { hkdfSync } from "node:crypto";
import type { Entropy } from "../../inputs.ts";
import { decrypt, encrypt, NONCE_LENGTH } from "./cipher.ts";

/** What is derived from a master key (HKDF-SHA-256, RFC 5869), each for one purpose. */
type Purpose = "wrap-data-keys" | "name" | "app-login" | "database-login" | "backup";

/** Length of a master key's name in bytes; the database reads it off every wrapped key. */
const NAME_BYTES = 16;

/** Something is wrapped by a master key that is not here. The log says so by this name. */
export class MasterKeyNotHeldError extends Error {
  override readonly name = "MasterKeyNotHeldError";
}

/** What a wrapped key is opened with, and wrapped again. */
export interface Wrapping {
  /** Wraps a key for the place named by `binding`. @returns the master key's name, and then the ciphertext */
  wrap(key: Buffer, binding: readonly string[], entropy: Entropy): Buffer;
  /** @throws MasterKeyNotHeldError when another master key wrapped it; any error when it was for another place */
  unwrap(wrapped: Buffer, binding: readonly string[]): Buffer;
}

/** The host's one secret as it was given, never stored in the database; while it is being changed, both. */
export interface HeldMasterKey extends Wrapping {
  /** Names the key that `wrap` wraps with, and says nothing about it. 16 bytes. */
  readonly name: Buffer;
  /** Whether the key of this name can be opened with. */
  holds(name: Buffer): boolean;
  /** A password for a database login, the same at every start. */
  password(purpose: "app-login" | "database-login"): string;
  /**
   * The key of one backup, from the master key of this name. 32 bytes.
   * @param salt random, kept with the backup
   * @throws MasterKeyNotHeldError
   */
  backupKey(name: Buffer, salt: Buffer): Buffer;
}

/** The host's keys, as the rest of the server uses them. */
export interface MasterKey extends HeldMasterKey {
  /** HMAC-SHA-256 of a text under a key of this purpose: equal for equal texts, meaningless without the key. */
  fingerprint(
    purpose: "find-email" | "command-digest" | "receipt-salt" | "calendar-uid" | "reminder-stop" | "push-voice",
    text: string,
  ): Buffer;
}

function derive(secret: Buffer, purpose: Purpose): Buffer {
  return Buffer.from(hkdfSync("sha256", secret, "", `footbridge/${purpose}`, 32));
}

function nameOf(secret: Buffer): Buffer {
  return derive(secret, "name").subarray(0, NAME_BYTES);
}

/**
 * @param secret 32 bytes: everything is wrapped with it from now on
 * @param previous 32 bytes: the key from before, while something may still be wrapped with it
 */
export function masterKeyFrom(secret: Buffer, previous?: Buffer): HeldMasterKey {
  const name = nameOf(secret);
  const held = [previous, secret].filter((each) => each !== undefined);
  const keysFor = (purpose: Purpose) =>
    new Map(held.map((each) => [nameOf(each).toString("hex"), derive(each, purpose)]));
  const [keys, backupKeys] = [keysFor("wrap-data-keys"), keysFor("backup")];
  const keyOf = (which: Buffer, among = keys): Buffer => {
    const key = among.get(which.toString("hex"));
    if (key === undefined) throw new MasterKeyNotHeldError("a master key is not here");
    return key;
  };
  return {
    name,
    holds: (which) => keys.has(which.toString("hex")),
    wrap: (key, binding, entropy) =>
      Buffer.concat([name, encrypt(keyOf(name), entropy.bytes(NONCE_LENGTH), key, binding)]),
    unwrap: (wrapped, binding) =>
      decrypt(keyOf(wrapped.subarray(0, NAME_BYTES)), wrapped.subarray(NAME_BYTES), binding),
    password: (purpose) => derive(secret, purpose).toString("base64url"),
    backupKey: (which, salt) =>
      Buffer.from(hkdfSync("sha256", keyOf(which, backupKeys), salt, "footbridge/backup", 32)),
  };
}
