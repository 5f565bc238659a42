import { createHash } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Ended, openSessions } from "../../../server/src/accounts/sessions.ts";
import { SYSTEM_INPUTS } from "../../../server/src/inputs.ts";
import { WIDE_LIMITS } from "../../support/wide-limits.ts";
import { type AccountsServer, type Browser, codeIn, openAccountsServer, someone } from "./accounts-server.ts";

let server: AccountsServer;
let secured: AccountsServer;

beforeAll(async () => {
  server = await openAccountsServer({ limits: WIDE_LIMITS });
  secured = await openAccountsServer({ limits: WIDE_LIMITS, publicOrigin: "https://example.org" });
});

afterAll(async () => {
  await server.close();
  await secured.close();
});

const hashOf = (browser: Browser) =>
  createHash("sha256")
    .update(browser.cookie.split("=")[1] ?? "")
    .digest("hex");

async function signedUp(on = server): Promise<{ browser: Browser; who: ReturnType<typeof someone> }> {
  const [browser, who] = [on.browser(), someone()];
  const { email, name, passPhrase } = who;
  const [status] = await browser.ask("POST /api/sign-up", { email, name, passPhrase });
  expect(status).toBe(200);
  return { browser, who };
}

async function signedInToo(who: ReturnType<typeof someone>): Promise<Browser> {
  const browser = server.browser();
  const { email, passPhrase } = who;
  expect(await browser.ask("POST /api/sign-in", { email, passPhrase })).toEqual([200, { person: { name: who.name } }]);
  return browser;
}

const SIGNED_OUT = [401, "signed-out"] as const;

test("a session's cookie is out of reach for scripts and other sites, and lasts 30 days", async () => {
  const { browser } = await signedUp();
  expect(browser.setCookie?.replace(/=[A-Za-z0-9_-]{43};/, "=ID;")).toBe(
    "footbridge=ID; HttpOnly; Max-Age=2592000; Path=/; SameSite=Lax",
  );
});

test("where people open https, the cookie is Secure and of this host alone", async () => {
  const { browser } = await signedUp(secured);
  expect(browser.setCookie?.replace(/=[A-Za-z0-9_-]{43};/, "=ID;")).toBe(
    "__Host-footbridge=ID; HttpOnly; Max-Age=2592000; Path=/; SameSite=Lax; Secure",
  );
  const { status } = await browser.see("GET /api/me");
  expect(status).toBe(200);
});

test("[P6] the database holds the hash of a session id and never the id", async () => {
  const { browser } = await signedUp();
  const id = browser.cookie.split("=")[1] ?? "";
  const everything = await server.everything();
  expect(everything).toContain(hashOf(browser));
  expect(everything).not.toContain(id);
  expect(everything).not.toContain(Buffer.from(id).toString("hex"));
  expect(everything).not.toContain(Buffer.from(id, "base64url").toString("hex"));
});

test("whoever is signed in is greeted by name and keeps the cookie; nobody else is", async () => {
  const { browser, who } = await signedUp();
  const cookie = browser.cookie;
  expect(await browser.ask("GET /api/me")).toEqual([200, { person: { name: who.name } }]);
  expect(browser.setCookie).toBe(`${cookie}; HttpOnly; Max-Age=2592000; Path=/; SameSite=Lax`);
  const stranger = server.browser();
  expect(codeIn(await stranger.ask("GET /api/me"))).toEqual(SIGNED_OUT);
  stranger.cookie = `footbridge=${"A".repeat(43)}`;
  expect(codeIn(await stranger.ask("GET /api/me"))).toEqual(SIGNED_OUT);
  stranger.cookie = `footbridge=${hashOf(browser)}`;
  expect(codeIn(await stranger.ask("GET /api/me"))).toEqual(SIGNED_OUT);
});

