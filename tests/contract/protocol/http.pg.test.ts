import { createHash, randomBytes, randomUUID } from "node:crypto";
import type { SignedRevision } from "@footbridge/shared/domain/agreement/document";
import { PRIVATE_TEXT_LIMIT } from "@footbridge/shared/practice/private-pages";
import type { ErrorCode } from "@footbridge/shared/protocol/errors";
import { DEVICES_LIMIT, NO_REMINDERS, type Reminders } from "@footbridge/shared/protocol/reminders";
import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { z } from "zod";
import { ACCOUNT_LIMITS } from "../../../server/src/accounts/limits.ts";
import { FRESH_FOR } from "../../../server/src/accounts/session-hook.ts";
import { FEED_LIMITS } from "../../../server/src/calendar/feed-limits.ts";
import { WAITING_LIMIT } from "../../../server/src/export/pdf/maker.ts";
import { PACE_LIMITS } from "../../../server/src/http/pace.ts";
import { INVITATION_LIFETIME } from "../../../server/src/invitations/invite.ts";
import { PRIVATE_PAGES_LIMIT } from "../../../server/src/private-pages/notebook.ts";
import { WORKSPACES_PER_PERSON } from "../../../server/src/workspaces/opening.ts";
import { openClock } from "../../support/clock.ts";
import { type Couple, newPerson, openWorkspaceOf } from "../../support/couple.ts";
import { type HttpAnswer, Person } from "../../support/person.ts";
import { unkeyed } from "../../support/signing.ts";
import { sortedJson } from "../../support/sorted-json.ts";
import { codeOf, cutOff, expected, Ledger } from "./ledger.ts";
import { MEASURED } from "./limits.ts";
import { type OrdinaryServer, runOrdinaryServer } from "./ordinary-server.ts";
import { ACCOUNTS, ROUTES, type Route } from "./routes.ts";
import { freezeSomething } from "./settled.ts";

const clock = openClock();
const ledger = new Ledger();
const answered = new Set<string>();
let server: OrdinaryServer;
let couple: Couple;
/** Made an account and sits nowhere. */
let stranger: Person;
/** Never signed in. */
let nobody: Person;
beforeAll(async () => {
  server = await runOrdinaryServer(clock.inputs);
  couple = await openWorkspaceOf(await newPerson(server.origin, "Ana"), await newPerson(server.origin, "Ben"));
  stranger = await newPerson(server.origin, "Cleo");
  nobody = personOf("nobody@example.org");
});
afterAll(async () => {
  await server.close();
});

const PASS_PHRASE = "a lantern, four pears";

function personOf(email: string, passPhrase = PASS_PHRASE): Person {
  return new Person(server.origin, { email, name: "Dana", passPhrase });
}

function routeOf(name: string): Route {
  const found = ROUTES.find(({ route }) => route === name);
  if (found === undefined) throw new Error(`there is no route ${name}`);
  return found;
}

/** The route with this method whose path begins like this. */
function routeNamed(method: string, path: string): string {
  const found = ROUTES.find(({ route }) => route.startsWith(`${method} ${path}`));
  if (found === undefined) throw new Error(`there is no route ${method} ${path}`);
  return found.route;
}

type Params = Readonly<Record<string, string | number>>;

function pathOf(name: string, params: Params): [method: string, path: string] {
  const [method = "", pattern = ""] = name.split(" ");
  return [method, pattern.replace(/:(\w+)/g, (_, key: string) => String(params[key] ?? "missing"))];
}

/** Asks a route for something that it is to answer, and holds the answer to the document. */
async function answer<T>(person: Person, name: string, params: Params = {}, body?: unknown): Promise<T> {
  const got = await person.request(...pathOf(name, params), body);
  const { answer: shape } = routeOf(name);
  if (got.status !== 200) throw new Error(`${name} answered ${got.status}`);
  answered.add(name);
  if (typeof shape !== "string") return (shape as z.ZodType<T>).parse(got.json);
  expect(got.headers.get("content-type")).toBe(shape);
  return got.bytes as T;
}

