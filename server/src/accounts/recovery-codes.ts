import { createHash } from "node:crypto";
import { and, count, eq, isNull } from "drizzle-orm";
import type { Tx } from "../db/door.ts";
import { persons, recoveryCodes } from "../db/schema.ts";
import type { Entropy } from "../inputs.ts";

/** How many codes a set has. */
export const RECOVERY_CODES = 10;

/** Crockford's base 32: no I, L, O or U, so that a code can be written down and read out. */
const ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const GROUPS = 4;
const GROUP_LENGTH = 5;

/**
 * Makes one code: 20 characters of 5 bits, so 100 bits of entropy.
 *
 * @param entropy where the randomness comes from; a byte a character
 * @returns four groups of five, with dashes between them
 */
export function makeRecoveryCode(entropy: Entropy): string {
  const bytes = entropy.bytes(GROUPS * GROUP_LENGTH);
  // 256 is a multiple of 32: no character is likelier than another.
  const characters = [...bytes].map((byte) => ALPHABET.charAt(byte % ALPHABET.length)).join("");
  return Array.from({ length: GROUPS }, (_, group) =>
    characters.slice(group * GROUP_LENGTH, (group + 1) * GROUP_LENGTH),
  ).join("-");
}

/**
 * Hashes a code. A plain SHA-256 is enough: with 100 random bits there is nothing to try out, so a slow hash or a salt
 * would add nothing.
 *
 * @param typed as it was typed: case, spaces and dashes do not count, and O, I and L are read as 0, 1 and 1
 * @returns 32 bytes
 */
export function hashRecoveryCode(typed: string): Buffer {
  const code = typed
    .normalize("NFKC")
    .toUpperCase()
    .replace(/[\s\p{Pd}]/gu, "")
    .replaceAll("O", "0")
    .replace(/[IL]/g, "1");
  return createHash("sha256").update(code, "utf8").digest();
}

/**
 * Gives a person a new set of codes; those from before stop working.
 *
 * @param tx a transaction of the accounts role
 * @param person the person's id
 * @param entropy where the randomness comes from
 * @returns the ten codes, to be shown once
 */
export async function replaceRecoveryCodes(tx: Tx, person: string, entropy: Entropy): Promise<readonly string[]> {
  const codes = Array.from({ length: RECOVERY_CODES }, () => makeRecoveryCode(entropy));
  await tx.delete(recoveryCodes).where(eq(recoveryCodes.personId, person));
  await tx.insert(recoveryCodes).values(codes.map((code) => ({ personId: person, codeHash: hashRecoveryCode(code) })));
  return codes;
}

/**
 * Uses up a code. One statement finds the account and spends the code, so that a code works once however many try, and
 * a missing account is the same work as a wrong code.
 *
 * @param tx a transaction of the accounts role
 * @param emailKey the fingerprint of the account's e-mail address
 * @param codeHash the hash of the code
 * @param now the moment of use
 * @returns the person's id, or undefined when there is no such account, no such code, or it was used before
 */
export async function useRecoveryCode(
  tx: Tx,
  emailKey: Buffer,
  codeHash: Buffer,
  now: Date,
): Promise<string | undefined> {
  const [used] = await tx
    .update(recoveryCodes)
    .set({ usedAt: now })
    .from(persons)
    .where(
      and(
        eq(persons.emailKey, emailKey),
        eq(recoveryCodes.personId, persons.id),
        eq(recoveryCodes.codeHash, codeHash),
        isNull(recoveryCodes.usedAt),
      ),
    )
    .returning({ person: recoveryCodes.personId });
  return used?.person;
}

/**
 * @param tx a transaction of the accounts role
 * @param person the person's id
 * @returns how many codes the person has not used yet
 */
export async function countRecoveryCodes(tx: Tx, person: string): Promise<number> {
  const [left] = await tx
    .select({ codes: count() })
    .from(recoveryCodes)
    .where(and(eq(recoveryCodes.personId, person), isNull(recoveryCodes.usedAt)));
  return left?.codes ?? 0;
}