test("signing out ends this session and takes its cookie; a copy of the cookie is worth nothing", async () => {
  const { browser, who } = await signedUp();
  const other = await signedInToo(who);
  const copy = server.browser();
  copy.cookie = browser.cookie;
  expect(await browser.ask("POST /api/sign-out")).toEqual([200, {}]);
  expect(browser.setCookie).toBe("footbridge=; HttpOnly; Max-Age=0; Path=/; SameSite=Lax");
  expect(codeIn(await copy.ask("GET /api/me"))).toEqual(SIGNED_OUT);
  expect(await other.ask("GET /api/me")).toEqual([200, { person: { name: who.name } }]);
  expect(await browser.ask("POST /api/sign-out")).toEqual([200, {}]);
});

test("signing out everywhere ends every session of the person, and nobody else's", async () => {
  const { browser, who } = await signedUp();
  const others = [await signedInToo(who), await signedInToo(who)];
  const { browser: stranger, who: somebodyElse } = await signedUp();
  expect(await browser.ask("POST /api/sign-out-everywhere")).toEqual([200, {}]);
  for (const each of [browser, ...others]) expect(codeIn(await each.ask("GET /api/me"))).toEqual(SIGNED_OUT);
  expect(codeIn(await server.browser().ask("POST /api/sign-out-everywhere"))).toEqual(SIGNED_OUT);
  expect(await stranger.ask("GET /api/me")).toEqual([200, { person: { name: somebodyElse.name } }]);
});

test("signing in makes a new session and ends the one that the browser had", async () => {
  const { browser, who } = await signedUp();
  const before = server.browser();
  before.cookie = browser.cookie;
  await browser.ask("POST /api/sign-in", { email: who.email, passPhrase: who.passPhrase });
  expect(browser.cookie).not.toBe(before.cookie);
  expect(codeIn(await before.ask("GET /api/me"))).toEqual(SIGNED_OUT);
});

test("a session that is over lets nobody in and is gone; one that is used in its second half lasts 30 days again", async () => {
  const { browser, who } = await signedUp();
  const other = await signedInToo(who);
  const days = async () =>
    server.rows<{ hash: string; days: number }>(
      `select encode(id_hash, 'hex') as hash, round(extract(epoch from expires_at - now()) / 86400)::int as days
       from footbridge.sessions where encode(id_hash, 'hex') in ('${hashOf(browser)}', '${hashOf(other)}') order by days`,
    );
  await server.rows(
    `update footbridge.sessions set expires_at = now() - interval '1 second' where encode(id_hash, 'hex') = '${hashOf(browser)}'`,
  );
  await server.rows(
    `update footbridge.sessions set expires_at = now() + interval '14 days' where encode(id_hash, 'hex') = '${hashOf(other)}'`,
  );
  expect(codeIn(await browser.ask("GET /api/me"))).toEqual(SIGNED_OUT);
  expect(await other.ask("GET /api/me")).toEqual([200, { person: { name: who.name } }]);
  expect(await days()).toEqual([{ hash: hashOf(other), days: 30 }]);
});

test("whoever asked to be told hears of each session that ended, and no more after that", async () => {
  const { browser } = await signedUp();
  const [row] = await server.rows<{ id: string }>(
    `select person_id as id from footbridge.sessions where encode(id_hash, 'hex') = '${hashOf(browser)}'`,
  );
  const person = row?.id ?? "";
  const sessions = openSessions(server.door, server.master);
  const told: Ended[] = [];
  const stop = sessions.onEnded((what) => told.push(what));
  const begin = async () => {
    const header = await sessions.createSession(person, SYSTEM_INPUTS.entropy(person), {
      passPhraseAt: SYSTEM_INPUTS.now(person),
      signedIn: "pass-phrase",
    });
    return header.split(";")[0] ?? "";
  };
  const cookie = await begin();
  const signedIn = await sessions.readSession(cookie);
  expect(signedIn?.sessionKey).toBe(
    createHash("sha256")
      .update(cookie.split("=")[1] ?? "")
      .digest("hex"),
  );
  await sessions.endSession(cookie);
  await sessions.endSession(cookie);
  await sessions.endAllSessions(person);
  stop();
  await sessions.endAllSessions(person);
  expect(told).toEqual([{ person, sessionKey: signedIn?.sessionKey }, { person }]);
});