/** Asks a route for something that it is to refuse with this code. */
async function refuse(
  person: Person,
  name: string,
  code: ErrorCode,
  params: Params = {},
  body?: unknown,
): Promise<void> {
  noteRefusal(name, code, await person.request(...pathOf(name, params), body));
}

function noteRefusal(name: string, code: ErrorCode, got: HttpAnswer): void {
  ledger.note(name, code, got.status === 200 ? "accepted" : codeOf(got));
}

const WITH_BODY = ROUTES.filter(({ body }) => body !== undefined);
const IN_WORKSPACE = ROUTES.filter(({ route }) => route.includes(":workspace"));
const FOR_PERSONS = ROUTES.filter(({ who }) => who !== "anyone");
const [SEE, MAKE, REVOKE] = ["GET", "POST", "DELETE"].map(
  (method) => `${method} /api/workspaces/:workspace/invitation`,
) as [string, string, string];
const REVISION = "GET /api/workspaces/:workspace/revisions/:revision";
const MIRROR = "GET /api/workspaces/:workspace/mirror";
const SAVE_TEXT = "PUT /api/private-pages/:page/texts/:prompt";
const REDEEM = "POST /api/invitations/redeem";
const LOOK = "POST /api/invitations/look";
const deviceAt = (endpoint: string) => ({ endpoint, keys: { p256dh: "B".repeat(87), auth: "A".repeat(22) } });
const STOP = "POST /reminders/stop/:token";
const token = () => randomBytes(32).toString("base64url");
/** A body of the right shape for each route that reads one; most of them are turned down for what they say. */
const bodies = (): Readonly<Record<string, unknown>> => ({
  "POST /api/sign-up": { email: "dana@example.org", name: "Dana", passPhrase: PASS_PHRASE },
  "POST /api/sign-in": { email: "dana@example.org", passPhrase: PASS_PHRASE },
  "POST /api/way-back": { email: "dana@example.org", recoveryCode: "AAAAA-AAAAA-AAAAA-AAAAA", passPhrase: PASS_PHRASE },
  "POST /api/recovery-codes": { passPhrase: PASS_PHRASE },
  "POST /api/account/confirm": { passPhrase: PASS_PHRASE },
  "POST /api/private-pages": { id: randomUUID(), kind: "the-wave" },
  [SAVE_TEXT]: { base: 0, text: "" },
  "PUT /api/reminders": NO_REMINDERS,
  "POST /api/reminders/devices": deviceAt("https://push.example.org/a"),
  "DELETE /api/reminders/devices": { device: "0".repeat(64) },
  [LOOK]: { token: token() },
  [REDEEM]: { token: token() },
});
const bodyOf = ({ route, body }: Route): unknown => (body === undefined ? undefined : (bodies()[route] ?? {}));
const somewhere = () => ({
  token: token(),
  workspace: randomUUID(),
  revision: 1,
  page: randomUUID(),
  prompt: "backing-off",
  file: `${token()}.ics`,
});

/** A request as another page, or a large one, would send it. */
async function raw(name: string, origin: string, payload: string): Promise<HttpAnswer> {
  const [method, path] = pathOf(name, somewhere());
  const headers = { origin, "content-type": "application/json" };
  const response = await fetch(`${server.origin}${path}`, { method, headers, body: payload });
  const bytes = Buffer.from(await response.arrayBuffer());
  return { status: response.status, headers: response.headers, bytes, json: JSON.parse(bytes.toString("utf8")) };
}

test("whatever could change something needs the own origin, but for what its address alone allows", async () => {
  for (const { route } of ROUTES)
    if (!route.startsWith("GET ") && route !== STOP)
      noteRefusal(route, "wrong-origin", await raw(route, "http://elsewhere.example", "{}"));
  expect(ledger.surprises).toEqual([]);
});

test("[T4] a body up to the limit is read, and one byte more is too large", async () => {
  for (const { route } of ROUTES) {
    if (route.startsWith("GET ")) continue;
    const limit = ACCOUNTS.some((each) => each.route === route) ? MEASURED.accountBody : MEASURED.body;
    const payloadOf = (bytes: number): string => JSON.stringify("x".repeat(bytes - 2));
    noteRefusal(route, "message-too-large", await raw(route, server.origin, payloadOf(limit + 1)));
    expect(codeOf(await raw(route, server.origin, payloadOf(limit)))).not.toBe("message-too-large");
  }
  expect(ledger.surprises).toEqual([]);
});

