import { wordlist } from "@scure/bip39/wordlists/english.js";
import { decode } from "jose/base64url";
import { sha256 } from "./digest.ts";

/** How many words a fingerprint has: 8 of 11 bits each are the first 88 bits of a SHA-256. */
export const FINGERPRINT_WORDS = 8;
const BITS_OF_A_WORD = 11;
const BITS_OF_A_BYTE = 8;

/** A fingerprint in words that two people can read to each other. */
export type Fingerprint = readonly string[];

/** The words of the key of a partner: of its 32 bytes, which are base64url here as in a JWK's `x`. */
export async function fingerprintOfKey({ x }: { readonly x: string }): Promise<Fingerprint> {
  return fingerprintOf(decode(x));
}

/**
 * The words of a key.
 * @param bytes the 32 bytes of an Ed25519 key, or the DER of a SubjectPublicKeyInfo
 */
export async function fingerprintOf(bytes: Uint8Array): Promise<Fingerprint> {
  const digest = await sha256(new Uint8Array(bytes));
  const bits = Array.from(digest, (byte) => byte.toString(2).padStart(BITS_OF_A_BYTE, "0")).join("");
  return Array.from({ length: FINGERPRINT_WORDS }, (_, index) => {
    const from = index * BITS_OF_A_WORD;
    return wordlist[Number.parseInt(bits.slice(from, from + BITS_OF_A_WORD), 2)] ?? "";
  });
}

/** What a person typed as a fingerprint, compared without regard to case, numbers and signs between the words. */
export function readFingerprint(typed: string): Fingerprint {
  return typed.toLowerCase().match(/[a-z]+/g) ?? [];
}

/** Whether words can be one fingerprint: as many as it has, and all of the list that they are made of. */
export function isFingerprint(words: Fingerprint): boolean {
  return words.length === FINGERPRINT_WORDS && words.every((word) => wordlist.includes(word));
}

/** Whether two fingerprints are the same words. */
export function sameFingerprint(one: Fingerprint, other: Fingerprint): boolean {
  return one.length === FINGERPRINT_WORDS && one.join(" ") === other.join(" ");
}
