import { copyFileSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { freePort } from "../../../server/src/db/embedded/free-port.ts";
import { masterKeyFrom } from "../../../server/src/db/keys/master-key.ts";
import { newPerson, openWorkspaceOf } from "../../support/couple.ts";
import { ownerUrl, Program, serve } from "./product.ts";
import { Writer } from "./writer.ts";

let folder: string;
let port: number;
let server: Program;
const writers: Writer[] = [];
const running: Program[] = [];

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "footbridge-rotate-"));
  port = await freePort();
});
afterAll(async () => {
  for (const program of running) await program.kill();
  await server?.stop();
  rmSync(folder, { recursive: true, force: true });
});

const origin = (): string => `http://127.0.0.1:${port}`;
const keyFile = (name: string): Buffer => readFileSync(join(folder, name));
const nameOf = (file: string): string => masterKeyFrom(keyFile(file)).name.toString("hex");
const keyFiles = (): string[] => readdirSync(folder).filter((name) => name.startsWith("master.key"));
const rotation = (...args: string[]): Program => {
  const program = new Program("maintenance/rotate-keys.ts", { DATA_FOLDER: folder }, args);
  running.push(program);
  return program;
};
const everyoneWrites = (): Promise<unknown> => Promise.all(writers.map((writer) => writer.write(5)));

async function restart(): Promise<void> {
  await server.stop();
  server = await serve(folder, port);
  await Promise.all(writers.map((writer) => writer.sitDown()));
}

async function asOwner<T>(work: (owner: pg.Client) => Promise<T>): Promise<T> {
  const owner = new pg.Client({ connectionString: ownerUrl(folder) });
  await owner.connect();
  try {
    return await work(owner);
  } finally {
    await owner.end();
  }
}

/** Under which master keys how many keys are wrapped. */
function wrappedUnder(): Promise<Readonly<Record<string, number>>> {
  return asOwner(async (owner) => {
    const { rows } = await owner.query<{ name: string; count: number }>(
      `select encode(master_key, 'hex') as name, count(*)::int as count from (
         select master_key from footbridge.persons union all select master_key from footbridge.data_keys
         union all select master_key from footbridge.root_secrets
         union all select master_key from footbridge.host_keys) as wrapped group by 1`,
    );
    return Object.fromEntries(rows.map(({ name, count }) => [name, count]));
  });
}

/** Does something while a rotation stands still in the middle, waiting for a row that is held here. */
async function inTheMiddle(work: (program: Program) => Promise<unknown>): Promise<Program> {
  return asOwner(async (owner) => {
    await owner.query("begin");
    const last = "select from footbridge.data_keys where master_key = $1 order by workspace_id desc limit 1 for update";
    await owner.query(last, [masterKeyFrom(keyFile("master.key.previous")).name]);
    const program = rotation();
    while ((await owner.query("select from pg_locks where not granted")).rowCount === 0) {
      if (program.process.exitCode !== null) throw new Error(`it ended first: ${program.output}`);
      await wait(10);
    }
    await work(program);
    await owner.query("rollback");
    return program;
  });
}

