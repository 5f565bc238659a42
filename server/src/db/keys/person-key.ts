import { sql } from "drizzle-orm";
import type { Entropy } from "../../inputs.ts";
import type { Tx } from "../door.ts";
import { decrypt, encrypt, NONCE_LENGTH } from "./cipher.ts";
import type { Wrapping } from "./master-key.ts";

/** The place of a ciphertext that belongs to a person and to no workspace. */
export interface OwnPlace {
  readonly table: "preferences" | "private_pages" | "reminders" | "push_devices";
  readonly column: "words";
  /** The rest of the row's key, without the person. */
  readonly row: string;
}

/** One person's own key. */
export interface PersonKey {
  /** Encrypts a JSON value for its place. */
  seal(place: OwnPlace, value: unknown, entropy: Entropy): Buffer;
  /** @throws when the ciphertext was made for another person or place, or was changed */
  open(place: OwnPlace, sealed: Buffer): unknown;
}

/** A person has one data key, which is wrapped anew when the master key changes and stays the one it is. */
const VERSION = 1;
const VERSION_BYTES = 4;

/** What a person's wrapped key is bound to. */
export function personKeyBinding(id: string): readonly string[] {
  return ["persons", "data_key", id];
}

function personKeyOf(person: string, key: Buffer): PersonKey {
  const binding = ({ table, column, row }: OwnPlace, version: number): readonly string[] => [
    table,
    column,
    row,
    person,
    String(version),
  ];
  return {
    seal(place, value, entropy) {
      const header = Buffer.alloc(VERSION_BYTES);
      header.writeUInt32BE(VERSION);
      const plain = Buffer.from(JSON.stringify(value), "utf8");
      return Buffer.concat([header, encrypt(key, entropy.bytes(NONCE_LENGTH), plain, binding(place, VERSION))]);
    },
    open(place, sealed) {
      const version = sealed.readUInt32BE(0);
      const plain = decrypt(key, sealed.subarray(VERSION_BYTES), binding(place, version));
      return JSON.parse(plain.toString("utf8"));
    },
  };
}

/**
 * Loads and unwraps the key of the one who asks.
 *
 * @param tx a transaction as this person
 * @param master what the key is unwrapped with
 * @param person the person's id
 * @returns the key
 * @throws when the transaction is another person's, or nobody's
 */
export async function loadPersonKey(tx: Tx, master: Wrapping, person: string): Promise<PersonKey> {
  const { rows } = await tx.execute<{ wrapped: Buffer | null }>(sql`select footbridge.my_data_key() as wrapped`);
  const wrapped = rows[0]?.wrapped;
  if (wrapped == null) throw new Error("a person's key is missing");
  return personKeyOf(person, master.unwrap(wrapped, personKeyBinding(person)));
}
