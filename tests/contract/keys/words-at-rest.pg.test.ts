import { execFileSync } from "node:child_process";
import { randomBytes, randomUUID } from "node:crypto";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { freePort } from "../../../server/src/db/embedded/free-port.ts";
import { type Embedded, startEmbedded } from "../../../server/src/db/embedded/start-embedded.ts";
import { sentenceFor } from "../../../server/src/words/sentence.ts";
import { canaryAnswers } from "../../demo/canaries.ts";
import { demoCouple } from "../../demo/couple/couple.ts";
import { driveMainJob, type MainJobCouple, type MainJobOutcome } from "../../demo/main-job.ts";
import { openWorkspaceOf } from "../../support/couple.ts";
import { Page } from "../../support/page.ts";
import { Person } from "../../support/person.ts";
import { pathBinaries } from "../../support/postgres-server.ts";
import { Program } from "./product.ts";

/** Stands in every word that anybody types here, and nowhere else in the world. */
const MARK = `canary${randomBytes(9).toString("hex")}`;

let folder: string;
let database: Embedded;
let server: Program;
let origin: string;
let outcome: MainJobOutcome;
let dump: string | undefined;

/** The PostgreSQL on the PATH, when it has a pg_dump that fits it; the one that comes with the packages has none. */
function withDump(): ReturnType<typeof pathBinaries> | undefined {
  try {
    const major = (program: string): string | undefined =>
      /\) (\d+)/.exec(execFileSync(program, ["--version"], { encoding: "utf8" }))?.[1];
    return major("pg_dump") === major("postgres") ? pathBinaries() : undefined;
  } catch {
    return undefined;
  }
}

/** The couple of the demo, with the mark in everything that they type. */
function markedCouple(): MainJobCouple {
  const { a, b, talk } = demoCouple(new Date("2031-04-01T00:00:00Z"));
  const marked = <T>(value: T): T => JSON.parse(JSON.stringify(value).replaceAll("canary-", `${MARK}-`)) as T;
  const someone = (seat: "a" | "b") => ({
    name: `${MARK} ${seat}`,
    email: `${MARK}-${seat}@${MARK}.example`,
    passPhrase: `${MARK} and ${seat} by the sea`,
    answers: marked(canaryAnswers(seat)),
  });
  const say = (text: string): string => `${MARK}: ${text}`;
  return {
    a: { ...a, ...someone("a") },
    b: { ...b, ...someone("b") },
    talk: {
      ...talk,
      proposal: { ...talk.proposal, text: say(talk.proposal.text) },
      merged: { ...talk.merged, text: say(talk.merged.text) },
      counter: { ...talk.counter, text: say(talk.counter.text) },
      objection: {
        ...talk.objection,
        sentence: say(talk.objection.sentence),
        mended: say(talk.objection.mended),
      },
    },
  };
}

/** A private page and a preference, with the mark in both. */
async function writeOwnPages(writer: Person): Promise<void> {
  await writer.signUp();
  const id = randomUUID();
  await writer.ask("POST", "/api/private-pages", { id, kind: "the-wave" });
  await writer.ask("PUT", `/api/private-pages/${id}/texts/backing-off`, { base: 0, text: MARK });
  await writer.ask("PUT", "/api/preferences", { quietNotes: [MARK] });
  expect(standsIn(JSON.stringify(await writer.ask("GET", "/api/private-pages")), MARK)).toBe(true);
}

async function asOwner<T extends pg.QueryResultRow>(sql: string): Promise<readonly T[]> {
  const owner = new pg.Client({ connectionString: database.url });
  await owner.connect();
  try {
    return (await owner.query<T>(sql)).rows;
  } finally {
    await owner.end();
  }
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "footbridge-rest-"));
  const binaries = withDump();
  database = await startEmbedded({
    folder,
    password: randomBytes(24).toString("base64url"),
    log: () => undefined,
    ...(binaries && { binaries }),
  });
  const port = await freePort();
  origin = `http://127.0.0.1:${port}`;
  server = new Program("main.ts", {
    DATABASE_URL: database.url,
    FOOTBRIDGE_MASTER_KEY: randomBytes(32).toString("hex"),
    PORT: String(port),
    HOST: "127.0.0.1",
  });
  await server.says("Footbridge is here");
  outcome = await driveMainJob(origin, markedCouple());
  await writeOwnPages(marked("w"));
  if (binaries === undefined) console.log("No pg_dump of the same version is on the PATH: rows are read by SQL alone.");
  else dump = execFileSync("pg_dump", [`--dbname=${database.url}`], { encoding: "utf8", maxBuffer: 2 ** 28 });
});
afterAll(async () => {
  await server?.stop();
  await database?.stop();
  rmSync(folder, { recursive: true, force: true });
});

/** How a word looks where it stands open, in any of the ways in which bytes are written down. */
function disguises(word: string): readonly Buffer[] {
  const bytes = Buffer.from(word, "utf8");
  const hex = bytes.toString("hex");
  // Base64 of the middle of the word, at each of the three places where it can begin.
  const base64 = [0, 1, 2].map((from) => bytes.subarray(from, from + 12).toString("base64"));
  return [bytes, Buffer.from(word, "utf16le"), ...[hex, hex.toUpperCase(), ...base64].map((each) => Buffer.from(each))];
}

const standsIn = (text: Buffer | string, word: string): boolean => {
  const bytes = Buffer.from(text);
  return disguises(word).some((disguise) => bytes.includes(disguise));
};

/** Every file below a folder, by its path. */
function filesBelow(path: string): readonly string[] {
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}

