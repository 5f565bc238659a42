import type { Seat } from "@footbridge/shared/domain/seat";
import { and, eq, lt, sql } from "drizzle-orm";
import type { Entropy } from "../../inputs.ts";
import type { Tx } from "../door.ts";
import { prepared } from "../prepared.ts";
import { dataKeys } from "../schema.ts";
import { decrypt, encrypt, NONCE_LENGTH } from "./cipher.ts";
import type { MasterKey } from "./master-key.ts";

/** Whose words: one seat's private ones, or those that both may read. */
export type Scope = Seat | "shared";

/** The place of a ciphertext in the database: it opens nowhere else. */
export interface Place {
  readonly table:
    | "answers"
    | "sides"
    | "shared_words"
    | "revisions"
    | "signatures"
    | "audit_entries"
    | "host_receipts"
    | "sealed_papers"
    | "seats"
    | "card_drafts"
    | "cards";
  readonly column: string;
  /** The rest of the row's key, without the workspace. */
  readonly row: string;
}

/** The data keys of one workspace, unwrapped. */
export interface Keyring {
  /** Encrypts a JSON value for its place. */
  seal(scope: Scope, place: Place, value: unknown, entropy: Entropy): Buffer;
  /** @throws when the ciphertext was made for another place, or was changed */
  open(scope: Scope, place: Place, sealed: Buffer): unknown;
}

const SCOPES: readonly Scope[] = ["a", "b", "shared"];
const FIRST_VERSION = 1;
const VERSION_BYTES = 4;
/** Length of a data key in bytes: AES-256. */
export const DATA_KEY_BYTES = 32;

/** What a wrapped data key is bound to. */
export function keyBinding(workspace: string, scope: Scope, version: number): readonly string[] {
  return ["data_keys", workspace, scope, String(version)];
}

function keyringOf(workspace: string, keys: ReadonlyMap<string, Buffer>): Keyring {
  const binding = (scope: Scope, place: Place, version: number): readonly string[] => [
    place.table,
    place.column,
    workspace,
    place.row,
    scope,
    String(version),
  ];
  const keyOf = (scope: Scope, version: number): Buffer => {
    const key = keys.get(`${scope}/${version}`);
    if (key === undefined) throw new Error("a data key is missing");
    return key;
  };
  const latest = (scope: Scope): number =>
    Math.max(...[...keys.keys()].filter((id) => id.startsWith(`${scope}/`)).map((id) => Number(id.split("/")[1])));
  return {
    seal(scope, place, value, entropy) {
      const version = latest(scope);
      const header = Buffer.alloc(VERSION_BYTES);
      header.writeUInt32BE(version);
      const plain = Buffer.from(JSON.stringify(value), "utf8");
      return Buffer.concat([
        header,
        encrypt(keyOf(scope, version), entropy.bytes(NONCE_LENGTH), plain, binding(scope, place, version)),
      ]);
    },
    open(scope, place, sealed) {
      const version = sealed.readUInt32BE(0);
      const plain = decrypt(keyOf(scope, version), sealed.subarray(VERSION_BYTES), binding(scope, place, version));
      return JSON.parse(plain.toString("utf8"));
    },
  };
}

/** The keys of a workspace that is just being opened, and how to keep them once its first seat is taken. */
export interface NewKeyring {
  readonly keyring: Keyring;
  keep(tx: Tx): Promise<void>;
}

/** Makes the three data keys of a new workspace; they are kept wrapped. */
export function newKeyring(master: MasterKey, workspace: string, entropy: Entropy): NewKeyring {
  const made = SCOPES.map((scope) => ({ scope, key: entropy.bytes(DATA_KEY_BYTES) }));
  return {
    keyring: keyringOf(workspace, new Map(made.map(({ scope, key }) => [`${scope}/${FIRST_VERSION}`, key]))),
    async keep(tx) {
      await tx.insert(dataKeys).values(
        made.map(({ scope, key }) => ({
          workspaceId: workspace,
          scope,
          version: FIRST_VERSION,
          wrapped: master.wrap(key, keyBinding(workspace, scope, FIRST_VERSION), entropy),
        })),
      );
    },
  };
}

const selectKeys = prepared("data-keys", (tx) =>
  tx
    .select({ scope: dataKeys.scope, version: dataKeys.version, wrapped: dataKeys.wrapped })
    .from(dataKeys)
    .where(eq(dataKeys.workspaceId, sql.placeholder("workspace"))),
);

/**
 * Gives a seat a key of a new version and takes every earlier one away: what was encrypted under those, and is not encrypted
 * anew with what this answers, cannot be read by anyone any more. The database lets the one do it who leaves.
 * @param anew encrypts anew what has to stay readable, from the first keyring to the second
 */
export async function replaceSeatKey(
  tx: Tx,
  master: MasterKey,
  workspace: string,
  seat: Seat,
  entropy: Entropy,
  anew: (from: Keyring, to: Keyring) => Promise<void>,
): Promise<void> {
  const keys = await loadKeys(tx, master, workspace);
  const versions = [...keys.keys()].filter((id) => id.startsWith(`${seat}/`)).map((id) => Number(id.split("/")[1]));
  const version = Math.max(...versions) + 1;
  const key = entropy.bytes(DATA_KEY_BYTES);
  const wrapped = master.wrap(key, keyBinding(workspace, seat, version), entropy);
  await tx.insert(dataKeys).values({ workspaceId: workspace, scope: seat, version, wrapped });
  await anew(keyringOf(workspace, keys), keyringOf(workspace, new Map([...keys, [`${seat}/${version}`, key]])));
  await tx
    .delete(dataKeys)
    .where(and(eq(dataKeys.workspaceId, workspace), eq(dataKeys.scope, seat), lt(dataKeys.version, version)));
}

/** Loads and unwraps the data keys of a workspace that the asking person belongs to. */
export async function loadKeyring(tx: Tx, master: MasterKey, workspace: string): Promise<Keyring> {
  return keyringOf(workspace, await loadKeys(tx, master, workspace));
}

async function loadKeys(tx: Tx, master: MasterKey, workspace: string): Promise<ReadonlyMap<string, Buffer>> {
  const rows = await selectKeys(tx).execute({ workspace });
  return new Map(
    rows.map(({ scope, version, wrapped }) => [
      `${scope}/${version}`,
      master.unwrap(wrapped, keyBinding(workspace, scope, version)),
    ]),
  );
}
