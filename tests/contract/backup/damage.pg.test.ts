import { randomBytes } from "node:crypto";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { masterKeyFrom } from "../../../server/src/db/keys/master-key.ts";
import { appUrl, migrate, migrationsOnDisk } from "../../../server/src/db/migrate.ts";
import { putBack } from "../../../server/src/maintenance/backup/put-back.ts";
import { startTestServer } from "../../support/postgres-server.ts";
import { asOwner, backUp, emptyDatabase, everyRow } from "./place.ts";

const master = masterKeyFrom(randomBytes(32));
const folder = mkdtempSync(join(tmpdir(), "footbridge-damage-"));
const path = join(folder, "all.backup");
/** So many places of the file are cut, and so many bytes changed, evenly over all of it. */
const PLACES = 150;

let postgres: Awaited<ReturnType<typeof startTestServer>>;
let source: string;

/** A migrated database with a name of a master key in it. */
async function madeDatabase(upTo?: number): Promise<string> {
  const url = await emptyDatabase(postgres.server.url);
  await migrate(url, master.password("app-login"), upTo === undefined ? {} : { upTo });
  await asOwner(url, (client) => client.query("insert into footbridge.master_keys (id) values ($1)", [master.name]));
  return url;
}

beforeAll(async () => {
  postgres = await startTestServer();
  source = await madeDatabase();
  await backUp(source, master, path);
});
afterAll(async () => {
  await postgres.stop();
  rmSync(folder, { recursive: true, force: true });
});

/** What becomes of a file, and whether a database was asked for. */
async function fate(bytes: Buffer): Promise<{ readonly code: unknown; readonly asked: boolean }> {
  const spoiled = join(folder, "spoiled.backup");
  writeFileSync(spoiled, bytes);
  let asked = false;
  const adminUrl = (): Promise<string> => {
    asked = true;
    return Promise.reject(new Error("nothing is to be opened"));
  };
  const code = await putBack({ path: spoiled, held: master, adminUrl }).then(
    () => "put back",
    (error: unknown) => (error instanceof Error && "code" in error ? error.code : error),
  );
  return { code, asked };
}

/** Ends the connection of whoever waits for a lock, as soon as somebody does. */
async function endWhoWaits(client: pg.Client): Promise<void> {
  for (;;) {
    const { rows } = await client.query<{ pid: number }>("select pid from pg_locks where not granted");
    const [waiting] = rows;
    if (waiting === undefined) continue;
    await client.query("select pg_terminate_backend($1)", [waiting.pid]);
    return;
  }
}

describe("a backup that is not as it was written", () => {
  it("[T8g] is refused before anything is touched, wherever it is cut off", async () => {
    const bytes = readFileSync(path);
    for (let place = 0; place < PLACES; place += 1) {
      const { code, asked } = await fate(bytes.subarray(0, Math.floor((bytes.length * place) / PLACES)));
      expect([place, ["damaged", "not-a-backup"].includes(String(code)), asked]).toEqual([place, true, false]);
    }
  });

  it("[T8g] is refused before anything is touched, whatever byte is another", async () => {
    const bytes = readFileSync(path);
    for (let place = 0; place < PLACES; place += 1) {
      const changed = Buffer.from(bytes);
      const at = Math.floor((bytes.length * place) / PLACES);
      changed[at] = (changed[at] ?? 0) ^ 1;
      const { code, asked } = await fate(changed);
      // The name of the key, changed, is another key's.
      expect([at, ["damaged", "not-a-backup", "another-key"].includes(String(code)), asked]).toEqual([at, true, false]);
    }
  });

  it("[T8g] is refused when something comes after its end", async () => {
    expect(await fate(Buffer.concat([readFileSync(path), Buffer.from([0])]))).toEqual({
      code: "damaged",
      asked: false,
    });
  });
});

describe("a backup that cannot be taken", () => {
  const files = (): readonly string[] => readdirSync(folder).toSorted();

  it("[T8g] leaves no file, whole or half, when the database goes away in the middle", async () => {
    const before = files();
    await asOwner(source, async (other) => {
      await other.query("begin; lock table footbridge.workspaces");
      const begun = backUp(source, master, join(folder, "half.backup"));
      begun.catch(() => undefined);
      await endWhoWaits(other);
      await expect(begun).rejects.toThrow(/terminat/);
    });
    expect(files()).toEqual(before);
  });

  it("[T8g] leaves what is there under its name as it is", async () => {
    const before = readFileSync(path);
    await expect(backUp(source, master, path)).rejects.toMatchObject({ code: "file-there" });
    expect(readFileSync(path).equals(before)).toBe(true);
  });

  it("[T8e] is not taken by a role that may not see everything", async () => {
    const before = files();
    const client = new pg.Client({ connectionString: appUrl(source, master.password("app-login")) });
    await client.connect();
    await asOwner(source, (owner) => owner.query("grant select on public.footbridge_migrations to footbridge_app"));
    const refused = backUp(source, master, join(folder, "blind.backup"), { client });
    await expect(refused).rejects.toMatchObject({ code: "not-allowed" });
    await client.end();
    expect(files()).toEqual(before);
  });
});

describe("a restore that is cut off in the middle", () => {
  it("[T8h] leaves nothing behind, and can be done again", async () => {
    const place = await emptyDatabase(postgres.server.url);
    await migrate(place, master.password("app-login"));
    const nothing = await everyRow(place);
    await asOwner(place, async (other) => {
      // It can look whether anything is there, and write nothing.
      await other.query("begin; lock table footbridge.master_keys in share mode");
      const begun = putBack({ path, held: master, adminUrl: async () => place });
      begun.catch(() => undefined);
      await endWhoWaits(other);
      await expect(begun).rejects.toThrow(/terminat/);
    });
    expect(await everyRow(place)).toEqual(nothing);
    await putBack({ path, held: master, adminUrl: async () => place });
    expect(await everyRow(place)).toEqual(await everyRow(source));
  });
});

describe("a backup of another version", () => {
  it("[T8h] is put back by a later one, which then brings it up to date", async () => {
    const migrations = await migrationsOnDisk();
    const earlier = await madeDatabase(migrations.length - 2);
    const older = join(folder, "older.backup");
    await backUp(earlier, master, older);
    const place = await emptyDatabase(postgres.server.url);
    await putBack({ path: older, held: master, adminUrl: async () => place });
    await asOwner(place, async (client) => {
      const { rows } = await client.query<{ name: string }>(
        "select name from public.footbridge_migrations order by name",
      );
      expect(rows.map(({ name }) => name)).toEqual(migrations.map(({ name }) => name));
    });
    expect((await everyRow(place))?.["master_keys"]).toEqual((await everyRow(earlier))?.["master_keys"]);
  });

  it("[T8h] is not put back by an earlier one", async () => {
    const later = await madeDatabase();
    await asOwner(later, (client) =>
      client.query("insert into public.footbridge_migrations (name, digest) values ('9999_later.sql', $1)", [
        "ab".repeat(32),
      ]),
    );
    const newer = join(folder, "newer.backup");
    await backUp(later, master, newer);
    const place = await emptyDatabase(postgres.server.url);
    const refused = putBack({ path: newer, held: master, adminUrl: async () => place });
    await expect(refused).rejects.toMatchObject({ code: "another-version" });
    expect(await everyRow(place)).toBe(null);
  });
});