test("what was typed comes back in the files that both asked for", () => {
  expect(outcome.markdown).toContain(MARK);
  expect(standsIn(JSON.stringify(outcome.transcripts.a), MARK)).toBe(true);
});

test("[P6] no row and no dump of the database holds a word that was typed", async () => {
  const tables = await asOwner<{ name: string }>(
    "select oid::regclass::text as name from pg_class where relkind = 'r' and relnamespace = 'footbridge'::regnamespace",
  );
  const rows: string[] = [];
  for (const { name } of tables)
    for (const { row } of await asOwner<{ row: string }>(`select t::text as row from ${name} t`)) rows.push(row);
  const texts = [rows.join("\n"), ...(dump === undefined ? [] : [dump])];
  expect(texts.map((text) => standsIn(text, MARK))).toEqual(texts.map(() => false));
  // What was looked through is really what is there.
  expect(texts.map((text) => text.includes(outcome.workspace))).toEqual(texts.map(() => true));
});

/** Requests that are refused, each with words in it. */
const REFUSED: readonly (readonly [what: string, method: string, path: string, body: string | undefined])[] = [
  ["a field too many", "POST", "/api/sign-up", JSON.stringify({ [MARK]: MARK })],
  ["a name that is too long", "POST", "/api/sign-up", JSON.stringify({ name: MARK.repeat(50) })],
  ["a wrong pass phrase", "POST", "/api/sign-in", JSON.stringify({ email: `${MARK}@x.example`, passPhrase: MARK })],
  ["broken JSON", "POST", "/api/invitations/redeem", `{"token": "${MARK}`],
  ["a body that is too large", "POST", "/api/invitations/look", JSON.stringify({ token: MARK.repeat(4000) })],
  ["an address", "GET", `/api/workspaces/${MARK}/invitation`, undefined],
  ["an address that is nowhere", "GET", `/api/${MARK}`, undefined],
  ["a query", "DELETE", `/api/${MARK}?${MARK}=${MARK}`, undefined],
];

test.each(REFUSED)("[P6] a refusal repeats nothing of what was sent: %s", async (_, method, path, body) => {
  const response = await fetch(`${origin}${path}`, {
    method,
    headers: { origin, cookie: `footbridge=${MARK}`, ...(body && { "content-type": "application/json" }) },
    ...(body && { body }),
  });
  const text = JSON.stringify([...response.headers]) + (await response.text());
  expect([response.status >= 400, standsIn(text, MARK)]).toEqual([true, false]);
});

/** Someone whose every word has the mark. */
function marked(letter: string): Person {
  const email = `${MARK}-${letter}@${MARK}.example`;
  return new Person(origin, { email, name: `${MARK} ${letter}`, passPhrase: `${MARK} over nine hills` });
}

test("[P6] what cannot be saved is answered and logged without its words", async () => {
  const [one, other, late] = [marked("c"), marked("d"), marked("e")];
  for (const each of [one, other]) await each.signUp();
  const { a: line, b } = await openWorkspaceOf(one, other);
  b.close();
  const save = {
    type: "round.save",
    round: "what-changed",
    prompt: "different",
    base: 0,
    answer: { state: "answered", value: { kind: "text", text: MARK } },
  };
  const bad = await line.emit({ id: randomUUID(), command: { ...save, [MARK]: MARK } });
  // A check that fails has PostgreSQL repeat the row.
  const page = { id: randomUUID(), kind: "the-wave" };
  await one.ask("POST", "/api/private-pages", page);
  for (const table of ["answers", "persons", "private_pages"])
    await asOwner(`alter table footbridge.${table} add constraint never check (false) not valid`);
  const unsaved = await line.emit({ id: randomUUID(), command: save });
  const { email, name, passPhrase } = late;
  const failed = await late.request("POST", "/api/sign-up", { email, name, passPhrase });
  const unkept = await one.request("PUT", `/api/private-pages/${page.id}/texts/backing-off`, { base: 0, text: MARK });
  line.close();
  const elsewhere = new Page(origin, MARK, one.cookie);
  await elsewhere.until("a refusal", ({ refusal }) => refusal !== null);
  const refusal = (code: "message-not-understood" | "not-saved") => ({ code, sentence: sentenceFor(code) });
  expect([bad, unsaved, unkept.json, failed.json, elsewhere.refusal]).toEqual([
    { ok: false, refusal: refusal("message-not-understood") },
    { ok: false, refusal: refusal("not-saved") },
    { error: refusal("not-saved") },
    { error: refusal("not-saved") },
    refusal("message-not-understood"),
  ]);
  await server.says("request failed");
  expect(server.output).toContain('"code":"not-saved"');
  expect(standsIn(server.output, MARK)).toBe(false);
});

test("[P6] no file of the database holds a word that was typed: tables, the write-ahead log, its own log", async () => {
  await server.stop();
  await database.stop();
  expect(standsIn(server.output, MARK)).toBe(false);
  const files = filesBelow(folder);
  expect(files.filter((file) => standsIn(readFileSync(file), MARK))).toEqual([]);
  // What was looked through is really what is there: the kinds of facts stand open in the tables and in the log.
  const open = files.filter((file) => readFileSync(file).includes("workspace.partner-confirmed"));
  const folders = new Set(open.map((file) => file.slice(join(folder, "postgres").length + 1).split("/")[0]));
  expect(folders).toEqual(new Set(["base", "pg_wal"]));
  expect(files.includes(join(folder, "postgres.log"))).toBe(true);
});
