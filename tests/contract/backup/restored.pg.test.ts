import { randomBytes } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { verifyProof } from "@footbridge/shared/verify/proof";
import { NO_EXPECTATIONS } from "@footbridge/shared/verify/verdict";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { masterKeyFrom } from "../../../server/src/db/keys/master-key.ts";
import { migrate } from "../../../server/src/db/migrate.ts";
import { checkBackup, recordsIn } from "../../../server/src/maintenance/backup/backup-file.ts";
import { putBack } from "../../../server/src/maintenance/backup/put-back.ts";
import { Person } from "../../support/person.ts";
import { startTestServer } from "../../support/postgres-server.ts";
import { Canaries } from "../my-data/canaries.ts";
import { leadTwoLives, type TwoLives } from "../my-data/two-lives.ts";
import { asOwner, backUp, emptyDatabase, everyRow, serveAt } from "./place.ts";

const master = masterKeyFrom(randomBytes(32));
const canaries = new Canaries();
const folder = mkdtempSync(join(tmpdir(), "footbridge-backup-"));
const path = join(folder, "all.backup");

let postgres: Awaited<ReturnType<typeof startTestServer>>;
let urls: { readonly before: string; readonly after: string };
let servers: Readonly<Record<"before" | "after", Awaited<ReturnType<typeof serveAt>>>>;
let lives: TwoLives;
/** Each of the two, signed in anew where everything was put back. */
let returned: TwoLives["people"];
let rows: Readonly<Record<"before" | "after", Awaited<ReturnType<typeof everyRow>>>>;
let closed: { readonly calendar: string; readonly invitation: string };

beforeAll(async () => {
  postgres = await startTestServer();
  const { url } = postgres.server;
  urls = { before: await emptyDatabase(url), after: await emptyDatabase(url) };
  await migrate(urls.before, master.password("app-login"));
  const before = await serveAt(urls.before, master);
  lives = await leadTwoLives(before.origin, canaries);
  const { a } = lives.people;
  await a.confirm();
  const { path: calendar } = await a.ask<{ path: string }>(
    "POST",
    `/api/workspaces/${lives.workspace}/calendar-feed`,
    {},
  );
  const { id } = await a.ask<{ id: string }>("POST", "/api/workspaces", {});
  const { token } = await a.ask<{ token: string }>("POST", `/api/workspaces/${id}/invitation`, {});
  closed = { calendar, invitation: token };
  // A meeting in a room in which nobody looks.
  await asOwner(urls.before, async (client) => {
    await client.query("insert into footbridge.meetings values ($1, '{}', now())", [id]);
    await client.query("insert into footbridge.meeting_presence values ($1, 'a', $1, now(), null, null)", [id]);
    await client.query("insert into footbridge.meeting_sides values ($1, 'a', null, null, true)", [id]);
  });
  // The server runs and both have a page open; what it makes in the background is made.
  await before.atRest();
  await backUp(urls.before, master, path);
  await putBack({ path, held: master, adminUrl: async () => urls.after });
  rows = { before: await everyRow(urls.before), after: await everyRow(urls.after) };
  servers = { before, after: await serveAt(urls.after, master) };
  returned = { a: await comeBack("a"), b: await comeBack("b") };
});
afterAll(async () => {
  for (const seat of ["a", "b"] as const) lives.pages[seat].close();
  for (const server of [servers.before, servers.after]) await server.close();
  await postgres.stop();
  rmSync(folder, { recursive: true, force: true });
});

async function comeBack(seat: "a" | "b"): Promise<Person> {
  const { email, name, passPhrase } = lives.people[seat];
  const person = new Person(servers.after.origin, { email, name, passPhrase });
  await person.ask("POST", "/api/sign-in", { email, passPhrase });
  return person;
}

async function shownTo(person: Person): Promise<Readonly<Record<string, unknown>>> {
  const page = await person.connect(lives.workspace);
  await page.ready();
  page.close();
  return page.held();
}

