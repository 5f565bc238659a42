import { eq } from "drizzle-orm";
import type { Tx } from "../db/door.ts";
import { decrypt, encrypt, NONCE_LENGTH } from "../db/keys/cipher.ts";
import type { MasterKey, Wrapping } from "../db/keys/master-key.ts";
import { personKeyBinding } from "../db/keys/person-key.ts";
import { persons } from "../db/schema.ts";
import type { Entropy } from "../inputs.ts";

/** Someone with an account. */
export interface Person {
  /** UUID. */
  readonly id: string;
  readonly name: string;
}

/** What stands in a person's row: the name is opened once the pass phrase was right. */
export interface Account extends SealedName {
  /** The person's id. */
  readonly id: string;
  readonly passPhraseHash: string;
}

/** What stands in a person's row about the name. */
export interface SealedName {
  readonly dataKey: Buffer;
  readonly name: Buffer;
}

const DATA_KEY_BYTES = 32;

function place(column: "email" | "name", id: string): readonly string[] {
  return ["persons", column, id];
}

/**
 * The keyed hash under which an account is found without its address standing anywhere.
 *
 * @param master the master key
 * @param email a normal e-mail address
 * @returns 32 bytes
 */
export function emailKeyOf(master: MasterKey, email: string): Buffer {
  return master.fingerprint("find-email", email);
}

/**
 * Opens a person's name.
 *
 * @param master the master key
 * @param id the person's id
 * @param sealed what stands in the person's row
 * @returns the person
 * @throws when the row was changed, or made under another master key
 */
export function openPerson(master: Wrapping, id: string, sealed: SealedName): Person {
  const key = master.unwrap(sealed.dataKey, personKeyBinding(id));
  return { id, name: decrypt(key, sealed.name, place("name", id)).toString("utf8") };
}

/**
 * Makes an account. The address and the name are encrypted with a key of the person's own.
 *
 * @param tx a transaction of the accounts role
 * @param master the master key, which wraps the person's key
 * @param account a normal e-mail address, its key, a normal name and the pass phrase's hash
 * @param entropy where the id, the key and the nonces come from
 * @param now the moment
 * @returns the person, or undefined when the address has an account already
 */
export async function createPerson(
  tx: Tx,
  master: MasterKey,
  account: {
    readonly email: string;
    readonly emailKey: Buffer;
    readonly name: string;
    readonly passPhraseHash: string;
  },
  entropy: Entropy,
  now: Date,
): Promise<Person | undefined> {
  const { email, emailKey, name, passPhraseHash } = account;
  const id = entropy.uuid();
  const key = entropy.bytes(DATA_KEY_BYTES);
  const seal = (column: "email" | "name", text: string): Buffer =>
    encrypt(key, entropy.bytes(NONCE_LENGTH), Buffer.from(text, "utf8"), place(column, id));
  const made = await tx
    .insert(persons)
    .values({
      id,
      emailKey,
      dataKey: master.wrap(key, personKeyBinding(id), entropy),
      email: seal("email", email),
      name: seal("name", name),
      passPhraseHash,
      createdAt: now,
    })
    .onConflictDoNothing({ target: persons.emailKey })
    .returning({ id: persons.id });
  return made.length === 0 ? undefined : { id, name };
}

/**
 * Finds an account.
 *
 * @param tx a transaction of the accounts role
 * @param by the key of its e-mail address, or the person's id
 * @returns the account, or undefined
 */
export async function findAccount(
  tx: Tx,
  by: { readonly emailKey: Buffer } | { readonly id: string },
): Promise<Account | undefined> {
  const [row] = await tx
    .select({
      id: persons.id,
      dataKey: persons.dataKey,
      name: persons.name,
      passPhraseHash: persons.passPhraseHash,
    })
    .from(persons)
    .where("id" in by ? eq(persons.id, by.id) : eq(persons.emailKey, by.emailKey));
  return row;
}

/** What a person's account holds of their own words. */
export interface OwnAccount {
  readonly name: string;
  readonly email: string;
  /** ISO 8601, UTC. */
  readonly signedUpAt: string;
}

/**
 * Opens a person's own account, for that person.
 *
 * @param tx a transaction of the accounts role
 * @param master the master key
 * @param id the person's id
 * @returns the account
 */
export async function loadOwnAccount(tx: Tx, master: Wrapping, id: string): Promise<OwnAccount> {
  const [row] = await tx
    .select({ dataKey: persons.dataKey, name: persons.name, email: persons.email, createdAt: persons.createdAt })
    .from(persons)
    .where(eq(persons.id, id));
  if (row === undefined) throw new Error("an account is missing");
  const key = master.unwrap(row.dataKey, personKeyBinding(id));
  const open = (column: "email" | "name", sealed: Buffer): string =>
    decrypt(key, sealed, place(column, id)).toString("utf8");
  return { name: open("name", row.name), email: open("email", row.email), signedUpAt: row.createdAt.toISOString() };
}

/**
 * Replaces a person's pass phrase.
 *
 * @param tx a transaction of the accounts role
 * @param id the person's id
 * @param passPhraseHash the hash of the new one
 */
export async function changePassPhrase(tx: Tx, id: string, passPhraseHash: string): Promise<void> {
  await tx.update(persons).set({ passPhraseHash }).where(eq(persons.id, id));
}
