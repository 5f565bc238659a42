import { randomBytes } from "node:crypto";
import pg from "pg";
import { inject } from "vitest";

/** Rows as the database's owner sees them, past every policy. */
export type AsOwner = <Row extends object>(sql: string, values?: readonly unknown[]) => Promise<readonly Row[]>;

/** The one server of a test run, as the global setup passes it to each test file. */
export interface TestServer {
  /** Connection string of the superuser, for the database "postgres". */
  readonly url: string;
  /** The password that the application's login role has in this run. */
  readonly appPassword: string;
}

declare module "vitest" {
  export interface ProvidedContext {
    testServer: TestServer;
  }
}

/** A migrated, empty database of one test file's own. */
export interface FreshDatabase {
  /** Its name. */
  readonly name: string;
  /** Connection string of the superuser, for this database. */
  readonly adminUrl: string;
  /** The password of the application's login role. */
  readonly appPassword: string;
  /** Drops it; ends whoever is still connected. */
  drop(): Promise<void>;
}

const TEMPLATE = "migrated_template";

/** Any number that nothing else locks: it lets one test process make the template while the others wait for it. */
const TEMPLATE_LOCK = 7_031_975;

/**
 * Makes a database for the calling test file, as a copy of one that was migrated once in this test run.
 *
 * @param server the server of the test run, unless another is given
 * @returns the database
 */
export async function freshDatabase({ url, appPassword }: TestServer = inject("testServer")): Promise<FreshDatabase> {
  const name = `test_${randomBytes(8).toString("hex")}`;
  await withAdmin(url, async (admin) => {
    await ensureTemplate(admin, url, appPassword);
    await admin.query(`create database ${name} template ${TEMPLATE}`);
  });
  return {
    name,
    adminUrl: urlOf(url, name),
    appPassword,
    drop: () =>
      withAdmin(url, async (admin) => {
        await admin.query(`drop database if exists ${name} with (force)`);
      }),
  };
}

async function ensureTemplate(admin: pg.Client, url: string, appPassword: string): Promise<void> {
  await admin.query("select pg_advisory_lock($1)", [TEMPLATE_LOCK]);
  try {
    const found = await admin.query("select 1 from pg_database where datname = $1", [TEMPLATE]);
    if (found.rowCount !== 0) return;
    const draft = `${TEMPLATE}_draft`;
    await admin.query(`drop database if exists ${draft} with (force)`);
    await admin.query(`create database ${draft}`);
    const { migrate } = await import("../../server/src/db/migrate.ts");
    await migrate(urlOf(url, draft), appPassword);
    await admin.query(`alter database ${draft} rename to ${TEMPLATE}`);
  } finally {
    await admin.query("select pg_advisory_unlock($1)", [TEMPLATE_LOCK]);
  }
}

function urlOf(server: string, database: string): string {
  const url = new URL(server);
  url.pathname = `/${database}`;
  return url.href;
}

async function withAdmin(url: string, work: (admin: pg.Client) => Promise<void>): Promise<void> {
  const admin = new pg.Client({ connectionString: url });
  await admin.connect();
  try {
    await work(admin);
  } finally {
    await admin.end();
  }
}
