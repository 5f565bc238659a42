import { asc, ne } from "drizzle-orm";
import type { Door } from "../db/door.ts";
import { deletions } from "../db/schema.ts";
import { addToLedger, type Deletion, nameOf, readLedger } from "./ledger-file.ts";

/** Everything that was deleted in this database, in the order of its moments. */
export async function deletionsIn(door: Door): Promise<readonly Deletion[]> {
  const rows = await door.asMaintenance((tx) =>
    tx
      .select()
      .from(deletions)
      .where(ne(deletions.what, "guest"))
      .orderBy(asc(deletions.at), asc(deletions.what), asc(deletions.subject)),
  );
  return rows.map(({ at, ...row }) => ({ ...row, at: at.toISOString() }) as Deletion);
}

/** The ledger beside a database, as the server keeps it. */
export interface Ledger {
  /** Writes down what the database has deleted and the file does not say yet. */
  keep(): Promise<void>;
}

/**
 * Opens a ledger: an older database that was put back beside it has not deleted everything that it names.
 * @param door the way to the database
 * @param path of the file
 */
export function openLedger(door: Door, path: string): Ledger {
  // One at a time, so that none writes what another is writing.
  let last: Promise<void> = Promise.resolve();
  const write = async (): Promise<void> => {
    const known = new Set((await readLedger(path)).map(nameOf));
    const missing = (await deletionsIn(door)).filter((deletion) => !known.has(nameOf(deletion)));
    await addToLedger(path, missing);
  };
  return {
    keep: () => {
      last = last.catch(() => undefined).then(write);
      return last;
    },
  };
}