describe("a workspace that was put back", () => {
  it("[T8h] shows both what it showed them", async () => {
    for (const seat of ["a", "b"] as const)
      expect(await shownTo(returned[seat])).toEqual(await shownTo(lives.people[seat]));
  });

  it("[T8h] has every row that it had, but those that would open what was closed", () => {
    const { invitations, ...others } = rows.before ?? {};
    const ended = ["sessions", "calendar_feeds", "reminders", "meetings", "meeting_presence", "meeting_sides"];
    expect(ended.filter((name) => others[name]?.length === 0)).toEqual([]);
    expect(rows.after).toEqual({
      ...others,
      ...Object.fromEntries(ended.map((name) => [name, []])),
      // Of two, the one that Ben came in with.
      invitations: rows.after?.["invitations"],
    });
    expect([invitations?.length, rows.after?.["invitations"]?.length]).toEqual([2, 1]);
  });

  it("[T8h] goes on: both write, and read what the other writes", async () => {
    const [a, b] = [await returned.a.connect(lives.workspace), await returned.b.connect(lives.workspace)];
    const text = "After the restore.";
    const { clause = "" } = await a.accepted({
      type: "clause.propose",
      section: "change",
      words: { kind: "text", text },
    });
    await b.until("the line", (page) => page.clause(clause) !== undefined);
    expect(b.clause(clause)?.versions.map((version) => version.words)).toEqual([{ term: null, text }]);
    for (const page of [a, b]) page.close();
  });

  it("[T8h] what was signed is proven as before", async () => {
    const proof = async (person: Person): Promise<string> => {
      await person.confirm();
      const answer = await person.request("GET", `/api/workspaces/${lives.workspace}/revisions/1/proof.json`);
      return answer.bytes.toString("utf8");
    };
    const [before, after] = [await proof(lives.people.a), await proof(returned.a)];
    expect(after).toBe(before);
    expect(await verifyProof(after, NO_EXPECTATIONS)).toMatchObject({ outcome: "good" });
  });

  it("[T8i] says of nobody that they are here", () => {
    const here = (all: typeof rows.before) => all?.["meeting_presence"]?.length;
    expect([here(rows.before), here(rows.after)]).toEqual([1, 0]);
  });

  it("[T8i] lets nobody in who was signed in", async () => {
    const { cookie } = lives.people.a;
    const asked = (origin: string) => fetch(`${origin}/api/me`, { headers: { cookie, origin } });
    const told = async (origin: string): Promise<unknown> => (await asked(origin)).json();
    expect(await told(servers.before.origin)).toMatchObject({ person: { name: lives.people.a.name } });
    expect(await told(servers.after.origin)).toMatchObject({ error: { code: "signed-out" } });
  });

  it("[T8i] knows no private address of a calendar, and no invitation that nobody had used", async () => {
    const status = async (origin: string) => (await fetch(`${origin}${closed.calendar}`)).status;
    expect([await status(servers.before.origin), await status(servers.after.origin)]).toEqual([200, 404]);
    const look = async (person: Person) =>
      (await person.request("POST", "/api/invitations/look", { token: closed.invitation })).json;
    expect([await look(lives.people.b), await look(returned.b)]).toMatchObject([
      { state: "open" },
      { state: "unknown" },
    ]);
  });
});

describe("the file", () => {
  it("[P6] [T8f] holds no word that anybody typed, not even inside of its encryption", async () => {
    const rows: Buffer[] = [];
    for await (const record of recordsIn(path, master)) if (record.kind === "rows") rows.push(record.rows);
    const plain = Buffer.concat(rows).toString("latin1");
    // The rows are there, and the words in them as they lie in the database.
    expect(plain).toContain(lives.workspace);
    expect(canaries.placesIn(plain)).toEqual([]);
  });

  it("[T8h] is not put back where anything is, and changes nothing there", async () => {
    for (const url of [urls.before, urls.after]) {
      const before = await everyRow(url);
      const refused = putBack({ path, held: master, adminUrl: async () => url });
      await expect(refused).rejects.toMatchObject({ code: "not-empty" });
      expect(await everyRow(url)).toEqual(before);
    }
  });

  it("[T8f] is not opened with another master key", async () => {
    await expect(checkBackup(path, masterKeyFrom(randomBytes(32)))).rejects.toMatchObject({ code: "another-key" });
  });
});
