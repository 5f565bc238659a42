import { randomUUID } from "node:crypto";
import { afterEach, expect, test } from "vitest";
import { refusalBody } from "../../../server/src/http/refusal.ts";
import { WIDE_LIMITS } from "../../support/wide-limits.ts";
import { ROUTES } from "../protocol/routes.ts";
import {
  type AccountsServer,
  type Browser,
  codeIn,
  OTHER_PASS_PHRASE,
  openAccountsServer,
  PASS_PHRASE,
  someone,
} from "./accounts-server.ts";

let server: AccountsServer | undefined;

afterEach(async () => {
  await server?.close();
  server = undefined;
});

/** There is no such file; whether it would be looked for tells whether the sign-in is fresh. */
const FILE = `GET /api/workspaces/${randomUUID()}/revisions/1/agreement.md` as const;
const LOOKED_FOR = [404, "not-your-workspace"] as const;
const NOT_FRESH = [403, "fresh-sign-in-needed"] as const;
const CONFIRM = "POST /api/account/confirm";

async function open(limits: Partial<typeof WIDE_LIMITS> = {}): Promise<AccountsServer> {
  server = await openAccountsServer({ limits: { ...WIDE_LIMITS, ...limits } });
  return server;
}

/** In every session the pass phrase was typed a quarter of an hour earlier than it was. */
async function aWhileLater(on: AccountsServer): Promise<void> {
  await on.rows("update footbridge.sessions set pass_phrase_at = pass_phrase_at - interval '15 minutes'");
}

async function signedUp(on: AccountsServer): Promise<{ browser: Browser; email: string; codes: readonly string[] }> {
  const [browser, who] = [on.browser(), someone()];
  const [, body] = await browser.ask("POST /api/sign-up", who);
  return { browser, email: who.email, codes: (body as { recoveryCodes: string[] }).recoveryCodes };
}

test("[P11a] typing the pass phrase counts: on signing up, signing in, the way back, and once more", async () => {
  const on = await open();
  const { browser, email, codes } = await signedUp(on);
  const file = async () => codeIn(await browser.ask(FILE));
  for (const typed of [
    async () => undefined,
    async () => browser.ask("POST /api/sign-in", { email, passPhrase: PASS_PHRASE }),
    async () => browser.ask(CONFIRM, { passPhrase: PASS_PHRASE }),
    async () =>
      browser.ask("POST /api/way-back", { email, recoveryCode: codes[0] ?? "", passPhrase: OTHER_PASS_PHRASE }),
  ]) {
    await typed();
    expect(await file()).toEqual(LOOKED_FOR);
    await aWhileLater(on);
    expect(await file()).toEqual(NOT_FRESH);
    expect((await browser.ask("GET /api/me"))[0]).toBe(200);
  }
});

test("[P11a] typing it once more counts in this session and in no other, and is answered by nothing", async () => {
  const on = await open();
  const { browser, email } = await signedUp(on);
  const elsewhere = on.browser();
  await elsewhere.ask("POST /api/sign-in", { email, passPhrase: PASS_PHRASE });
  await aWhileLater(on);
  expect(await browser.ask(CONFIRM, { passPhrase: PASS_PHRASE })).toEqual([200, {}]);
  expect([codeIn(await browser.ask(FILE)), codeIn(await elsewhere.ask(FILE))]).toEqual([LOOKED_FOR, NOT_FRESH]);
});

test("[P11a] a wrong pass phrase opens nothing, and is counted with every other time that it is asked for", async () => {
  const on = await open({ passPhraseChecksPerPerson: { max: 3, window: 3_600_000 } });
  const { browser } = await signedUp(on);
  await aWhileLater(on);
  const wrong = { passPhrase: OTHER_PASS_PHRASE };
  expect(await browser.ask(CONFIRM, wrong)).toEqual([403, refusalBody("sign-in-failed")]);
  expect(await browser.ask("POST /api/recovery-codes", wrong)).toEqual([403, refusalBody("sign-in-failed")]);
  expect(codeIn(await browser.ask(CONFIRM, wrong))).toEqual([403, "sign-in-failed"]);
  expect(await browser.ask(CONFIRM, { passPhrase: PASS_PHRASE })).toEqual([429, refusalBody("too-fast")]);
  expect(codeIn(await browser.ask(FILE))).toEqual(NOT_FRESH);
});

/** A number that nothing else locks: a sign that every session is held. */
const SIGN = 5_104_712;
/** Holds all sessions until somebody waits to write one, and deletes them then; within half a minute. */
const GONE_ONCE_WAITED_FOR = `do $$ begin
  perform from footbridge.sessions for update;
  perform pg_advisory_xact_lock(${SIGN});
  for each in 1 .. 3000 loop
    exit when exists (
      select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'
    );
    perform pg_stat_clear_snapshot(), pg_sleep(0.01);
  end loop;
  delete from footbridge.sessions;
end $$`;
const HELD = `select from pg_locks
  where locktype = 'advisory' and objid = ${SIGN} and granted
    and database = (select oid from pg_database where datname = current_database())`;

test("[P11a] a session that ended while the pass phrase was looked at is not fresh but over", async () => {
  const on = await open();
  const { browser } = await signedUp(on);
  const gone = on.rows(GONE_ONCE_WAITED_FOR);
  while ((await on.rows(HELD)).length === 0);
  expect(codeIn(await browser.ask(CONFIRM, { passPhrase: PASS_PHRASE }))).toEqual([401, "signed-out"]);
  await gone;
});

test("[P11a] every file that is handed out to somebody who is signed in asks for it", () => {
  const files = ROUTES.filter(({ who, answer }) => who !== "anyone" && typeof answer === "string");
  expect(files.length).toBeGreaterThan(1);
  expect(files.filter(({ codes }) => !codes.includes("fresh-sign-in-needed"))).toEqual([]);
});
