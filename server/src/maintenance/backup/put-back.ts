import { once } from "node:events";
import { finished } from "node:stream/promises";
import pg from "pg";
import { from } from "pg-copy-streams";
import type { HeldMasterKey } from "../../db/keys/master-key.ts";
import { ROOT_BINDING } from "../../db/keys/open-master-key.ts";
import { migrate, migrationsOnDisk } from "../../db/migrate.ts";
import { connectError } from "../../start-error.ts";
import { BackupError } from "./backup-error.ts";
import { checkBackup, recordsIn } from "./backup-file.ts";
import { demandSight } from "./dump.ts";
import type { BackupRecord, Manifest } from "./records.ts";
import { amountOf, ONE_WAY_OF_WRITING } from "./rows.ts";
import { copyIn, nameOf, tablesIn } from "./tables.ts";
import type { Totals } from "./whole.ts";

/** What is put back, and where. */
export interface PutBackOptions {
  readonly path: string;
  readonly held: HeldMasterKey;
  /** Opens a connection string of the database's owner; called once the file is known to be whole. */
  readonly adminUrl: () => Promise<string>;
}

/**
 * Puts a backup into an empty database: all of it, or nothing.
 *
 * The file is read to its end first. Tables, roles and policies come from the migrations that made them, up to the one that
 * the backup knows; then the rows, in one transaction, which are read out again and compared before it is committed; then the
 * migrations that came since.
 *
 * @returns what was put back
 * @throws BackupError "not-empty" where anything is there, "another-version", "another-key", "not-allowed", "damaged"
 */
export async function putBack({ path, held, adminUrl }: PutBackOptions): Promise<Totals> {
  const totals = await checkBackup(path, held);
  await demandKnown(totals);
  const url = await adminUrl();
  const client = new pg.Client({ connectionString: url });
  client.on("error", () => undefined);
  await client.connect().catch((error: unknown) => {
    throw connectError(error, url);
  });
  try {
    await demandSight(client);
    await demandEmpty(client, totals);
    const password = held.password("app-login");
    await migrate(url, password, { upTo: totals.migrations.length });
    await client.query("begin");
    await client.query(ONE_WAY_OF_WRITING);
    await load(client, recordsIn(path, held));
    await demandSame(client, totals);
    await demandKeys(client, held);
    await client.query("commit");
    await migrate(url, password);
    return totals;
  } finally {
    // Ends what was begun and not committed, too.
    await client.end();
  }
}

/** The backup's migrations must be the first ones of this version. */
async function demandKnown({ migrations }: Manifest): Promise<void> {
  const known = await migrationsOnDisk();
  if (migrations.every(({ name, digest }, at) => known[at]?.name === name && known[at].digest === digest)) return;
  throw new BackupError(
    "another-version",
    "This backup was taken by a later or another version of Footbridge. Put it back with that version, or a later one.",
  );
}

async function demandEmpty(client: pg.Client, { migrations }: Manifest): Promise<void> {
  const refuse = (): never => {
    throw new BackupError(
      "not-empty",
      "There is something in this database already, and nothing was changed. Put the backup into an empty one, before Footbridge is started on it.",
    );
  };
  for (const table of await tablesIn(client)) {
    const found = await client.query(`select 1 from ${nameOf(table)} limit 1`);
    if (found.rowCount !== 0) refuse();
  }
  // An earlier attempt may have made tables; a database that has gone further has other ones than the backup.
  const { rows } = await client.query<{ there: boolean }>(
    "select to_regclass('public.footbridge_migrations') is not null as there",
  );
  if (rows[0]?.there !== true) return;
  const applied = await client.query("select 1 from public.footbridge_migrations");
  if ((applied.rowCount ?? 0) > migrations.length) refuse();
}

/** Writes the rows of each table as they come. */
async function load(client: pg.Client, records: AsyncIterable<BackupRecord>): Promise<void> {
  let into: ReturnType<typeof from> | undefined;
  for await (const record of records) {
    if (record.kind === "table") into = client.query(from(copyIn(record.table)));
    else if (record.kind === "rows" && into !== undefined) {
      if (!into.write(record.rows)) await Promise.race([once(into, "drain"), finished(into)]);
    } else if (record.kind === "amount" && into !== undefined) {
      into.end();
      await finished(into);
      into = undefined;
    }
  }
}

/** Every table is read out again: what is there is, to the last byte, what was in the backup. */
async function demandSame(client: pg.Client, { tables }: Totals): Promise<void> {
  const expected = new Map(tables.map(({ name, rows, digest }) => [name, { rows, digest }]));
  for (const table of await tablesIn(client)) {
    const { rows, digest } = await amountOf(client, table);
    const wanted = expected.get(table.name);
    if (wanted?.rows !== rows || wanted.digest !== digest)
      throw new Error(`the table ${table.name} did not come out as it went in`);
    expected.delete(table.name);
  }
  if (expected.size > 0) throw new Error("a table of the backup is not there");
}

/** All keys in the backup can be opened with what is here. */
async function demandKeys(client: pg.Client, held: HeldMasterKey): Promise<void> {
  const { rows } = await client.query<{ id: Buffer }>("select id from footbridge.master_keys");
  if (!rows.every(({ id }) => held.holds(id)))
    throw new BackupError(
      "another-key",
      "This backup was taken while the master key was being changed: both keys are needed, the one from before as FOOTBRIDGE_PREVIOUS_MASTER_KEY or master.key.previous.",
    );
  const roots = await client.query<{ wrapped: Buffer }>("select wrapped from footbridge.root_secrets");
  for (const { wrapped } of roots.rows) held.unwrap(wrapped, ROOT_BINDING);
}