test("[T4] what is malformed is not understood", async () => {
  for (const { route } of WITH_BODY) {
    const unknown = { ...(bodies()[route] as object | undefined), unknown: true };
    await refuse(stranger, route, "message-not-understood", somewhere(), unknown);
  }
  for (const each of IN_WORKSPACE)
    await refuse(stranger, each.route, "message-not-understood", { workspace: "no-id", revision: 1 }, bodyOf(each));
  expect(ledger.surprises).toEqual([]);
});

test("who is signed out, and who has no seat there, is told so", async () => {
  for (const each of FOR_PERSONS) await refuse(nobody, each.route, "signed-out", somewhere(), bodyOf(each));
  const { workspace } = couple;
  for (const each of IN_WORKSPACE)
    for (const there of [workspace, randomUUID()])
      await refuse(stranger, each.route, "not-your-workspace", { workspace: there, revision: 1 }, bodyOf(each));
  expect(ledger.surprises).toEqual([]);
});

test("accounts answer and refuse as the document says", async () => {
  const [up, into, back, codes, confirm] = ["sign-up", "sign-in", "way-back", "recovery-codes", "account/confirm"].map(
    (path) => `POST /api/${path}`,
  ) as [string, string, string, string, string];
  const fields = bodies();
  const dana = personOf("dana@example.org");
  const made = await answer<{ recoveryCodes: string[] }>(dana, up, {}, fields[up]);
  await answer(dana, "GET /api/me");
  await answer(dana, "GET /api/pass-phrase-suggestion");
  await answer(nobody, into, {}, fields[into]);
  for (const name of [up, into, back]) {
    const change = async (code: ErrorCode, field: object): Promise<void> =>
      refuse(nobody, name, code, {}, { ...(fields[name] as object), ...field });
    await change("email-not-valid", { email: "dana" });
    if (name === into) continue;
    await change("pass-phrase-too-short", { passPhrase: "short" });
    await change("pass-phrase-too-long", { passPhrase: "long enough to be long ".repeat(12) });
    await change("pass-phrase-too-common", { passPhrase: "passwordpassword" });
  }
  await refuse(nobody, up, "name-not-valid", {}, { ...(fields[up] as object), name: " " });
  await refuse(
    nobody,
    up,
    "sign-up-not-possible",
    {},
    { ...(fields[up] as object), passPhrase: "another lantern, five figs" },
  );
  await refuse(
    nobody,
    into,
    "sign-in-failed",
    {},
    { ...(fields[into] as object), passPhrase: "another lantern, five figs" },
  );
  await refuse(nobody, back, "way-back-failed", {}, fields[back]);
  await answer(nobody, back, {}, { ...(fields[back] as object), recoveryCode: made.recoveryCodes[0] });
  await answer(nobody, codes, {}, fields[codes]);
  await answer(nobody, confirm, {}, fields[confirm]);
  for (let tries = 2; tries < ACCOUNT_LIMITS.passPhraseChecksPerPerson.max; tries += 2)
    for (const name of [codes, confirm])
      await refuse(nobody, name, "sign-in-failed", {}, { passPhrase: "another lantern, five figs" });
  for (const name of [codes, confirm]) await refuse(nobody, name, "too-fast", {}, fields[name]);
  await answer(nobody, "POST /api/sign-out-everywhere", {}, {});
  await answer(nobody, "POST /api/sign-out", {}, {});
  expect(ledger.surprises).toEqual([]);
});

test("[P15] deleting an account answers and refuses as the document says", async () => {
  const gil = await newPerson(server.origin, "Gil");
  const name = "POST /api/account/delete";
  clock.advance(20 * 60_000);
  await refuse(gil, name, "fresh-sign-in-needed", {}, {});
  await gil.confirm();
  await answer(gil, name, {}, {});
  await refuse(gil, name, "signed-out", {}, {});
  expect(ledger.surprises).toEqual([]);
});

