import { createHash, randomBytes, randomUUID } from "node:crypto";
import type { SignedRevision } from "@footbridge/shared/domain/agreement/document";
import type { ErrorCode } from "@footbridge/shared/protocol/errors";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { z } from "zod";
import { ACCOUNT_LIMITS } from "../../../server/src/accounts/limits.ts";
import { INVITATION_LIFETIME } from "../../../server/src/invitations/invite.ts";
import { WORKSPACES_PER_PERSON } from "../../../server/src/workspaces/opening.ts";
import { type Couple, newPerson, openWorkspaceOf } from "../../support/couple.ts";
import { type HttpAnswer, Person } from "../../support/person.ts";
import { openClock } from "./clock.ts";
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
const REDEEM = "POST /api/invitations/redeem";
const LOOK = "POST /api/invitations/look";
const token = () => randomBytes(32).toString("base64url");
/** A body of the right shape for each route that reads one; most of them are turned down for what they say. */
const bodies = (): Readonly<Record<string, unknown>> => ({
  "POST /api/sign-up": { email: "dana@example.org", name: "Dana", passPhrase: PASS_PHRASE },
  "POST /api/sign-in": { email: "dana@example.org", passPhrase: PASS_PHRASE },
  "POST /api/way-back": { email: "dana@example.org", recoveryCode: "AAAAA-AAAAA-AAAAA-AAAAA", passPhrase: PASS_PHRASE },
  "POST /api/recovery-codes": { passPhrase: PASS_PHRASE },
  [LOOK]: { token: token() },
  [REDEEM]: { token: token() },
});
const bodyOf = ({ route, body }: Route): unknown => (body === undefined ? undefined : (bodies()[route] ?? {}));
const somewhere = () => ({ workspace: randomUUID(), revision: 1 });

/** A request as another page, or a large one, would send it. */
async function raw(name: string, origin: string, payload: string): Promise<HttpAnswer> {
  const [method, path] = pathOf(name, somewhere());
  const headers = { origin, "content-type": "application/json" };
  const response = await fetch(`${server.origin}${path}`, { method, headers, body: payload });
  const bytes = Buffer.from(await response.arrayBuffer());
  return { status: response.status, headers: response.headers, bytes, json: JSON.parse(bytes.toString("utf8")) };
}

test("whatever could change something needs the own origin", async () => {
  for (const { route } of ROUTES)
    if (!route.startsWith("GET "))
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
  const [up, into, back, codes] = ["sign-up", "sign-in", "way-back", "recovery-codes"].map(
    (path) => `POST /api/${path}`,
  ) as [string, string, string, string];
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
  for (let tries = 1; tries < ACCOUNT_LIMITS.passPhraseChecksPerPerson.max; tries += 1)
    await refuse(nobody, codes, "sign-in-failed", {}, { passPhrase: "another lantern, five figs" });
  await refuse(nobody, codes, "too-fast", {}, fields[codes]);
  await answer(nobody, "POST /api/sign-out-everywhere", {}, {});
  await answer(nobody, "POST /api/sign-out", {}, {});
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

/** RFC 8785 for values made of objects, arrays, strings, whole numbers and null: no spaces, keys in order. */
function sortedJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(sortedJson).join(",")}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  const fields = Object.entries(value).toSorted(([one], [other]) => (one < other ? -1 : 1));
  return `{${fields.map(([key, inner]) => `${JSON.stringify(key)}:${sortedJson(inner)}`).join(",")}}`;
}

test("[P8] the mirror answers as the document says", async () => {
  const { workspace, ana, ben } = couple;
  for (const person of [ana, ben]) await answer(person, MIRROR, { workspace });
  expect(ledger.surprises).toEqual([]);
});

test("[C7] revisions and files answer and refuse as the document says", async () => {
  const { workspace, a, b, ana, ben } = couple;
  const { revision, digest } = await freezeSomething(couple);
  const names = [REVISION, `${REVISION}/agreement.md`, `${REVISION}/agreement.pdf`];
  for (const name of names) await refuse(ben, name, "revision-unknown", { workspace, revision: 99 });
  for (const name of names.slice(1)) await refuse(ben, name, "export-not-signed", { workspace, revision });
  const read = await answer<SignedRevision>(ben, REVISION, { workspace, revision });
  expect(createHash("sha256").update(sortedJson(read.document)).digest("hex")).toBe(digest);
  for (const page of [a, b])
    await page.accepted({
      type: "agreement.sign",
      revision,
      digest,
      name: "A",
      zone: "Europe/Berlin",
      readToEnd: true,
    });
  for (const name of names) await answer(ana, name, { workspace, revision });
  expect(ledger.surprises).toEqual([]);
});

test("an address that has nothing says so, and any other GET is a page", async () => {
  expect(codeOf(await nobody.request("GET", "/api/nothing"))).toBe("not-found");
  expect(codeOf(await nobody.request("POST", "/nothing", {}))).toBe("not-found");
  const page = await nobody.request("GET", "/nothing");
  expect([page.status, page.headers.get("content-type")]).toEqual([200, "text/html; charset=utf-8"]);
});

test("the server says that it is well, and every route has answered something", async () => {
  await answer(nobody, "GET /healthz");
  expect([...answered].toSorted()).toEqual(ROUTES.map(({ route }) => route).toSorted());
});

test("[T4] without the database nothing is saved, and who asks is told", async () => {
  await cutOff(server.database);
  for (const each of ROUTES) await refuse(couple.ana, each.route, "not-saved", somewhere(), bodyOf(each));
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
