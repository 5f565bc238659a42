import { randomBytes } from "node:crypto";
import pg from "pg";
import { migrate } from "../../server/src/db/migrate.ts";
import type { FreshDatabase, TestServer } from "../support/postgres.ts";

/** Any number that nothing else locks: roles belong to the whole server, so one migrates at a time. */
const LOCK = 7_031_976;

/**
 * A database that is migrated by itself, without the template that a test run shares: these migrations may be others.
 * @param server a PostgreSQL that nothing else is kept on
 */
export async function ownDatabase({ url, appPassword }: TestServer): Promise<FreshDatabase> {
  const name = `worlds_${randomBytes(8).toString("hex")}`;
  const adminUrl = new URL(url);
  adminUrl.pathname = `/${name}`;
  await withAdmin(url, async (admin) => {
    await admin.query("select pg_advisory_lock($1)", [LOCK]);
    await admin.query(`create database ${name}`);
    await migrate(adminUrl.href, appPassword);
  });
  return {
    name,
    adminUrl: adminUrl.href,
    appPassword,
    drop: () =>
      withAdmin(url, async (admin) => {
        await admin.query(`drop database if exists ${name} with (force)`);
      }),
  };
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
