import { spawn } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import pg from "pg";
import { afterEach, beforeEach, expect, test } from "vitest";
import { processIdentity } from "../../server/src/db/embedded/process-identity.ts";
import { startEmbedded } from "../../server/src/db/embedded/start-embedded.ts";
import { StartError } from "../../server/src/start-error.ts";
import { postmasterOf, type Starter, starter } from "./starter.ts";

const password = "a test's own";
const log = () => undefined;

let folder: string;
let started: Starter[];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "footbridge-start-"));
  started = [];
});

afterEach(async () => {
  for (const one of started) {
    one.process.kill("SIGTERM");
    await one.end();
  }
  rmSync(folder, { recursive: true, force: true });
});

function start(): Starter {
  const one = starter(folder);
  started.push(one);
  return one;
}

async function query(url: string, text: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: url });
  // A server that is killed under a client is the subject here, not a fault of the test.
  client.on("error", () => undefined);
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(text)).rows;
  } finally {
    await client.end();
  }
}

async function refusal(attempt: Promise<unknown>): Promise<[string, string]> {
  const error = await attempt.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (!(error instanceof StartError)) throw new Error("It was not refused.", { cause: error });
  return [error.code, error.message];
}

async function until(condition: () => boolean): Promise<void> {
  while (!condition()) await wait(10);
}

const urlIn = (line: string) => line.slice("ready ".length);

test("the embedded database is PostgreSQL 18 in UTF-8, ordered by code point, durable, by password and on 127.0.0.1 only", async () => {
  const database = await startEmbedded({ folder, password, log });
  try {
    const url = new URL(database.url);
    expect([url.hostname, url.username, url.pathname]).toEqual(["127.0.0.1", "postgres", "/footbridge"]);
    expect(
      await query(
        database.url,
        `select current_setting('server_version_num')::int / 10000 as version,
          pg_encoding_to_char(encoding) as encoding, datcollate,
          current_setting('listen_addresses') as addresses, current_setting('unix_socket_directories') as sockets,
          current_setting('fsync') as fsync, current_setting('synchronous_commit') as commit,
          (select string_agg(distinct auth_method, ' ') from pg_hba_file_rules) as methods
        from pg_database where datname = current_database()`,
      ),
    ).toEqual([
      {
        version: 18,
        encoding: "UTF8",
        datcollate: process.platform === "linux" ? "C.UTF-8" : "C",
        addresses: "127.0.0.1",
        sockets: "",
        fsync: "on",
        commit: "on",
        methods: "scram-sha-256",
      },
    ]);
  } finally {
    await database.stop();
  }
});

test("what was stored is there after a stop and a new start, and stopping leaves only the database, its log and no lock", async () => {
  const first = await startEmbedded({ folder, password, log });
  await query(first.url, "create table kept as select 42 as answer");
  await first.stop();
  await first.stop();
  expect(readdirSync(folder).sort()).toEqual(["postgres", "postgres.log"]);
  const second = await startEmbedded({ folder, password, log });
  try {
    expect(await query(second.url, "select answer from kept")).toEqual([{ answer: 42 }]);
  } finally {
    await second.stop();
  }
});

test("[T1] after kill -9 of the server its database is stopped and started anew, with everything that was committed", async () => {
  const first = start();
  const url = urlIn(await first.line("ready "));
  await query(url, "create table kept as select 42 as answer");
  const left = postmasterOf(folder);
  first.process.kill("SIGKILL");
  await first.end();
  expect(processIdentity(left)).not.toBe(undefined);

  const second = start();
  expect(await query(urlIn(await second.line("ready ")), "select answer from kept")).toEqual([{ answer: 42 }]);
  expect(processIdentity(left)).toBe(undefined);
  expect(postmasterOf(folder)).not.toBe(left);
  second.process.kill("SIGINT");
  expect(await second.end()).toEqual({ code: 0, signal: null, errors: "" });
});

test("after kill -9 of the server and of its database the next start recovers", async () => {
  const first = start();
  await query(urlIn(await first.line("ready ")), "create table kept as select 42 as answer");
  const left = postmasterOf(folder);
  first.process.kill("SIGKILL");
  process.kill(left, "SIGKILL");
  await first.end();
  const second = await startEmbedded({ folder, password, log });
  try {
    expect(await query(second.url, "select answer from kept")).toEqual([{ answer: 42 }]);
  } finally {
    await second.stop();
  }
});

test("a second start on the same data folder is refused with one sentence and does not harm the first", async () => {
  const first = start();
  const url = urlIn(await first.line("ready "));
  const sentence = `Footbridge is already running on the data folder ${folder} (process ${first.process.pid}). Stop that one first, or set DATA_FOLDER to another folder.`;
  const second = start();
  expect(await second.end()).toEqual({ code: 1, signal: null, errors: `data-folder-in-use: ${sentence}\n` });
  expect(await query(url, "select 1 as still")).toEqual([{ still: 1 }]);
});

test("of five starts at the same moment exactly one gets the data folder", async () => {
  const results = await Promise.allSettled([1, 2, 3, 4, 5].map(() => startEmbedded({ folder, password, log })));
  const running = results.flatMap((result) => (result.status === "fulfilled" ? [result.value] : []));
  for (const database of running) await database.stop();
  const refused = results.flatMap((result) => (result.status === "rejected" ? [result.reason.code] : []));
  expect([running.length, refused]).toEqual([1, Array(4).fill("data-folder-in-use")]);
});

