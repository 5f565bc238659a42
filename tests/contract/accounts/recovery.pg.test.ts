import Fastify from "fastify";
import { expect, test } from "vitest";
import { accounts } from "../../../server/src/accounts/accounts.ts";
import { openPassPhraseVault } from "../../../server/src/accounts/pass-phrase-vault.ts";
import { type Ended, openSessions } from "../../../server/src/accounts/sessions.ts";
import { wayBack } from "../../../server/src/accounts/way-back.ts";
import { refusalBody } from "../../../server/src/http/refusal.ts";
import { SYSTEM_INPUTS } from "../../../server/src/inputs.ts";
import { ofFile } from "../../support/of-file.ts";
import { WIDE_LIMITS } from "../../support/wide-limits.ts";
import { type Browser, codeIn, OTHER_PASS_PHRASE, openAccountsServer, someone } from "./accounts-server.ts";

const server = ofFile(
  () => openAccountsServer({ limits: WIDE_LIMITS }),
  (opened) => opened.close(),
);

const FAILED = [403, refusalBody("way-back-failed")];

interface SignedUp {
  readonly who: ReturnType<typeof someone>;
  readonly browser: Browser;
  readonly codes: readonly string[];
}

async function signedUp(name?: string): Promise<SignedUp> {
  const browser = server.browser();
  const who = { ...someone(), ...(name === undefined ? {} : { name }) };
  const [, body] = await browser.ask("POST /api/sign-up", who);
  return { who, browser, codes: (body as { recoveryCodes: string[] }).recoveryCodes };
}

test("a recovery code sets a new pass phrase, ends every other session and signs in", async () => {
  const { who, browser, codes } = await signedUp();
  const back = server.browser();
  const ask = { email: who.email, recoveryCode: codes[0], passPhrase: OTHER_PASS_PHRASE };
  expect(await back.ask("POST /api/way-back", ask)).toEqual([
    200,
    { person: { name: who.name }, recoveryCodesLeft: 9 },
  ]);
  expect(await back.ask("GET /api/me")).toEqual([200, { person: { name: who.name } }]);
  expect(codeIn(await browser.ask("GET /api/me"))).toEqual([401, "signed-out"]);
  const signIn = async (passPhrase: string) =>
    (await server.browser().see("POST /api/sign-in", { email: who.email, passPhrase })).status;
  expect([await signIn(who.passPhrase), await signIn(OTHER_PASS_PHRASE)]).toEqual([403, 200]);
});

test("[C7m] a session knows how it began: with the pass phrase, or by the way back", async () => {
  const { who, browser, codes } = await signedUp();
  const sessions = openSessions(server.door, server.master);
  const began = async ({ cookie }: Browser) => (await sessions.readSession(cookie))?.signedIn;
  const [signedIn, back] = [server.browser(), server.browser()];
  await signedIn.ask("POST /api/sign-in", { email: who.email, passPhrase: who.passPhrase });
  expect([await began(browser), await began(signedIn)]).toEqual(["pass-phrase", "pass-phrase"]);
  await back.ask("POST /api/way-back", { email: who.email, recoveryCode: codes[0], passPhrase: OTHER_PASS_PHRASE });
  // Typing the new pass phrase once more changes nothing of how the session began.
  await back.ask("POST /api/account/confirm", { passPhrase: OTHER_PASS_PHRASE });
  expect([await began(browser), await began(back)]).toEqual([undefined, "recovery-code"]);
});

test("a recovery code is read as people write it", async () => {
  const { who, codes } = await signedUp();
  const recoveryCode = ` ${codes[3]?.toLowerCase().replaceAll("-", " ").replaceAll("0", "o").replaceAll("1", "l")} `;
  const [status] = await server
    .browser()
    .ask("POST /api/way-back", { email: who.email.toUpperCase(), recoveryCode, passPhrase: OTHER_PASS_PHRASE });
  expect(status).toBe(200);
});

test("[T1] a recovery code works once, however many try it at the same moment", async () => {
  const { who, codes } = await signedUp();
  const answers = await Promise.all(
    Array.from({ length: 20 }, (_, at) =>
      server.browser().ask("POST /api/way-back", {
        email: who.email,
        recoveryCode: codes[0],
        passPhrase: `${OTHER_PASS_PHRASE} ${at}`,
      }),
    ),
  );
  expect(answers.filter(([status]) => status === 200)).toEqual([
    [200, { person: { name: who.name }, recoveryCodesLeft: 9 }],
  ]);
  expect(answers.filter(([status]) => status !== 200)).toEqual(Array.from({ length: 19 }, () => FAILED));
});

