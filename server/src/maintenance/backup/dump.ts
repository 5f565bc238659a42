import type pg from "pg";
import { BackupError } from "./backup-error.ts";
import type { BackupRecord, Manifest } from "./records.ts";
import { ONE_WAY_OF_WRITING, rowsOf, Tally } from "./rows.ts";
import { tablesIn } from "./tables.ts";

/**
 * Reads everything in one transaction that sees one moment, whatever people write meanwhile; nobody waits for it.
 * @param client a connection of a role that row-level security does not keep from anything
 * @throws BackupError "not-allowed" for any other role, rather than leaving out what it may not see
 */
export async function* dump(client: pg.ClientBase): AsyncGenerator<BackupRecord> {
  await client.query("begin isolation level repeatable read, read only");
  await client.query(ONE_WAY_OF_WRITING);
  await demandSight(client);
  const { rows: migrations } = await client.query<Manifest["migrations"][number]>(
    "select name, digest from public.footbridge_migrations order by name",
  );
  yield { kind: "manifest", manifest: { migrations } };
  const tables = await tablesIn(client);
  let total = 0;
  for (const table of tables) {
    yield { kind: "table", table: { name: table.name, columns: [...table.columns] } };
    const tally = new Tally();
    for await (const rows of rowsOf(client, table)) {
      tally.add(rows);
      yield { kind: "rows", rows };
    }
    const amount = tally.amount();
    total += amount.rows;
    yield { kind: "amount", amount };
  }
  yield { kind: "end", end: { tables: tables.length, rows: total } };
  await client.query("commit");
}

/** @throws BackupError "not-allowed" */
export async function demandSight(client: pg.ClientBase): Promise<void> {
  const { rows } = await client.query<{ all: boolean }>(
    'select rolsuper or rolbypassrls as "all" from pg_roles where rolname = current_user',
  );
  if (rows[0]?.all === true) return;
  throw new BackupError(
    "not-allowed",
    "The role in DATABASE_URL is kept from rows by row-level security, so a backup would not be whole. Use a role that is a superuser, or give this one BYPASSRLS.",
  );
}
