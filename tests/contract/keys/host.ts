import pg from "pg";
import { createPerson } from "../../../server/src/accounts/persons.ts";
import { type Door, openDoor } from "../../../server/src/db/door.ts";
import type { MasterKey } from "../../../server/src/db/keys/master-key.ts";
import { appUrl } from "../../../server/src/db/migrate.ts";
import { SYSTEM_INPUTS } from "../../../server/src/inputs.ts";
import type { Person } from "../../../server/src/workspaces/opening.ts";
import { freshDatabase } from "../../support/postgres.ts";

/** A database of a test file's own that no master key is known to yet. */
export interface Host {
  /** Connections of the server's login. */
  readonly pool: pg.Pool;
  readonly door: Door;
  /** Rows as the database's owner sees them, past every policy. */
  asOwner<Row extends object>(sql: string, values?: readonly unknown[]): Promise<readonly Row[]>;
  close(): Promise<void>;
}

/** Opens a host. */
export async function openHost(): Promise<Host> {
  const database = await freshDatabase();
  const pool = new pg.Pool({
    connectionString: appUrl(database.adminUrl, database.appPassword),
    max: 10,
    pipeline: true,
  });
  const owner = new pg.Pool({ connectionString: database.adminUrl, max: 2 });
  // The database is dropped under idle connections at the end.
  for (const each of [pool, owner]) each.on("error", () => undefined);
  return {
    pool,
    door: openDoor(pool),
    asOwner: async <Row extends object>(sql: string, values: readonly unknown[] = []) =>
      (await owner.query<Row>(sql, [...values])).rows,
    close: async () => {
      await pool.end();
      await owner.end();
      await database.drop();
    },
  };
}

/** Where randomness comes from in these tests. */
export const ENTROPY = SYSTEM_INPUTS.entropy("host");

/** Under which master keys how many keys are wrapped, by the name of the master key in hex. */
export async function wrappedUnder(host: Host): Promise<Readonly<Record<string, number>>> {
  const rows = await host.asOwner<{ name: string; count: number }>(
    `select encode(master_key, 'hex') as name, count(*)::int as count from (
       select master_key from footbridge.persons union all select master_key from footbridge.data_keys
       union all select master_key from footbridge.root_secrets
       union all select master_key from footbridge.host_keys) as wrapped group by 1`,
  );
  return Object.fromEntries(rows.map(({ name, count }) => [name, count]));
}

/**
 * Makes an account without the slow hash of a pass phrase: nobody signs in with it.
 * @param meanwhile runs after the account was made and before it is kept
 */
export async function newAccount(
  door: Door,
  master: MasterKey,
  name: string,
  meanwhile: () => Promise<void> = async () => undefined,
): Promise<Person> {
  const email = `${name.toLowerCase()}@example.org`;
  const account = { email, emailKey: master.fingerprint("find-email", email), name, passPhraseHash: "none fits" };
  const made = await door.asAccounts(async (tx) => {
    const person = await createPerson(tx, master, account, ENTROPY, new Date());
    await meanwhile();
    return person;
  });
  if (made === undefined) throw new Error("there is such an account already");
  return made;
}