/** Asks for these when a person has used up what they may ask for of their own in one moment. */
async function refuseTooFast(
  person: Person,
  asking: readonly (readonly [name: string, body?: unknown])[],
): Promise<void> {
  clock.running = false;
  for (let count = 0; count < PACE_LIMITS.burst; count += 1) await person.request("GET", "/api/preferences");
  for (const [name, body] of asking) await refuse(person, name, "too-fast", somewhere(), body);
  // Whoever else asks in the same moment is not held up.
  await answer(stranger, "GET /api/preferences");
  clock.running = true;
}

test("[P3] preferences answer and refuse as the document says", async () => {
  const erin = await newPerson(server.origin, "Erin");
  const [read, write] = ["GET", "PUT"].map((method) => `${method} /api/preferences`) as [string, string];
  expect(await answer(erin, read)).toEqual({ language: null, quietNotes: [] });
  expect(await answer(erin, write, {}, { language: "ar-XB" })).toEqual({ language: "ar-XB", quietNotes: [] });
  for (const malformed of [{ language: "" }, { language: "en us" }, { quietNotes: ["No slug"] }, { quietNotes: "a" }])
    await refuse(erin, write, "message-not-understood", {}, malformed);
  await refuseTooFast(erin, [[read], [write, {}]]);
  expect(ledger.surprises).toEqual([]);
});

test("[P3] private pages answer and refuse as the document says", async () => {
  const finn = await newPerson(server.origin, "Finn");
  const [read, begin, save, remove] = ["GET", "POST", "PUT", "DELETE"].map((method) =>
    routeNamed(method, "/api/private-pages"),
  ) as [string, string, string, string];
  const id = randomUUID();
  const page = { page: id, prompt: "resentments" };
  await answer(finn, begin, {}, { id, kind: "letting-go" });
  await refuse(finn, begin, "command-id-reused", {}, { id, kind: "the-wave" });
  await answer(finn, save, page, { base: 0, text: "one" });
  await answer(finn, save, page, { base: 0, text: "another" });
  await refuse(finn, save, "private-page-unknown", { ...page, page: randomUUID() }, { base: 0, text: "" });
  for (const [there, body] of [
    [
      { ...page, prompt: "backing-off" },
      { base: 1, text: "two" },
    ],
    [
      { ...page, prompt: "No slug" },
      { base: 1, text: "two" },
    ],
    [page, { base: 1, text: "x".repeat(PRIVATE_TEXT_LIMIT + 1) }],
    [page, { base: -1, text: "two" }],
  ] as const)
    await refuse(finn, save, "message-not-understood", there, body);
  await refuse(finn, remove, "message-not-understood", { page: "no-id" });
  await answer(finn, read);
  await answer(finn, remove, page);
  await Promise.all(
    Array.from({ length: PRIVATE_PAGES_LIMIT }, () => answer(finn, begin, {}, { id: randomUUID(), kind: "the-wave" })),
  );
  await refuse(finn, begin, "private-pages-too-many", {}, { id: randomUUID(), kind: "the-wave" });
  await refuseTooFast(finn, [
    [read],
    [begin, { id: randomUUID(), kind: "the-wave" }],
    [save, { base: 0, text: "" }],
    [remove],
  ]);
  expect(ledger.surprises).toEqual([]);
});

