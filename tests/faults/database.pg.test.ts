import { randomBytes, randomUUID } from "node:crypto";
import { mkdtempSync } from "node:fs";
import { rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Command } from "@footbridge/shared/protocol/commands";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openDoor } from "../../server/src/db/door.ts";
import { type Embedded, startEmbedded } from "../../server/src/db/embedded/start-embedded.ts";
import { appUrl, migrate } from "../../server/src/db/migrate.ts";
import { openPool } from "../../server/src/db/pool.ts";
import { refusalOf } from "../../server/src/refusal.ts";
import { newCouple } from "../support/couple.ts";
import type { AsOwner } from "../support/postgres.ts";
import { type FreshDatabase, freshDatabase } from "../support/postgres.ts";
import { type Disk, diskUnder } from "./disk.ts";
import { errand, TYPES } from "./errands.ts";
import { LastBreath } from "./last-breath.ts";
import { type OwnServer, serveOver } from "./own-server.ts";
import { Stubborn } from "./stubborn.ts";
import { tracesIn } from "./traces.ts";

const NOT_SAVED = { ok: false, refusal: refusalOf("not-saved") };
const line = (text: string): Command => ({ type: "clause.propose", section: "change", words: { kind: "text", text } });

/** A pool of the database's owner that outlives whatever happens to its connections. */
function ownerPool(url: string): { readonly asOwner: AsOwner; end(): Promise<void> } {
  const pool = new pg.Pool({ connectionString: url, max: 2 });
  pool.on("error", () => undefined);
  return {
    asOwner: async <Row extends object>(sql: string, values: readonly unknown[] = []) =>
      (await pool.query<Row>(sql, [...values])).rows,
    end: () => pool.end(),
  };
}

describe("a database that is not there for a while", () => {
  let database: FreshDatabase;
  let owner: ReturnType<typeof ownerPool>;
  beforeAll(async () => {
    database = await freshDatabase();
    owner = ownerPool(database.adminUrl);
  });
  afterAll(async () => {
    await owner.end();
    await database.drop();
  });

  it("[T1] [T4] with no connection free a command is not saved, and the same one is later, once", async () => {
    const pool = openPool(appUrl(database.adminUrl, database.appPassword), 1, 500);
    const server = await serveOver(pool);
    const { a, workspace } = await newCouple(server.origin);
    const before = await tracesIn(owner.asOwner, workspace);
    const only = await pool.connect();
    const commands = ["One.", "Two.", "Three."].map((text) => ({ id: randomUUID(), command: line(text) }));
    expect(await Promise.all(commands.map((each) => a.emit(each)))).toEqual(commands.map(() => NOT_SAVED));
    only.release();
    expect(await tracesIn(owner.asOwner, workspace)).toEqual(before);
    for (const each of commands) expect(await a.emit(each)).toMatchObject({ ok: true });
    const { facts } = await tracesIn(owner.asOwner, workspace);
    expect(facts.slice(before.facts.length)).toEqual(commands.map(() => "clause.proposed"));
    await server.close();
  });

  it("[T1] [T8a] one that dies in the very moment of letting somebody in does not take the server with it", async () => {
    const { url, breath } = await LastBreath.before(appUrl(database.adminUrl, database.appPassword));
    const pool = openPool(url, 2, 500);
    const door = openDoor(pool);
    const asked = [1, 2, 3].map(() => door.asAccounts((tx) => tx.execute("select 1")).catch(() => "not done"));
    expect(await Promise.all(asked)).toEqual(["not done", "not done", "not done"]);
    expect(breath.deaths).toBeGreaterThan(0);
    await pool.end();
    await breath.close();
  });

  it("[T1] [T4] a database that stands still is not waited for for ever", async () => {
    const pool = openPool(appUrl(database.adminUrl, database.appPassword), 2, 500);
    const server = await serveOver(pool);
    const { a, workspace } = await newCouple(server.origin);
    const still = new pg.Client({ connectionString: database.adminUrl });
    await still.connect();
    await still.query("begin; lock table footbridge.commands");
    const message = { id: randomUUID(), command: line("A line.") };
    expect(await a.emit(message)).toEqual(NOT_SAVED);
    await still.query("rollback");
    await still.end();
    const before = await tracesIn(owner.asOwner, workspace);
    expect(await a.emit(message)).toMatchObject({ ok: true });
    expect((await tracesIn(owner.asOwner, workspace)).ids.length).toBe(before.ids.length + 1);
    await server.close();
  });
});

describe("a database that takes nothing more, as with a full disk", () => {
  let database: FreshDatabase;
  let server: OwnServer;
  let owner: ReturnType<typeof ownerPool>;
  let disk: Disk;
  beforeAll(async () => {
    database = await freshDatabase();
    owner = ownerPool(database.adminUrl);
    disk = await diskUnder(owner.asOwner);
    server = await serveOver(openPool(appUrl(database.adminUrl, database.appPassword)));
  });
  afterAll(async () => {
    await server.close();
    await owner.end();
    await database.drop();
  });

  it.each(TYPES)(
    "[T1] [T4] says of %s that it is not saved, does nothing by halves, and takes the same one later, once",
    async (type) => {
      // A couple of their own, as one person has only so many workspaces.
      const stage = await newCouple(server.origin);
      const { workspace, command } = await errand(type, stage);
      const page = await stage.ana.connect(workspace);
      const again = new Stubborn(() => stage.ana.page(workspace));
      const message = { id: randomUUID(), command };
      const before = await tracesIn(owner.asOwner, workspace);
      await disk.fills();
      try {
        expect(await page.emit(message)).toEqual(NOT_SAVED);
      } finally {
        await disk.isEmptied();
      }
      expect(await tracesIn(owner.asOwner, workspace)).toEqual(before);
      const first = await again.say(message.id, command);
      expect(await again.say(message.id, command)).toEqual(first);
      expect((await tracesIn(owner.asOwner, workspace)).ids).toEqual([...before.ids, message.id].sort());
      again.close();
      for (const each of [page, stage.a, stage.b]) each.close();
    },
  );
});