test("[P6] [T1] the master key is changed while two couples write, and nothing that was acknowledged is lost", async () => {
  server = await serve(folder, port);
  for (const names of [
    ["Ana", "Ben"],
    ["Ida", "Jon"],
  ] as const) {
    const [one, other] = [await newPerson(origin(), names[0]), await newPerson(origin(), names[1])];
    const { workspace, a, b } = await openWorkspaceOf(one, other);
    for (const page of [a, b]) page.close();
    writers.push(new Writer(one, workspace), new Writer(other, workspace));
  }
  await Promise.all(writers.map((writer) => writer.sitDown()));
  await everyoneWrites();
  const old = nameOf("master.key");
  expect(await wrappedUnder()).toEqual({ [old]: 4 + 6 + 2 + 1 });

  const [first] = writers;
  if (first === undefined) throw new Error("nobody is there");
  const answers = await first.writeUnderOneId(async () => {
    const made = await rotation("--new-key").ended();
    expect([made.code, made.errors, keyFiles()]).toEqual([0, "", ["master.key", "master.key.previous"]]);
    expect([nameOf("master.key.previous"), statSync(join(folder, "master.key")).mode & 0o777]).toEqual([old, 0o600]);
    expect(made.out).toContain(`KEEP THIS SAFE: a new master key was written to ${join(folder, "master.key")}.`);

    const early = await rotation().ended();
    expect(early).toEqual({
      code: 1,
      out: "",
      errors:
        "The running server does not know this master key yet. Restart it with the new key and the one from before, and run this again. Nothing was changed.\n",
    });
    await everyoneWrites();
    await restart();
    await everyoneWrites();

    const killed = await inTheMiddle(async (program) => {
      await everyoneWrites();
      await first.person.ask("POST", "/api/workspaces", {});
      await program.kill();
    });
    expect(killed.process.signalCode).toBe("SIGKILL");
    const renewed = nameOf("master.key");
    expect(await wrappedUnder()).toEqual({ [old]: 6 + 2 + 1, [renewed]: 4 + 3 });
    await everyoneWrites();

    const finishing = await inTheMiddle(everyoneWrites);
    await everyoneWrites();
    const done = await finishing.ended();
    const aside = `master.key.old-${old.slice(0, 8)}`;
    expect(done).toEqual({
      code: 0,
      out: `Done: 9 keys wrapped anew. Nothing is left under the old master key.\nThe old key is now ${join(folder, aside)}. Destroy it when you keep no backup from before.\n`,
      errors: "",
    });
    expect([keyFiles(), nameOf(aside)]).toEqual([["master.key", aside], old]);
    expect(await wrappedUnder()).toEqual({ [renewed]: 4 + 9 + 2 + 1 });
    await everyoneWrites();
    await restart();
  });
  expect(answers[1]).toEqual(answers[0]);

  for (const { person } of writers) {
    const { email, passPhrase } = person;
    const me = await person.ask("GET", "/api/me");
    expect(await person.ask("POST", "/api/sign-in", { email, passPhrase })).toEqual(me);
  }
  await Promise.all(writers.map((writer) => writer.sitDown()));
  expect(writers.map(({ seen }) => seen)).toEqual(writers.map(({ acknowledged }) => acknowledged));
});

test("[P6] new data keys serve new words, and the words from before are still read", async () => {
  const versions = (): Promise<unknown> =>
    asOwner(async (owner) => {
      const sql = `select version, count(*)::int as count,
        (select count(*)::int from footbridge.answers a where substring(words from 1 for 4) = int4send(k.version)) as answers
        from footbridge.data_keys k group by version order by version`;
      return (await owner.query<{ version: number; count: number; answers: number }>(sql)).rows;
    });
  const [one, ...others] = writers;
  expect(await versions()).toEqual([{ version: 1, count: 9, answers: 4 }]);
  const { code, out } = await rotation("--data-keys").ended();
  expect([code, out]).toEqual([0, "Done: 9 keys made. New words are encrypted with them from now on.\n"]);
  await one?.write(1);
  expect(await versions()).toEqual([
    { version: 1, count: 9, answers: 3 },
    { version: 2, count: 9, answers: 1 },
  ]);
  await Promise.all(writers.map((writer) => writer.sitDown()));
  expect([one, ...others].map((writer) => writer?.seen)).toEqual(writers.map(({ acknowledged }) => acknowledged));
});

test("[P6] a server that is started with the old key alone says so, and serves nobody", async () => {
  for (const writer of writers) writer.leave();
  await server.stop();
  const [, aside = ""] = keyFiles();
  renameSync(join(folder, "master.key"), join(folder, "kept"));
  copyFileSync(join(folder, aside), join(folder, "master.key"));
  const refused = new Program("main.ts", { DATA_FOLDER: folder, PORT: String(port), HOST: "127.0.0.1" });
  const { code, errors } = await refused.ended();
  expect([code, errors]).toEqual([
    1,
    `The database in ${folder} was made with another master key. Put back the key it was made with.\n`,
  ]);
  renameSync(join(folder, "kept"), join(folder, "master.key"));
  server = await serve(folder, port);
  await Promise.all(writers.map((writer) => writer.sitDown()));
  expect(writers.map(({ seen }) => seen)).toEqual(writers.map(({ acknowledged }) => acknowledged));
  for (const writer of writers) writer.leave();
});

test("without a key to change from, a running server, or words that it knows, the command says what to do", async () => {
  const nothing = await rotation().ended();
  expect(nothing).toEqual({
    code: 1,
    out: "",
    errors: `There is no key to change from, and nothing was changed. Begin with: npm run keys:rotate -- --help\n`,
  });
  await server.stop();
  const asked = await rotation("--data-keys").ended();
  expect(asked).toEqual({
    code: 1,
    out: "",
    errors: "Footbridge is not running. Start it, and run this again: it keeps working meanwhile.\n",
  });
  const [help, unknown] = [await rotation("--help").ended(), await rotation("--everything").ended()];
  expect([help.code, help.errors, unknown.code, unknown.out]).toEqual([0, "", 2, ""]);
  expect(unknown.errors).toBe(help.out);
});