test("[P16] reminders answer and refuse as the document says", async () => {
  const hana = await newPerson(server.origin, "Hana");
  const [read, write] = ["GET", "PUT"].map((method) => `${method} /api/reminders`) as [string, string];
  const [add, remove] = ["POST", "DELETE"].map((method) => `${method} /api/reminders/devices`) as [string, string];
  const nothing = await answer<Reminders>(hana, read);
  expect([nothing.chosen, nothing.devices, nothing.offered.mail]).toEqual([NO_REMINDERS, [], false]);
  const chosen = { mail: false, ahead: "day", quiet: { from: "22:30", until: "07:00" }, zone: "Asia/Tehran" };
  expect(await answer(hana, write, {}, chosen)).toEqual({ ...nothing, chosen });
  for (const malformed of [
    { ...chosen, ahead: "week" },
    { ...chosen, zone: "Nowhere/At_All" },
    { ...chosen, quiet: { from: "24:00", until: "07:00" } },
    { ...chosen, more: true },
  ])
    await refuse(hana, write, "message-not-understood", {}, malformed);
  const one = await answer<Reminders>(hana, add, {}, deviceAt("https://push.example.org/0"));
  expect(await answer<Reminders>(hana, add, {}, deviceAt("https://push.example.org/0"))).toEqual(one);
  for (const elsewhere of ["http://push.example.org/a", "https://127.0.0.1/a", "https://localhost/a"])
    await refuse(hana, add, "message-not-understood", {}, deviceAt(elsewhere));
  for (let count = 1; count < DEVICES_LIMIT; count += 1)
    await answer(hana, add, {}, deviceAt(`https://push.example.org/${count}`));
  await refuse(hana, add, "too-many-devices", {}, deviceAt("https://push.example.org/more"));
  const left = await answer<Reminders>(hana, remove, {}, { device: one.devices[0] });
  expect(left.devices.length).toBe(DEVICES_LIMIT - 1);
  expect(await answer(hana, remove, {}, { device: one.devices[0] })).toEqual(left);
  await refuseTooFast(hana, [[read], [write, chosen], [add, deviceAt("https://push.example.org/a")], [remove, {}]]);
  expect(ledger.surprises).toEqual([]);
});

test("[P16g] stopping answers and refuses as the document says, whoever asks", async () => {
  const ivo = await newPerson(server.origin, "Ivo");
  await answer(ivo, "PUT /api/reminders", {}, { ...NO_REMINDERS, mail: true });
  const owner = new pg.Client({ connectionString: server.database.adminUrl });
  await owner.connect();
  // The token stands nowhere, so one that is known takes the place of whatever it was.
  const known = token();
  const hash = createHash("sha256").update(known).digest();
  await owner.query(
    "update footbridge.reminders set stop_hash = $1 where person_id = (select person_id from footbridge.sessions order by expires_at desc limit 1)",
    [hash],
  );
  await owner.end();
  expect(await answer(nobody, STOP, { token: known })).toEqual({});
  expect((await answer<Reminders>(ivo, "GET /api/reminders")).chosen.mail).toBe(false);
  for (const other of [token(), "", "nothing"]) await refuse(nobody, STOP, "not-found", { token: other });
  await refuse(nobody, STOP, "message-not-understood", { token: "%" });
  await refuse(nobody, STOP, "message-too-large", { token: known }, { long: "x".repeat(MEASURED.body) });
  for (let tries = 0; tries < FEED_LIMITS.perFeed.max; tries += 1)
    await nobody.request("POST", `/reminders/stop/${known}`);
  await refuse(nobody, STOP, "too-fast", { token: known });
  expect(ledger.surprises).toEqual([]);
});

test("[P11] one's own data answers and refuses as the document says", async () => {
  const gwen = await newPerson(server.origin, "Gwen");
  const take = "GET /api/my-data";
  await answer(gwen, take);
  clock.advance(FRESH_FOR);
  await refuse(gwen, take, "fresh-sign-in-needed");
  await gwen.confirm();
  await answer(gwen, take);
  await refuseTooFast(gwen, [[take]]);
  expect(ledger.surprises).toEqual([]);
});

test("workspaces and invitations answer and refuse as the document says", async () => {
  const { ana, ben, workspace } = couple;
  const { id } = await answer<{ id: string }>(ana, "POST /api/workspaces", {}, {});
  await answer(ana, "GET /api/workspaces");
  await answer(ana, SEE, { workspace: id });
  const link = () => answer<{ token: string }>(ana, MAKE, { workspace: id }, {});
  const [overtaken, open] = [await link(), await link()];
  await answer(ana, SEE, { workspace: id });
  await answer(nobody, LOOK, {}, { token: open.token });
  await refuse(stranger, REDEEM, "invitation-unknown", {}, { token: token() });
  await refuse(stranger, REDEEM, "invitation-revoked", {}, { token: overtaken.token });
  await refuse(ana, REDEEM, "invitation-own", {}, { token: open.token });
  clock.advance(INVITATION_LIFETIME);
  await refuse(stranger, REDEEM, "invitation-expired", {}, { token: open.token });
  await answer(ana, REVOKE, { workspace: id });
  const last = await link();
  await answer(ben, REDEEM, {}, { token: last.token });
  await answer(ben, REDEEM, {}, { token: last.token });
  await refuse(stranger, REDEEM, "invitation-used", {}, { token: last.token });
  await refuse(ana, MAKE, "invitation-used", { workspace: id }, {});
  for (const [name, body] of [[SEE], [MAKE, {}], [REVOKE]] as const)
    await refuse(ben, name, "only-the-inviter", { workspace }, body);

  for (let count = 0; count < WORKSPACES_PER_PERSON; count += 1) await answer(stranger, "POST /api/workspaces", {}, {});
  await refuse(stranger, "POST /api/workspaces", "workspaces-too-many", {}, {});
  const other = await answer<{ id: string }>(ana, "POST /api/workspaces", {}, {});
  const full = await answer<{ token: string }>(ana, MAKE, { workspace: other.id }, {});
  await refuse(stranger, REDEEM, "workspaces-too-many", {}, { token: full.token });
  expect(ledger.surprises).toEqual([]);
});

