import { randomBytes } from "node:crypto";
import pg from "pg";
import type { HeldMasterKey } from "../../../server/src/db/keys/master-key.ts";
import { appUrl } from "../../../server/src/db/migrate.ts";
import { openPool } from "../../../server/src/db/pool.ts";
import { SYSTEM_INPUTS } from "../../../server/src/inputs.ts";
import { type BackupOptions, writeBackup } from "../../../server/src/maintenance/backup/backup-file.ts";
import type { Totals } from "../../../server/src/maintenance/backup/whole.ts";
import { openClock } from "../../support/clock.ts";
import { listenOnLoopback } from "../../support/on-loopback.ts";

/** Does something as the owner of a database. */
export async function asOwner<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  client.on("error", () => undefined);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** Makes an empty database beside another one. @returns its connection string */
export async function emptyDatabase(server: string): Promise<string> {
  const name = `place_${randomBytes(8).toString("hex")}`;
  await asOwner(server, (client) => client.query(`create database ${name}`));
  const url = new URL(server);
  url.pathname = `/${name}`;
  return url.href;
}

/** Every row of every table of ours, as the database's owner sees it; null where there is no table. */
export function everyRow(url: string): Promise<Readonly<Record<string, readonly string[]>> | null> {
  return asOwner(url, async (client) => {
    const { rows: tables } = await client.query<{ name: string }>(
      "select c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace where n.nspname = 'footbridge' and c.relkind = 'r' order by 1",
    );
    if (tables.length === 0) return null;
    const all: [string, readonly string[]][] = [];
    for (const { name } of tables) {
      const { rows } = await client.query<{ row: string }>(
        `select r::text as row from footbridge.${name} r order by 1`,
      );
      all.push([name, rows.map(({ row }) => row)]);
    }
    return Object.fromEntries(all);
  });
}

/**
 * A server on a database that is migrated already, with a clock that nobody is too fast for.
 * @param ledger where it keeps what was deleted, if anywhere
 */
export async function serveAt(url: string, master: HeldMasterKey, ledger?: string) {
  const pool = openPool(appUrl(url, master.password("app-login")));
  const { app, origin } = await listenOnLoopback({
    pool,
    master,
    inputs: openClock(Date.now()).inputs,
    ...(ledger === undefined ? {} : { ledger }),
  });
  return {
    origin,
    /** Waits until nothing is made in the background any more. */
    atRest: () => app.papers.atRest(),
    close: async (): Promise<void> => {
      await app.close();
      await pool.end();
    },
  };
}

/** Takes a backup of a database, without its key. */
export function backUp(
  url: string,
  held: HeldMasterKey,
  path: string,
  parts: Partial<BackupOptions> = {},
): Promise<Totals> {
  const made = { held, keys: null, now: new Date(), entropy: SYSTEM_INPUTS.entropy("host") };
  return asOwner(url, (client) => writeBackup(path, { client, ...made, ...parts }));
}