test("Ctrl-C while the database is being created leaves nothing behind, and the next start works", async () => {
  const first = start();
  await first.line("Creating the database");
  first.process.kill("SIGINT");
  expect(await first.end()).toEqual({
    code: 1,
    signal: null,
    errors: "stopped: Stopped before Footbridge was up.\n",
  });
  expect(readdirSync(folder)).toEqual([]);
  const second = await startEmbedded({ folder, password, log });
  await second.stop();
});

test("kill -9 while the database is being created does not keep the next start from making a whole one", async () => {
  const first = start();
  await first.line("Creating the database");
  await until(() => readdirSync(folder).some((name) => name.startsWith("postgres.new.")));
  first.process.kill("SIGKILL");
  await first.end();
  const second = await startEmbedded({ folder, password, log });
  try {
    expect(await query(second.url, "select 1 as whole")).toEqual([{ whole: 1 }]);
    expect(readdirSync(folder).sort()).toEqual(["lock", "postgres", "postgres.log"]);
  } finally {
    await second.stop();
  }
});

test("Ctrl-C while the database is starting stops it in order, and no process is left", async () => {
  await (await startEmbedded({ folder, password, log })).stop();
  rmSync(join(folder, "postgres.log"));
  const first = start();
  await until(() => existsSync(join(folder, "postgres.log")));
  first.process.kill("SIGINT");
  await first.end();
  expect(existsSync(join(folder, "postgres", "postmaster.pid"))).toBe(false);
  expect(existsSync(join(folder, "lock"))).toBe(false);
});

test("a pid file whose number now belongs to another program does not keep the database from starting", async () => {
  await (await startEmbedded({ folder, password, log })).stop();
  const cluster = join(folder, "postgres");
  const pidFile = join(cluster, "postmaster.pid");
  // PostgreSQL heeds only processes of its own user.
  const { uid, gid } = statSync(cluster);
  const other = spawn("sleep", ["600"], process.getuid?.() === 0 ? { uid, gid } : {});
  writeFileSync(pidFile, `${other.pid}\n${cluster}\n0\n1\n\n127.0.0.1\n\nready\n`);
  try {
    const second = await startEmbedded({ folder, password, log });
    await second.stop();
    expect([existsSync(pidFile), other.exitCode, other.signalCode]).toEqual([false, null, null]);
  } finally {
    other.kill("SIGKILL");
  }
});

test("a database made with another master key is refused with one sentence", async () => {
  await (await startEmbedded({ folder, password, log })).stop();
  expect(await refusal(startEmbedded({ folder, password: "another", log }))).toEqual([
    "database-wrong-key",
    `The database in ${folder} was made with another master key. Put back the key it was made with.`,
  ]);
  expect(existsSync(join(folder, "lock"))).toBe(false);
});

test.runIf(process.platform === "linux")(
  "a data folder where nothing can be made is told in one sentence",
  async () => {
    expect(await refusal(startEmbedded({ folder: "/proc/a/data", password, log }))).toEqual([
      "data-folder-unwritable",
      "Footbridge cannot write in its data folder /proc/a/data (ENOENT). Give this user the folder, or set DATA_FOLDER to another one.",
    ]);
  },
);

test("a data folder whose parents are not there yet is made with them", async () => {
  const deep = join(folder, "one", "two");
  await (await startEmbedded({ folder: deep, password, log })).stop();
  expect(readdirSync(deep).sort()).toEqual(["postgres", "postgres.log"]);
});

test("a data folder that cannot be written is told in one sentence", async () => {
  const file = join(folder, "a-file");
  writeFileSync(file, "");
  const below = join(file, "data");
  expect(await refusal(startEmbedded({ folder: below, password, log }))).toEqual([
    "data-folder-unwritable",
    `Footbridge cannot write in its data folder ${below} (ENOTDIR). Give this user the folder, or set DATA_FOLDER to another one.`,
  ]);
});

test("a database that cannot start is told with PostgreSQL's own last words", async () => {
  await (await startEmbedded({ folder, password, log })).stop();
  writeFileSync(join(folder, "postgres", "PG_VERSION"), "9.6\n");
  expect(await refusal(startEmbedded({ folder, password, log }))).toEqual([
    "database-not-started",
    `The database in ${folder} did not start: database files are incompatible with server. Its log is ${join(folder, "postgres.log")}.`,
  ]);
});

test("what a server says last is known when it ends by itself", async () => {
  const database = await startEmbedded({ folder, password, log });
  process.kill(postmasterOf(folder), "SIGINT");
  expect(await database.ended).toBe("database system is shut down");
  await database.stop();
});

test.runIf(process.getuid?.() === 0)(
  "as root a data folder below a closed home works, and the home stays closed",
  async () => {
    const home = join(folder, "home");
    mkdirSync(home, { mode: 0o700 });
    const database = await startEmbedded({ folder: join(home, "data"), password, log });
    try {
      expect(await query(database.url, "select 1 as reached")).toEqual([{ reached: 1 }]);
      expect(statSync(home).mode & 0o777).toBe(0o700);
    } finally {
      await database.stop();
    }
  },
);
