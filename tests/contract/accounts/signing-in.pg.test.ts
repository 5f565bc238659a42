import { expect, test } from "vitest";
import { refusalBody } from "../../../server/src/http/refusal.ts";
import { ofFile } from "../../support/of-file.ts";
import { WIDE_LIMITS } from "../../support/wide-limits.ts";
import { OTHER_PASS_PHRASE, openAccountsServer, PASS_PHRASE, someone } from "./accounts-server.ts";

const server = ofFile(
  () => openAccountsServer({ limits: WIDE_LIMITS }),
  (opened) => opened.close(),
);

const CODE = /^[0-9A-HJKMNP-TV-Z]{5}(-[0-9A-HJKMNP-TV-Z]{5}){3}$/;

test("signing up makes an account, signs in and gives ten recovery codes", async () => {
  const [browser, who] = [server.browser(), someone()];
  const [status, body] = await browser.ask("POST /api/sign-up", who);
  const { person, recoveryCodes } = body as { person: unknown; recoveryCodes: string[] };
  expect([status, Object.keys(body as object), person]).toEqual([200, ["person", "recoveryCodes"], { name: who.name }]);
  expect([new Set(recoveryCodes).size, recoveryCodes.filter((code) => !CODE.test(code))]).toEqual([10, []]);
  expect(await browser.ask("GET /api/me")).toEqual([200, { person: { name: who.name } }]);
});

test("an account is found however its address and its pass phrase are typed", async () => {
  const who = { email: "Zo\u00eb@Example.org", name: "Zo\u00eb", passPhrase: "zo\u00ebs mild oat rivers" };
  await server.browser().ask("POST /api/sign-up", who);
  expect(
    await server
      .browser()
      .ask("POST /api/sign-in", { email: "  zoe\u0308@EXAMPLE.org ", passPhrase: "zoe\u0308s mild oat rivers" }),
  ).toEqual([200, { person: { name: "Zo\u00eb" } }]);
});

test("an unknown address and a wrong pass phrase are answered alike, byte for byte", async () => {
  const who = someone();
  await server.browser().ask("POST /api/sign-up", who);
  const [one, other] = [server.browser(), server.browser()];
  const wrong = await one.see("POST /api/sign-in", { email: who.email, passPhrase: OTHER_PASS_PHRASE });
  const unknown = await other.see("POST /api/sign-in", { email: "nobody@example.org", passPhrase: OTHER_PASS_PHRASE });
  expect(unknown).toEqual(wrong);
  expect([wrong.status, JSON.parse(wrong.body)]).toEqual([403, refusalBody("sign-in-failed")]);
  expect([one.setCookie, other.setCookie]).toEqual([undefined, undefined]);
});

test("signing up with one's own address and pass phrase signs in, and changes neither the name nor the codes", async () => {
  const who = someone();
  await server.browser().ask("POST /api/sign-up", who);
  const before = await server.everything();
  const browser = server.browser();
  expect(await browser.ask("POST /api/sign-up", { ...who, name: "Another Name" })).toEqual([
    200,
    { person: { name: who.name }, recoveryCodes: [] },
  ]);
  const sessionsOut = (text: string) =>
    text
      .split("\n")
      .filter((row) => !row.startsWith("footbridge.sessions "))
      .toSorted();
  expect(sessionsOut(await server.everything())).toEqual(sessionsOut(before));
  expect(await browser.ask("GET /api/me")).toEqual([200, { person: { name: who.name } }]);
});

test("signing up with somebody else's address is not possible, and changes nothing", async () => {
  const who = someone();
  await server.browser().ask("POST /api/sign-up", who);
  const before = await server.everything();
  const browser = server.browser();
  expect(await browser.ask("POST /api/sign-up", { ...who, passPhrase: OTHER_PASS_PHRASE })).toEqual([
    409,
    refusalBody("sign-up-not-possible"),
  ]);
  expect([await server.everything(), browser.setCookie]).toEqual([before, undefined]);
});

