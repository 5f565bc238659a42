import { damaged } from "./backup-error.ts";
import type { Amount, BackupRecord, Manifest } from "./records.ts";
import { Tally } from "./rows.ts";

/** What a backup holds. */
export interface Totals extends Manifest {
  readonly tables: readonly ({ readonly name: string } & Amount)[];
}

/**
 * Passes records on as long as they are what a backup consists of, in its order, with the counts and digests that it names.
 * @throws BackupError "damaged" at the first that is not, and when the end does not come
 */
export async function* whole(records: AsyncIterable<BackupRecord>): AsyncGenerator<BackupRecord> {
  let expected: "manifest" | "table" | "rows" | "nothing" = "manifest";
  let tally = new Tally();
  const seen = { tables: 0, rows: 0 };
  for await (const record of records) {
    if (expected === "manifest" && record.kind === "manifest") expected = "table";
    else if (expected === "table" && record.kind === "table") {
      tally = new Tally();
      expected = "rows";
    } else if (expected === "rows" && record.kind === "rows") tally.add(record.rows);
    else if (expected === "rows" && record.kind === "amount") {
      const { rows, digest } = tally.amount();
      if (record.amount.rows !== rows || record.amount.digest !== digest) throw damaged();
      seen.tables += 1;
      seen.rows += rows;
      expected = "table";
    } else if (expected === "table" && record.kind === "end") {
      if (record.end.tables !== seen.tables || record.end.rows !== seen.rows) throw damaged();
      expected = "nothing";
    } else throw damaged();
    yield record;
  }
  if (expected !== "nothing") throw damaged();
}

/** Reads whole records to their end, and adds up what they hold. */
export async function totalsOf(records: AsyncIterable<BackupRecord>): Promise<Totals> {
  let migrations: Manifest["migrations"] = [];
  const tables: ({ name: string } & Amount)[] = [];
  let name = "";
  for await (const record of records) {
    if (record.kind === "manifest") migrations = record.manifest.migrations;
    else if (record.kind === "table") name = record.table.name;
    else if (record.kind === "amount") tables.push({ name, ...record.amount });
  }
  return { migrations, tables };
}
