import { afterEach, expect, test } from "vitest";
import { refusalBody } from "../../../server/src/http/refusal.ts";
import { WIDE_LIMITS } from "../../support/wide-limits.ts";
import {
  type AccountsServer,
  type Browser,
  OTHER_PASS_PHRASE,
  openAccountsServer,
  PASS_PHRASE,
  someone,
} from "./accounts-server.ts";

let server: AccountsServer | undefined;

afterEach(async () => {
  await server?.close();
});

const THREE = { max: 3, window: 3_600_000 };
const TOO_FAST = [429, refusalBody("too-fast")];

async function open(limits: Partial<typeof WIDE_LIMITS>): Promise<AccountsServer> {
  server = await openAccountsServer({ limits: { ...WIDE_LIMITS, ...limits } });
  return server;
}

const statuses = async (times: number, once: (at: number) => Promise<readonly [number, unknown]>) => {
  const seen: number[] = [];
  for (let at = 0; at < times; at += 1) seen.push((await once(at))[0]);
  return seen;
};

test("signing in to one account from one place is slowed down, whether there is such an account or not", async () => {
  const { browser } = await open({ signInsPerEmailAndAddress: THREE });
  const [who, other] = [someone(), someone()];
  for (const each of [who, other]) await browser().ask("POST /api/sign-up", each);
  for (const email of [who.email, "nobody@example.org"]) {
    const wrong = { email, passPhrase: OTHER_PASS_PHRASE };
    expect(await statuses(4, () => browser().ask("POST /api/sign-in", wrong))).toEqual([403, 403, 403, 429]);
    expect(await browser().ask("POST /api/sign-in", { email, passPhrase: PASS_PHRASE })).toEqual(TOO_FAST);
  }
  const { email, passPhrase } = other;
  expect(await browser().ask("POST /api/sign-in", { email, passPhrase })).toEqual([
    200,
    { person: { name: other.name } },
  ]);
  const elsewhere = browser({ address: "192.0.2.2" });
  expect(await elsewhere.ask("POST /api/sign-in", { email: who.email, passPhrase })).toEqual([
    200,
    { person: { name: who.name } },
  ]);
});

test("signing in to one account from many places is slowed down too", async () => {
  const { browser } = await open({ signInsPerEmail: THREE });
  const wrong = { email: "nobody@example.org", passPhrase: OTHER_PASS_PHRASE };
  expect(await statuses(4, (at) => browser({ address: `192.0.2.${at}` }).ask("POST /api/sign-in", wrong))).toEqual([
    403, 403, 403, 429,
  ]);
});

test("a person who is kept from signing in can still take the way back", async () => {
  const { browser } = await open({ signInsPerEmailAndAddress: THREE, signInsPerEmail: THREE });
  const who = someone();
  const [, body] = await browser().ask("POST /api/sign-up", who);
  const [recoveryCode] = (body as { recoveryCodes: string[] }).recoveryCodes;
  const { email } = who;
  await statuses(4, () => browser().ask("POST /api/sign-in", { email, passPhrase: OTHER_PASS_PHRASE }));
  expect(await browser().ask("POST /api/way-back", { email, recoveryCode, passPhrase: OTHER_PASS_PHRASE })).toEqual([
    200,
    { person: { name: who.name }, recoveryCodesLeft: 9 },
  ]);
});

test("too many new accounts from one place are answered like an address that is taken, byte for byte", async () => {
  const { browser } = await open({ signUpsPerAddress: THREE });
  const who = someone();
  const taken = { ...who, passPhrase: OTHER_PASS_PHRASE };
  await browser().ask("POST /api/sign-up", who);
  const first = await browser().see("POST /api/sign-up", taken);
  expect([first.status, JSON.parse(first.body)]).toEqual([409, refusalBody("sign-up-not-possible")]);
  await browser().see("POST /api/sign-up", taken);
  expect(await browser().see("POST /api/sign-up", taken)).toEqual(first);
  expect(await browser().see("POST /api/sign-up", someone())).toEqual(first);
  const elsewhere = browser({ address: "192.0.2.2" });
  expect((await elsewhere.see("POST /api/sign-up", someone())).status).toBe(200);
});

test("too many new accounts for one address are answered alike, from wherever they come", async () => {
  const { browser } = await open({ signUpsPerEmail: THREE });
  const who = someone();
  expect(
    await statuses(5, (at) =>
      browser({ address: `192.0.2.${at}` }).ask("POST /api/sign-up", { ...who, passPhrase: `${PASS_PHRASE} ${at}` }),
    ),
  ).toEqual([200, 409, 409, 409, 409]);
});

test("one network is slowed down as a whole where nobody is signed in, an IPv6 network by its first 64 bits", async () => {
  const { browser } = await open({ perAddress: THREE });
  const suggest = (address: string) => browser({ address }).ask("GET /api/pass-phrase-suggestion");
  expect(await statuses(4, () => suggest("192.0.2.1"))).toEqual([200, 200, 200, 429]);
  expect(await statuses(4, (at) => suggest(`2001:db8::${at}`))).toEqual([200, 200, 200, 429]);
  expect(await statuses(1, () => suggest("2001:db8:0:1::1"))).toEqual([200]);
  expect(await browser().ask("POST /api/sign-in", { email: "a@b.org", passPhrase: PASS_PHRASE })).toEqual(TOO_FAST);
  expect((await browser().see("GET /api/me")).status).toBe(401);
});

test("the way back to one account from one place is slowed down", async () => {
  const { browser } = await open({ waysBackPerEmailAndAddress: THREE });
  const wrong = { email: "nobody@example.org", recoveryCode: "00000", passPhrase: OTHER_PASS_PHRASE };
  expect(await statuses(4, () => browser().ask("POST /api/way-back", wrong))).toEqual([403, 403, 403, 429]);
});

test("[P1] what one person may still try says nothing about another who shares the same network", async () => {
  const { browser } = await open({ passPhraseChecksPerPerson: THREE, signInsPerEmailAndAddress: THREE });
  const signedUp = async (): Promise<[ReturnType<typeof someone>, Browser]> => {
    const [who, own] = [someone(), browser()];
    await own.ask("POST /api/sign-up", who);
    return [who, own];
  };
  const [[ana, ofAna], [ben, ofBen]] = [await signedUp(), await signedUp()];
  const wrong = { passPhrase: OTHER_PASS_PHRASE };
  expect(await statuses(4, () => ofAna.ask("POST /api/recovery-codes", wrong))).toEqual([403, 403, 403, 429]);
  expect(await statuses(4, () => ofAna.ask("POST /api/sign-in", { email: ana.email, ...wrong }))).toEqual([
    403, 403, 403, 429,
  ]);
  expect((await ofBen.see("POST /api/recovery-codes", { passPhrase: ben.passPhrase })).status).toBe(200);
  expect((await ofBen.see("POST /api/sign-in", { email: ben.email, passPhrase: ben.passPhrase })).status).toBe(200);
});