test("a wrong code, a used code, somebody else's code and an unknown address are answered alike, byte for byte", async () => {
  const [{ who, codes }, { codes: others }] = [await signedUp(), await signedUp()];
  const ask = (email: string, recoveryCode: string | undefined) =>
    server.browser().see("POST /api/way-back", { email, recoveryCode, passPhrase: OTHER_PASS_PHRASE });
  await ask(who.email, codes[0]);
  const wrong = await ask(who.email, "00000-00000-00000-00000");
  expect([wrong.status, JSON.parse(wrong.body)]).toEqual(FAILED);
  expect(await ask(who.email, codes[0])).toEqual(wrong);
  expect(await ask(who.email, others[0])).toEqual(wrong);
  expect(await ask(who.email, "")).toEqual(wrong);
  expect(await ask("nobody@example.org", codes[1])).toEqual(wrong);
  expect((await ask(who.email, codes[1])).status).toBe(200);
});

test("a code is not used up by a pass phrase that is refused, not even by one that leans on the person's name", async () => {
  const { who, codes } = await signedUp("Ottilie Brandt");
  const ask = (passPhrase: string) =>
    server.browser().ask("POST /api/way-back", { email: who.email, recoveryCode: codes[0], passPhrase });
  expect(await ask("too short")).toEqual([422, refusalBody("pass-phrase-too-short")]);
  expect(await ask("ottilie brandt 12")).toEqual([422, refusalBody("pass-phrase-too-common")]);
  expect(await ask(OTHER_PASS_PHRASE)).toEqual([200, { person: { name: who.name }, recoveryCodesLeft: 9 }]);
});

test("new recovery codes need the pass phrase, and take the place of the old ones", async () => {
  const { who, browser, codes } = await signedUp();
  const { passPhrase } = who;
  expect(codeIn(await server.browser().ask("POST /api/recovery-codes", { passPhrase }))).toEqual([401, "signed-out"]);
  expect(await browser.ask("POST /api/recovery-codes", { passPhrase: OTHER_PASS_PHRASE })).toEqual([
    403,
    refusalBody("sign-in-failed"),
  ]);
  const [status, body] = await browser.ask("POST /api/recovery-codes", { passPhrase });
  const { recoveryCodes } = body as { recoveryCodes: string[] };
  expect([status, new Set([...recoveryCodes, ...codes]).size]).toEqual([200, 20]);
  const back = (recoveryCode: string | undefined) =>
    server.browser().ask("POST /api/way-back", { email: who.email, recoveryCode, passPhrase: OTHER_PASS_PHRASE });
  expect(await back(codes[0])).toEqual(FAILED);
  expect(await back(recoveryCodes[0])).toEqual([200, { person: { name: who.name }, recoveryCodesLeft: 9 }]);
});

test("[T1] the new pass phrase and the end of every session are one: there is no moment between them", async () => {
  const { who, browser, codes } = await signedUp();
  const { door, master } = server;
  const tools = { door, master, inputs: SYSTEM_INPUTS, vault: await openPassPhraseVault() };
  const asked = { email: who.email, recoveryCode: codes[0] ?? "", passPhrase: OTHER_PASS_PHRASE };
  const { person, recoveryCodesLeft } = await wayBack(tools, asked);
  expect([person.name, recoveryCodesLeft]).toEqual([who.name, 9]);
  expect(codeIn(await browser.ask("GET /api/me"))).toEqual([401, "signed-out"]);
});

test("[T3] the realtime side is told of every session that ends by signing out, everywhere, or by the way back", async () => {
  const { who, codes } = await signedUp();
  const app = Fastify();
  const { door, master } = server;
  const watch = await accounts(app, { door, master, inputs: SYSTEM_INPUTS, limits: WIDE_LIMITS });
  const told: Ended[] = [];
  watch.onEnded((what) => told.push(what));
  let cookie = "";
  const ask = async (url: string, payload: object) => {
    const answer = await app.inject({ method: "POST", url, payload, headers: { cookie } });
    cookie = answer.headers["set-cookie"]?.toString().split(";")[0] ?? "";
    return watch.readSession(cookie);
  };
  const { email, passPhrase } = who;
  const first = await ask("/api/sign-in", { email, passPhrase });
  const second = await ask("/api/sign-in", { email, passPhrase });
  expect(await ask("/api/sign-out", {})).toBe(null);
  await ask("/api/sign-in", { email, passPhrase });
  expect(await ask("/api/sign-out-everywhere", {})).toBe(null);
  await ask("/api/way-back", { email, recoveryCode: codes[0], passPhrase: OTHER_PASS_PHRASE });
  const person = first?.person.id;
  expect(told).toEqual([
    { person, sessionKey: first?.sessionKey },
    { person, sessionKey: second?.sessionKey },
    { person },
    { person },
  ]);
  await app.close();
});