describe("a database that only reads for a while, as one does that is to take over", () => {
  let database: FreshDatabase;
  let server: OwnServer;
  let owner: ReturnType<typeof ownerPool>;
  beforeAll(async () => {
    database = await freshDatabase();
    owner = ownerPool(database.adminUrl);
    server = await serveOver(openPool(appUrl(database.adminUrl, database.appPassword)));
  });
  afterAll(async () => {
    await server.close();
    await owner.end();
    await database.drop();
  });

  it("[T1] [T4] saves again once it takes words, and no connection from before is asked for ever", async () => {
    const { a, workspace } = await newCouple(server.origin);
    await owner.asOwner(`alter database ${database.name} set default_transaction_read_only = on`);
    // Sessions begun before keep writing, so they are ended.
    const ended = await owner.asOwner(
      "select pg_terminate_backend(pid) from pg_stat_activity where usename = 'footbridge_app' and datname = $1",
      [database.name],
    );
    expect(ended.length).toBeGreaterThan(0);
    const messages = ["One.", "Two."].map((text) => ({ id: randomUUID(), command: line(text) }));
    expect(await Promise.all(messages.map((each) => a.emit(each)))).toEqual(messages.map(() => NOT_SAVED));
    await owner.asOwner(`alter database ${database.name} set default_transaction_read_only = off`);
    const before = await tracesIn(owner.asOwner, workspace);
    for (const each of messages) expect(await a.emit(each)).toMatchObject({ ok: true });
    expect((await tracesIn(owner.asOwner, workspace)).ids.length).toBe(before.ids.length + messages.length);
  });
});

describe("a database that crashes and comes back", () => {
  const CRASHES = 3;
  const folder = mkdtempSync(join(tmpdir(), "footbridge-faults-"));
  let embedded: Embedded;
  let server: OwnServer;
  let owner: ReturnType<typeof ownerPool>;
  beforeAll(async () => {
    embedded = await startEmbedded({ folder, password: randomBytes(24).toString("base64url"), log: () => undefined });
    const password = randomBytes(24).toString("base64url");
    await migrate(embedded.url, password);
    owner = ownerPool(embedded.url);
    server = await serveOver(openPool(appUrl(embedded.url, password)));
  });
  afterAll(async () => {
    await server.close();
    await owner.end();
    await embedded.stop();
    await rm(folder, { recursive: true, force: true });
  });

  /** Ends one of the database's processes without a goodbye: it then drops all connections and recovers from its log. */
  async function crash(): Promise<void> {
    const client = new pg.Client({ connectionString: embedded.url });
    client.on("error", () => undefined);
    await client.connect();
    const { rows } = await client.query<{ pid: number }>("select pg_backend_pid() as pid");
    const ended = new Promise((resolve) => client.once("end", resolve));
    process.kill(rows[0]?.pid ?? 0, "SIGKILL");
    await ended;
  }

  it("[T1] in the middle of commands loses none that was acknowledged, and doubles none", async () => {
    const { a, b, ana, ben, workspace } = await newCouple(server.origin);
    const before = await tracesIn(owner.asOwner, workspace);
    for (const page of [a, b]) page.close();
    const said: string[] = [];
    let over = false;
    const talk = async (who: Stubborn, name: string): Promise<void> => {
      for (let count = 1; !over; count += 1) {
        const proposal = [randomUUID(), line(`${name}, ${count}.`)] as const;
        const { clause = "" } = await who.say(...proposal);
        // Sent once more, it gets its first answer.
        expect(await who.say(...proposal)).toEqual({ clause });
        const aside = randomUUID();
        await who.say(aside, { type: "clause.put-aside", clause });
        said.push(proposal[0], aside);
      }
    };
    const both = [new Stubborn(() => ana.page(workspace)), new Stubborn(() => ben.page(workspace))] as const;
    const talks = Promise.all([talk(both[0], "Ana"), talk(both[1], "Ben")]);
    for (let crashes = 0; crashes < CRASHES; crashes += 1) {
      const heard = said.length;
      while (said.length < heard + 4) await Promise.race([talks, new Promise((resolve) => setTimeout(resolve, 5))]);
      await crash();
    }
    over = true;
    await talks;
    for (const each of both) each.close();
    const { ids, facts } = await tracesIn(owner.asOwner, workspace);
    expect(ids).toEqual([...before.ids, ...said].sort());
    expect(facts.length - before.facts.length).toBe(said.length);
    expect(both.some(({ setbacks }) => setbacks > 0)).toBe(true);
  });
});
