import { randomBytes } from "node:crypto";
import { hash, verify } from "@node-rs/argon2";

/**
 * Argon2id with 19 MiB, two passes and one lane: the OWASP Password Storage Cheat Sheet's first choice for servers.
 * Argon2id is the library's default kind; a test reads it back from a hash.
 */
const PARAMETERS = { memoryCost: 19_456, timeCost: 2, parallelism: 1, outputLen: 32 };

/** Keeps pass phrases as hashes. */
export interface PassPhraseVault {
  /**
   * @param passPhrase as it was typed; composed (NFC) first, so that every keyboard's way of typing it counts
   * @returns an encoded Argon2id hash with its own salt
   */
  hash(passPhrase: string): Promise<string>;
  /**
   * Takes as long when there is no account as when there is one.
   *
   * @param passPhrase as it was typed
   * @param known the hash of the account, or undefined when there is none
   * @returns whether it is the pass phrase of the account
   */
  verify(passPhrase: string, known: string | undefined): Promise<boolean>;
}

/**
 * Opens the vault.
 *
 * @returns the vault; it has made the hash that stands in for a missing account
 */
export async function openPassPhraseVault(): Promise<PassPhraseVault> {
  const make = (passPhrase: string): Promise<string> => hash(passPhrase.normalize("NFC"), PARAMETERS);
  const nobodys = await make(randomBytes(32).toString("base64"));
  return {
    hash: make,
    // Nobody knows the 256 random bits that fit the stand-in.
    verify: (passPhrase, known) => verify(known ?? nobodys, passPhrase.normalize("NFC")),
  };
}
