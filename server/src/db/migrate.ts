import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import pg from "pg";
import { connectError, StartError } from "../start-error.ts";
import type { HeldMasterKey } from "./keys/master-key.ts";
import { demandHeld } from "./keys/open-master-key.ts";

const FOLDER = fileURLToPath(new URL("../../../migrations/", import.meta.url));
/** Any fixed number: one migration at a time on a database. */
const MIGRATION_LOCK = 7_142_001;

/** One step from an empty database to the present one. */
export interface Migration {
  readonly name: string;
  readonly sql: string;
  /** SHA-256 of the SQL, lower-case hex. */
  readonly digest: string;
}

/** Every migration of this version, in order. */
export async function migrationsOnDisk(): Promise<readonly Migration[]> {
  const names = (await readdir(FOLDER)).filter((name) => name.endsWith(".sql")).sort();
  return Promise.all(
    names.map(async (name) => {
      const sql = await readFile(new URL(name, `file://${FOLDER}`), "utf8");
      return { name, sql, digest: createHash("sha256").update(sql).digest("hex") };
    }),
  );
}

async function applyMissing(client: pg.Client, upTo: number): Promise<void> {
  await client.query(
    "create table if not exists public.footbridge_migrations (name text primary key, digest text not null)",
  );
  const { rows } = await client.query<{ name: string; digest: string }>(
    "select name, digest from public.footbridge_migrations",
  );
  const applied = new Map(rows.map(({ name, digest }) => [name, digest]));
  for (const { name, sql, digest } of (await migrationsOnDisk()).slice(0, upTo)) {
    const before = applied.get(name);
    if (before === digest) continue;
    if (before !== undefined)
      throw new StartError(
        "database-from-another-version",
        `This database was made by another version of Footbridge (${name} differs); restore that version, or start with an empty database.`,
      );
    await client.query("begin");
    await client.query(sql);
    await client.query("insert into public.footbridge_migrations (name, digest) values ($1, $2)", [name, digest]);
    await client.query("commit");
  }
}

/**
 * A server that was started with the key of another place would take the login of those who are at work away from them: it is
 * found out before anything is changed.
 */
async function demandItsKeys(client: pg.Client, held: Pick<HeldMasterKey, "holds">): Promise<void> {
  const { rows: tables } = await client.query("select to_regclass('footbridge.master_keys') as found");
  if (tables[0].found === null) return;
  const { rows } = await client.query<{ id: Buffer }>("select id from footbridge.master_keys");
  demandHeld(
    rows.map(({ id }) => id),
    held,
  );
}

/**
 * Brings a database up to date and gives the server's login its password.
 *
 * @param adminUrl connection string of a role that may create roles and schemas
 * @param appPassword password for the login `footbridge_app`
 * @param how.upTo how many migrations of the first are meant; all unless given
 * @param how.held the master keys that are here; unless given, the database is one that has none yet
 * @throws StartError when the database cannot be reached, was made by another version, or is wrapped by a key that is not held:
 *   then nothing in it was changed
 */
export async function migrate(
  adminUrl: string,
  appPassword: string,
  { upTo = Number.POSITIVE_INFINITY, held }: { upTo?: number; held?: Pick<HeldMasterKey, "holds"> } = {},
): Promise<void> {
  const client = new pg.Client({ connectionString: adminUrl });
  try {
    await client.connect();
  } catch (error) {
    throw connectError(error, adminUrl);
  }
  try {
    await client.query("select pg_advisory_lock($1)", [MIGRATION_LOCK]);
    if (held !== undefined) await demandItsKeys(client, held);
    await applyMissing(client, upTo);
    await client.query(`alter role footbridge_app password ${client.escapeLiteral(appPassword)}`);
  } finally {
    await client.end();
  }
}

/** The connection string of the server's own login on the same database. */
export function appUrl(adminUrl: string, appPassword: string): string {
  const url = new URL(adminUrl);
  url.username = "footbridge_app";
  url.password = appPassword;
  return url.toString();
}