test("[T1] of twenty people who sign up with one address at once, one has the account", async () => {
  const { email, name } = someone();
  const statuses = await Promise.all(
    Array.from({ length: 20 }, async (_, at) => {
      const [status] = await server
        .browser()
        .ask("POST /api/sign-up", { email, name, passPhrase: `${PASS_PHRASE} ${at}` });
      return status;
    }),
  );
  expect(statuses.toSorted((one, other) => one - other)).toEqual([200, ...Array.from({ length: 19 }, () => 409)]);
});

test.each([
  ["email-not-valid", { email: "nowhere" }],
  ["name-not-valid", { name: " \u200d " }],
  ["pass-phrase-too-short", { passPhrase: "mild oat river" }],
  ["pass-phrase-too-long", { passPhrase: "mild oat rivers ".repeat(17) }],
  ["pass-phrase-too-common", { passPhrase: "correct horse battery staple" }],
  ["pass-phrase-too-common", { name: "Ottilie Brandt", passPhrase: "ottilie brandt 12" }],
] as const)("[T4] signing up is refused with %s, and makes nothing", async (code, changes) => {
  const who = { ...someone(), ...changes };
  const before = await server.everything();
  expect(await server.browser().ask("POST /api/sign-up", who)).toEqual([422, refusalBody(code)]);
  expect(await server.everything()).toBe(before);
});

const POSTS = {
  "POST /api/sign-up": { email: "x@example.org", name: "X", passPhrase: PASS_PHRASE },
  "POST /api/sign-in": { email: "x@example.org", passPhrase: PASS_PHRASE },
  "POST /api/sign-out": {},
  "POST /api/sign-out-everywhere": {},
  "POST /api/way-back": { email: "x@example.org", recoveryCode: "00000", passPhrase: PASS_PHRASE },
  "POST /api/recovery-codes": { passPhrase: PASS_PHRASE },
} as const;
const ROUTES = Object.entries(POSTS) as [keyof typeof POSTS, Record<string, string>][];

test.each(ROUTES)("[T4] %s refuses what it does not expect, and changes nothing", async (route, body) => {
  const browser = server.browser();
  await browser.ask("POST /api/sign-up", someone());
  const before = await server.everything();
  const [field = "more"] = Object.keys(body);
  for (const wrong of [
    { ...body, more: "" },
    { ...body, [field]: 1 },
    { ...body, [field]: "x".repeat(1025) },
    { ...body, [field]: "\u0000" },
    [body],
    null,
    "{",
    "",
  ]) {
    expect(await browser.ask(route, wrong)).toEqual([400, refusalBody("message-not-understood")]);
  }
  expect(await browser.ask(route, { ...body, more: "x".repeat(30_000) })).toEqual([
    413,
    refusalBody("message-too-large"),
  ]);
  expect(await server.everything()).toBe(before);
});

test.each(ROUTES)("%s is refused from another origin, and from none", async (route, body) => {
  const browser = server.browser();
  await browser.ask("POST /api/sign-up", someone());
  for (const origin of ["https://example.org", "http://localhost:3001", "null", undefined]) {
    const elsewhere = server.browser({ origin });
    elsewhere.cookie = browser.cookie;
    expect(await elsewhere.ask(route, body)).toEqual([403, refusalBody("wrong-origin")]);
  }
  expect((await browser.see("GET /api/me")).status).toBe(200);
});

test("what accounts answer is kept by no cache", async () => {
  const seen = await server.browser().see("GET /api/pass-phrase-suggestion");
  expect([seen.status, seen.headers["cache-control"]]).toEqual([200, "no-store"]);
});

test("a suggested pass phrase can be used as it is, and each is another", async () => {
  const browser = server.browser();
  const suggest = async () =>
    ((await browser.ask("GET /api/pass-phrase-suggestion"))[1] as { passPhrase: string }).passPhrase;
  const [one, other] = [await suggest(), await suggest()];
  expect(one).not.toBe(other);
  const who = { ...someone(), passPhrase: one };
  const [status] = await browser.ask("POST /api/sign-up", who);
  expect(status).toBe(200);
});