test("[P8] the mirror answers as the document says", async () => {
  const { workspace, ana, ben } = couple;
  for (const person of [ana, ben]) await answer(person, MIRROR, { workspace });
  expect(ledger.surprises).toEqual([]);
});

test("[C7] revisions and files answer and refuse as the document says", async () => {
  const { workspace, a, b, ana, ben } = couple;
  const { revision, digest } = await freezeSomething(couple);
  const files = ["agreement.md", "agreement.pdf", "proof.json"].map((file) => `${REVISION}/${file}`);
  const names = [REVISION, `${REVISION}/paper`, ...files];
  for (const name of files) await refuse(ben, name, "fresh-sign-in-needed", { workspace, revision });
  for (const person of [ana, ben]) await person.confirm();
  for (const name of names) await refuse(ben, name, "revision-unknown", { workspace, revision: 99 });
  for (const name of names.slice(1)) await refuse(ben, name, "export-not-signed", { workspace, revision });
  const read = await answer<SignedRevision>(ben, REVISION, { workspace, revision });
  expect(createHash("sha256").update(sortedJson(read.document)).digest("hex")).toBe(digest);
  for (const page of [a, b]) await page.accepted(unkeyed({ revision, digest }, "A"));
  for (const name of names) await answer(ana, name, { workspace, revision });
  expect(ledger.surprises).toEqual([]);
});

test("[T4] files that have to be made wait up to a number for each person, as the document says", async () => {
  const { workspace, a, b, ana, ben } = couple;
  for (const text of ["Slowly.", "More slowly.", "Very slowly."]) {
    await a.accepted({ type: "clause.propose", section: "support", words: { kind: "text", text } });
    await a.accepted({ type: "agreement.freeze" });
    const digestOf = (): string => a.agreement?.revisions.at(-1)?.digest ?? "";
    await a.until("the next version", (page) => page.agreement?.revisions.at(-1)?.status === "frozen");
    const about = { revision: a.agreement?.revisions.length ?? 0, digest: digestOf() };
    for (const page of [a, b]) await page.accepted(unkeyed(about, "A"));
    await a.until("both signatures", (page) => page.agreement?.revisions.at(-1)?.status === "signed");
  }
  await server.app.papers.atRest();
  const owner = new pg.Client({ connectionString: server.database.adminUrl });
  await owner.connect();
  // As if the server had died before it made them.
  await owner.query("delete from footbridge.sealed_papers");
  await owner.end();
  const PDF = `${REVISION}/agreement.pdf`;
  const wanted = [1, 2, 3, 4].flatMap((revision) =>
    ["a4", "letter"].map((paper): [string, string] => {
      const [method, path] = pathOf(PDF, { workspace, revision });
      return [method, `${path}?paper=${paper}`];
    }),
  );
  const answers = await Promise.all(wanted.map((each) => ana.request(...each)));
  const refused = answers.filter(({ status }) => status !== 200);
  for (const each of refused) noteRefusal(PDF, "files-being-made", each);
  expect([refused.length > 0, refused.length <= wanted.length - WAITING_LIMIT, ledger.surprises]).toEqual([
    true,
    true,
    [],
  ]);
  // Nobody else waits for that, and what was made is there.
  const [method, path] = wanted[0] ?? ["", ""];
  expect((await ben.request(method, path)).status).toBe(200);
});

