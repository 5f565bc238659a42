import type pg from "pg";
import { decrypt } from "../../../server/src/db/keys/cipher.ts";
import { keyBinding } from "../../../server/src/db/keys/keyring.ts";
import type { HeldMasterKey } from "../../../server/src/db/keys/master-key.ts";
import { personKeyBinding } from "../../../server/src/db/keys/person-key.ts";
import { asOwner, everyRow } from "../backup/place.ts";

/** Where words of a workspace lie: SQL for the scope of their key and for the rest of their row's key. */
const IN_WORKSPACES: readonly (readonly [table: string, column: string, scope: string, row: string])[] = [
  ["answers", "words", "seat", "round || '/' || seat || '/' || prompt"],
  ["sides", "opening", "seat", "round || '/' || seat"],
  ["card_drafts", "words", "seat", "seat || '/' || kind"],
  ["cards", "words", "'shared'", "id || '/' || giver"],
  ["shared_words", "words", "'shared'", "kind || '/' || id"],
  ["revisions", "document", "'shared'", "number::text"],
  ["signatures", "made", "'shared'", "revision || '/' || seat"],
  ["audit_entries", "entry", "'shared'", "n::text"],
  ["seats", "name", "'shared'", "seat"],
  ["host_receipts", "receipt", "'shared'", "revision::text"],
  ["sealed_papers", "pdf", "'shared'", "revision || '/' || paper"],
];

const OF_PERSONS: readonly (readonly [table: string, row: string])[] = [
  ["preferences", "''"],
  ["private_pages", "id::text"],
];

const VERSION_BYTES = 4;

interface Sealed {
  readonly whose: string;
  readonly scope: string;
  readonly row: string;
  readonly sealed: Buffer;
}

/** Everything in a database that whoever has it and its master key can read: each row as text, and all words opened. */
export function readAll(url: string, master: HeldMasterKey): Promise<string> {
  return asOwner(url, async (client) => {
    const rows = Object.values((await everyRow(url)) ?? {}).flat();
    return [...rows, ...(await wordsInWorkspaces(client, master)), ...(await wordsOfPersons(client, master))].join(
      "\n",
    );
  });
}

async function wordsInWorkspaces(client: pg.Client, master: HeldMasterKey): Promise<readonly string[]> {
  const keys = new Map<string, Buffer>();
  const wrapped = await client.query<{
    workspace_id: string;
    scope: "a" | "b" | "shared";
    version: number;
    wrapped: Buffer;
  }>("select workspace_id, scope, version, wrapped from footbridge.data_keys");
  for (const { workspace_id: workspace, scope, version, wrapped: key } of wrapped.rows)
    keys.set(`${workspace}/${scope}/${version}`, master.unwrap(key, keyBinding(workspace, scope, version)));
  const words: string[] = [];
  for (const [table, column, scope, row] of IN_WORKSPACES) {
    const { rows } = await client.query<Sealed>(
      `select workspace_id as whose, ${scope} as scope, ${row} as row, ${column} as sealed from footbridge.${table}
       where ${column} is not null`,
    );
    for (const each of rows) {
      const version = each.sealed.readUInt32BE(0);
      const key = keys.get(`${each.whose}/${each.scope}/${version}`);
      // Nobody has the key any more, so nobody reads it; that nothing lies here unread is for the tests to say.
      if (key === undefined) words.push(`unreadable: ${table} ${each.row}`);
      else {
        const binding = [table, column, each.whose, each.row, each.scope, String(version)];
        words.push(decrypt(key, each.sealed.subarray(VERSION_BYTES), binding).toString("utf8"));
      }
    }
  }
  return words;
}

async function wordsOfPersons(client: pg.Client, master: HeldMasterKey): Promise<readonly string[]> {
  const persons = await client.query<{ id: string; data_key: Buffer; email: Buffer; name: Buffer }>(
    "select id, data_key, email, name from footbridge.persons",
  );
  const words: string[] = [];
  for (const { id, data_key: wrapped, email, name } of persons.rows) {
    const key = master.unwrap(wrapped, personKeyBinding(id));
    words.push(decrypt(key, email, ["persons", "email", id]).toString("utf8"));
    words.push(decrypt(key, name, ["persons", "name", id]).toString("utf8"));
    for (const [table, row] of OF_PERSONS) {
      const { rows } = await client.query<{ row: string; sealed: Buffer }>(
        `select ${row} as row, words as sealed from footbridge.${table} where person_id = $1`,
        [id],
      );
      for (const { row, sealed } of rows) {
        const binding = [table, "words", row, id, String(sealed.readUInt32BE(0))];
        words.push(decrypt(key, sealed.subarray(VERSION_BYTES), binding).toString("utf8"));
      }
    }
  }
  return words;
}
