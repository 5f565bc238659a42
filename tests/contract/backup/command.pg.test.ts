import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { freePort } from "../../../server/src/db/embedded/free-port.ts";
import { newCouple } from "../../support/couple.ts";
import { Person } from "../../support/person.ts";
import { type Ended, Program, serve } from "../keys/product.ts";

const PASS_PHRASE = "nine pears on a blue windowsill";

const folder = mkdtempSync(join(tmpdir(), "footbridge-command-"));
const place = (name: string): string => join(folder, name);
const file = place("with-key.backup");
const bare = place("without.backup");

let server: Program;
let port: number;
let workspace: string;
let ana: Person;
let board: unknown;

const run = (
  program: "take-backup" | "restore",
  at: string,
  args: readonly string[],
  passPhrase = "",
): Promise<Ended> =>
  new Program(
    `maintenance/backup/${program}.ts`,
    { DATA_FOLDER: place(at), FOOTBRIDGE_BACKUP_PASS_PHRASE: passPhrase },
    args,
  ).ended();

beforeAll(async () => {
  port = await freePort();
  server = await serve(place("first"), port);
  const couple = await newCouple(`http://127.0.0.1:${port}`);
  const { clause = "" } = await couple.a.accepted({
    type: "clause.propose",
    section: "change",
    words: { kind: "text", text: "A line that is to come back." },
  });
  await couple.a.until("the line", (page) => page.clause(clause) !== undefined);
  board = couple.a.clauses();
  ({ workspace, ana } = couple);
  for (const page of [couple.a, couple.b]) page.close();
});
afterAll(async () => {
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
});

it("[T8e] a backup is taken while the server runs, and is for nobody else to read", async () => {
  expect(await run("take-backup", "first", ["--with-key", file], PASS_PHRASE)).toMatchObject({ code: 0 });
  expect(await run("take-backup", "first", [bare])).toMatchObject({ code: 0 });
  expect([statSync(file).mode & 0o777, statSync(bare).mode & 0o777]).toEqual([0o600, 0o600]);
});

it("[T8f] a pass phrase for the key that is too short is refused, and nothing is written", async () => {
  const before = readdirSync(folder).toSorted();
  const { code, errors } = await run("take-backup", "first", ["--with-key", place("weak.backup")], "too short a one");
  expect([code, errors.includes("at least 20 characters")]).toEqual([1, true]);
  expect(readdirSync(folder).toSorted()).toEqual(before);
});

it("[T8f] the master key lies in no backup as it is, and in one without it not at all", () => {
  const key = readFileSync(join(place("first"), "master.key"));
  for (const path of [file, bare]) {
    const bytes = readFileSync(path);
    const forms = [key, ...["hex", "base64", "base64url"].map((form) => Buffer.from(key.toString(form as "hex")))];
    expect(forms.filter((form) => bytes.includes(form))).toEqual([]);
  }
  const header = (path: string): string => readFileSync(path).toString("latin1").split("}")[0] ?? "";
  expect([header(file).includes('"sealed"'), header(bare).includes('"sealed"')]).toEqual([true, false]);
});

it("[T8h] without the key, or with another pass phrase, nothing is put back and nothing is made", async () => {
  const { code, errors } = await run("restore", "second", [bare]);
  expect([code, errors]).toEqual([
    1,
    `The master key is not in this backup. Put it into FOOTBRIDGE_MASTER_KEY, or as master.key into ${place("second")}.\n`,
  ]);
  const wrong = await run("restore", "second", [file], "nine pears on a green windowsill");
  expect([wrong.code, wrong.errors]).toEqual([
    1,
    "This is not the pass phrase that the key in this backup was put under.\n",
  ]);
  expect(readdirSync(folder)).not.toContain("second");
});

it("[T8h] into an empty folder it comes back with its key, and people go on where they were", async () => {
  expect(await run("restore", "second", ["--check", file], PASS_PHRASE)).toMatchObject({ code: 0 });
  expect(await run("restore", "second", [file], PASS_PHRASE)).toMatchObject({ code: 0, errors: "" });
  expect(readFileSync(join(place("second"), "master.key"))).toEqual(readFileSync(join(place("first"), "master.key")));
  // Once is enough.
  expect((await run("restore", "second", [file])).code).toBe(1);
  await server.stop();
  server = await serve(place("second"), port);
  const { email, name, passPhrase } = ana;
  const again = new Person(`http://127.0.0.1:${port}`, { email, name, passPhrase });
  await again.ask("POST", "/api/sign-in", { email, passPhrase });
  const page = await again.connect(workspace);
  await page.ready();
  expect(page.clauses()).toEqual(board);
  page.close();
});

it("[T8h] is not put back where Footbridge runs", async () => {
  const { code, errors } = await run("restore", "second", [file]);
  expect([code, errors.includes("is already running")]).toEqual([1, true]);
});

it("[P15b] what was deleted since a backup is deleted again by putting it back, and stays in the ledger", async () => {
  const { email, name, passPhrase } = ana;
  const again = new Person(`http://127.0.0.1:${port}`, { email, name, passPhrase });
  await again.ask("POST", "/api/sign-in", { email, passPhrase });
  const page = await again.connect(workspace);
  await page.accepted({ type: "workspace.leave" });
  page.close();
  const ledger = join(place("second"), "deletions.ledger");
  while (!existsSync(ledger)) await new Promise((resolve) => setTimeout(resolve, 50));
  const none = await run("restore", "without-ledger", [file], PASS_PHRASE);
  expect([none.code, none.out.includes("NO LEDGER")]).toEqual([0, true]);
  const wrong = await run("restore", "with-ledger", ["--ledger", place("nowhere"), file], PASS_PHRASE);
  expect([wrong.code, existsSync(join(place("with-ledger"), "postgres"))]).toEqual([1, false]);
  const restored = await run("restore", "with-ledger", ["--ledger", ledger, file], PASS_PHRASE);
  expect([restored.code, restored.out.includes("deleted again: 1 in all")]).toEqual([0, true]);
  expect(readFileSync(join(place("with-ledger"), "deletions.ledger"), "utf8")).toBe(readFileSync(ledger, "utf8"));
});