test("calendars answer and refuse as the document says", async () => {
  const { workspace, ana, ben } = couple;
  const unsigned = await openWorkspaceOf(ana, ben);
  const CHECK_INS = routeNamed("GET", "/api/workspaces/:workspace/check-ins.ics");
  const [see, make, revoke] = ["GET", "POST", "DELETE"].map((method) =>
    routeNamed(method, "/api/workspaces/:workspace/calendar-feed"),
  ) as [string, string, string];
  const FEED = "GET /calendar/:file";
  clock.advance(INVITATION_LIFETIME);
  await refuse(ana, CHECK_INS, "fresh-sign-in-needed", { workspace });
  await refuse(ana, make, "fresh-sign-in-needed", { workspace }, {});
  await ana.confirm();
  await refuse(ana, CHECK_INS, "export-not-signed", { workspace: unsigned.workspace });
  await refuse(ana, make, "export-not-signed", { workspace: unsigned.workspace }, {});
  const checkIns = await answer<Buffer>(ana, CHECK_INS, { workspace });
  expect(await answer(ana, see, { workspace })).toEqual({ made: false });
  const { path } = await answer<{ path: string }>(ana, make, { workspace }, {});
  const file = path.replace("/calendar/", "");
  expect(await answer(ana, see, { workspace })).toEqual({ made: true });
  expect(await answer<Buffer>(nobody, FEED, { file })).toEqual(checkIns);
  expect(await answer(ana, revoke, { workspace })).toEqual({});
  for (const other of [file, "", "nothing", `${token()}.ics`]) await refuse(nobody, FEED, "not-found", { file: other });
  for (const other of ["x".repeat(500), "%"]) await refuse(nobody, FEED, "message-not-understood", { file: other });
  for (let tries = 0; tries < FEED_LIMITS.perFeed.max; tries += 1) await nobody.request("GET", path);
  await refuse(nobody, FEED, "too-fast", { file });
  await refuse(nobody, FEED, "not-found", { file: `${token()}.ics` });
  const gina = await openWorkspaceOf(await newPerson(server.origin, "Gina"), await newPerson(server.origin, "Hal"));
  await refuseTooFast(gina.ana, [[see], [make, {}], [revoke]]);
  expect(ledger.surprises).toEqual([]);
});

test("an address that has nothing says so, and any other GET is a page", async () => {
  expect(codeOf(await nobody.request("GET", "/api/nothing"))).toBe("not-found");
  expect(codeOf(await nobody.request("POST", "/nothing", {}))).toBe("not-found");
  const page = await nobody.request("GET", "/nothing");
  expect([page.status, page.headers.get("content-type")]).toEqual([200, "text/html; charset=utf-8"]);
});

test("the server says that it is well, and every route has answered something", async () => {
  for (const route of ["GET /healthz", "GET /readyz"]) await answer(nobody, route);
  await answer(nobody, "GET /api/host-identity");
  expect([...answered].toSorted()).toEqual(ROUTES.map(({ route }) => route).toSorted());
});

test("[T4] without the database nothing is saved, and who asks is told", async () => {
  await cutOff(server.database);
  const asking = ROUTES.filter(({ codes }) => codes.includes("not-saved"));
  for (const each of asking) await refuse(couple.ana, each.route, "not-saved", somewhere(), bodyOf(each));
  expect(ledger.surprises).toEqual([]);
});

test("who tries too often without being signed in is too fast", async () => {
  for (let tries = 0; tries < ACCOUNT_LIMITS.perAddress.max; tries += 1)
    await nobody.request("GET", "/api/pass-phrase-suggestion");
  for (const each of ACCOUNTS)
    if (each.who === "anyone" && each.codes.includes("too-fast"))
      await refuse(nobody, each.route, "too-fast", {}, bodyOf(each));
  expect(ledger.surprises).toEqual([]);
});

test("the document has every code that a route was refused with, and no other", () => {
  expect(ledger.met).toEqual(expected(ROUTES.map(({ route, codes }) => [route, codes])));
});
