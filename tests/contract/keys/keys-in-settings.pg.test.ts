import { randomBytes } from "node:crypto";
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { freePort } from "../../../server/src/db/embedded/free-port.ts";
import { type Embedded, startEmbedded } from "../../../server/src/db/embedded/start-embedded.ts";
import { newPerson } from "../../support/couple.ts";
import type { Person } from "../../support/person.ts";
import { type Ended, Program } from "./product.ts";

let folder: string;
let dataFolder: string;
let database: Embedded;
let port: number;
let server: Program | undefined;
let ana: Person;
const [OLD, NEW] = [randomBytes(32).toString("hex"), randomBytes(32).toString("base64")];
const [holdsOld, holdsBoth, holdsNew] = [
  { FOOTBRIDGE_MASTER_KEY: OLD },
  { FOOTBRIDGE_MASTER_KEY: NEW, FOOTBRIDGE_PREVIOUS_MASTER_KEY: OLD },
  { FOOTBRIDGE_MASTER_KEY: NEW },
];

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "footbridge-settings-"));
  dataFolder = mkdtempSync(join(tmpdir(), "footbridge-no-keys-"));
  const password = randomBytes(24).toString("base64url");
  database = await startEmbedded({ folder, password, log: () => undefined });
  port = await freePort();
});
afterAll(async () => {
  await server?.stop();
  await database?.stop();
  for (const each of [folder, dataFolder]) rmSync(each, { recursive: true, force: true });
});

function program(file: string, keys: Readonly<Record<string, string>>, ...args: readonly string[]): Program {
  const place = { DATABASE_URL: database.url, DATA_FOLDER: dataFolder, PORT: String(port), HOST: "127.0.0.1" };
  return new Program(file, { ...place, ...keys }, args);
}

async function restart(keys: Readonly<Record<string, string>>): Promise<void> {
  await server?.stop();
  server = program("main.ts", keys);
  await server.says("Footbridge is here");
}

const rotate = (keys: Readonly<Record<string, string>>, ...args: readonly string[]): Promise<Ended> =>
  program("maintenance/rotate-keys.ts", keys, ...args).ended();

const me = async (): Promise<unknown> => (await ana.request("GET", "/api/me")).json;

test("[P6] a master key in the settings is changed with the old one beside it", async () => {
  await restart(holdsOld);
  ana = await newPerson(`http://127.0.0.1:${port}`, "Ana");
  const before = await me();
  expect(await rotate(holdsOld)).toEqual({
    code: 1,
    out: "",
    errors: "There is no key to change from, and nothing was changed. Begin with: npm run keys:rotate -- --help\n",
  });
  expect(await rotate(holdsOld, "--new-key")).toEqual({
    code: 1,
    out: "",
    errors: "The master key comes from the settings: make a new one there. Nothing was changed.\n",
  });
  const early = await rotate(holdsBoth);
  expect([early.code, early.errors.split(".")[0]]).toEqual([1, "The running server does not know this master key yet"]);
  expect(await me()).toEqual(before);

  await restart(holdsBoth);
  expect(await me()).toEqual(before);
  // Ana's key, the one that the master key is known by, and the two that the host signs with.
  expect(await rotate(holdsBoth)).toEqual({
    code: 0,
    out: "Done: 4 keys wrapped anew. Nothing is left under the old master key.\nTake FOOTBRIDGE_PREVIOUS_MASTER_KEY out of the settings. Keep the old key for as long as you keep old backups.\n",
    errors: "",
  });
  expect((await rotate(holdsBoth)).out.split("\n")[0]).toBe(
    "Done: 0 keys wrapped anew. Nothing is left under the old master key.",
  );
  await restart(holdsNew);
  expect(await me()).toEqual(before);
  expect(readdirSync(dataFolder)).toEqual([]);
});

test("[P6] a server that is started with the old key alone says so, and serves nobody", async () => {
  await server?.stop();
  const { code, errors } = await program("main.ts", holdsOld).ended();
  expect([code, errors]).toEqual([
    1,
    "This database holds keys that are wrapped by a master key which is not here. Put back the key it was made with; while the key is being changed, both are needed (npm run keys:rotate -- --help).\n",
  ]);
  await restart(holdsNew);
  expect((await ana.request("GET", "/healthz")).status).toBe(200);
});

test("[P6] a server that is started with the key of another place takes nothing away from one that is at work", async () => {
  const before = await me();
  const passwordOf = async (): Promise<unknown> => {
    const client = new pg.Client({ connectionString: database.url });
    await client.connect();
    const { rows } = await client.query("select rolpassword from pg_authid where rolname = 'footbridge_app'");
    await client.end();
    return rows[0].rolpassword;
  };
  const login = await passwordOf();
  const elsewhere = { FOOTBRIDGE_MASTER_KEY: randomBytes(32).toString("hex"), PORT: String(await freePort()) };
  const { code, errors } = await program("main.ts", elsewhere).ended();
  expect([code, errors.split(".")[0]]).toEqual([
    1,
    "This database holds keys that are wrapped by a master key which is not here",
  ]);
  expect(await passwordOf()).toBe(login);
  expect(await me()).toEqual(before);
});
