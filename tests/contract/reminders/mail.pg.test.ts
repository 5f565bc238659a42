import { describe, expect, it } from "vitest";
import { tickingClock } from "../../support/clock.ts";
import { ofFile } from "../../support/of-file.ts";
import { freshDatabase } from "../../support/postgres.ts";
import { runServer } from "../../support/running-server.ts";
import { bothSign } from "../trial/trial.ts";
import { type Arrived, openMailbox, untilTrue } from "./mailbox.ts";
import { ORIGIN, plain, STOP } from "./plain-letter.ts";
import { QUICK_PACE } from "./quick-pace.ts";
import { aWhile, choose, comeUpTo, coupleBeforeCheckIn } from "./reminding.ts";

const clock = tickingClock();
const mailbox = ofFile(
  () => openMailbox("somebody"),
  (box) => box.close(),
);
const server = ofFile(
  () =>
    runServer(clock.inputs, freshDatabase(), {
      reminders: {
        mail: { server: mailbox.url, from: "Footbridge <notes@footbridge.test>", origin: ORIGIN },
        pace: QUICK_PACE,
      },
    }),
  (running) => running.close(),
);

const to = (email: string): readonly Arrived[] => mailbox.letters.filter((letter) => letter.to.includes(email));
const untilOne = (email: string): Promise<void> => untilTrue("a letter", () => to(email).length > 0);

describe("a reminder by e-mail", () => {
  it("[P16] [P16b] comes once, an hour before, to whoever chose it and to nobody else", async () => {
    const { ana, ben, moment } = await coupleBeforeCheckIn(server.origin, clock);
    await choose(ana);
    await comeUpTo(clock, moment, [ana]);
    await untilOne(ana.email);
    expect(clock.inputs.now().getTime()).toBeGreaterThanOrEqual(moment);
    // Looked at again and again, it stays the one.
    for (let times = 0; times < 3; times += 1) await choose(ana);
    await server.restart();
    await aWhile();
    expect([to(ana.email).length, to(ben.email).length]).toStrictEqual([1, 0]);
  });

  it("[P16d] says the same to everyone: no name, no day, no workspace, and where it is stopped", async () => {
    const { workspace, ana, ben, moment } = await coupleBeforeCheckIn(server.origin, clock);
    await choose(ana);
    await choose(ben);
    await comeUpTo(clock, moment, [ana], [ben]);
    await Promise.all([untilOne(ana.email), untilOne(ben.email)]);
    const letters = [ana, ben].map(({ email }) => {
      const text = plain(to(email)[0]);
      for (const word of ["Ana", "Ben", workspace, "check-in", "Check-in"])
        expect(text.replaceAll(email, "")).not.toContain(word);
      const [, token = "missing"] = STOP.exec(text) ?? [];
      return text
        .replaceAll(token, "STOP")
        .replaceAll(email, "ADDRESS")
        .replace(/^(Message-ID|Date): .*$/gm, "$1");
    });
    expect(letters[0]).toBe(letters[1]);
    expect(letters[0]).toBe(
      [
        "Auto-Submitted: auto-generated",
        "Content-Language: en",
        "List-Unsubscribe: <https://footbridge.testSTOP>",
        "List-Unsubscribe-Post: List-Unsubscribe=One-Click",
        "From: Footbridge <notes@footbridge.test>",
        "To: ADDRESS",
        "Subject: A note from Footbridge",
        "Message-ID",
        "Content-Transfer-Encoding: quoted-printable",
        "Date",
        "MIME-Version: 1.0",
        "Content-Type: text/plain; charset=utf-8",
        "",
        "Something you planned is coming up. Open Footbridge when it suits you.",
        "",
        "If you would rather have no more of these notes:",
        "https://footbridge.testSTOP",
        "",
      ].join("\n"),
    );
  });

  it("[P16e] [P1] is chosen, planned and sent without anything reaching the other", async () => {
    const { workspace, a, b, ana, ben, moment } = await coupleBeforeCheckIn(server.origin, clock);
    const count = ben.transcript.length;
    const held = b.held();
    await choose(ana);
    await comeUpTo(clock, moment, [ana]);
    await untilOne(ana.email);
    expect([ben.transcript.length, b.held()]).toStrictEqual([count, held]);
    const facts = await server.asOwner("select 1 from footbridge.facts where workspace_id = $1", [workspace]);
    await a.accepted({ type: "clause.propose", section: "purpose", words: { kind: "text", text: "Besides." } });
    await b.until("the line", (page) => page.clauses().some(({ versions }) => versions[0]?.words.text === "Besides."));
    const since = ben.transcript.slice(count).filter(({ via }) => via === "socket");
    expect(since.length).toBe(1);
    expect((await server.asOwner("select 1 from footbridge.facts where workspace_id = $1", [workspace])).length).toBe(
      facts.length + 1,
    );
  });

  it("[P16e] does not hang on what either does alone: two who wrote and sealed get what two get who did nothing", async () => {
    const { ana, ben, b, moment } = await coupleBeforeCheckIn(server.origin, clock);
    const round = b.trial?.checkIns[0]?.round ?? "";
    await choose(ana);
    await comeUpTo(clock, moment, [ana]);
    b.refresh();
    await b.until("the check-in", (page) => page.round(round) !== undefined);
    await b.accepted({ type: "round.save", round, prompt: "topic", base: 0, answer: { state: "skipped" } });
    await untilOne(ana.email);
    await aWhile();
    expect([to(ana.email).length, to(ben.email).length]).toStrictEqual([1, 0]);
  });

  it("[P16h] is planned anew when both sign something else", async () => {
    const couple = await coupleBeforeCheckIn(server.origin, clock);
    const { a, b, ana, moment } = couple;
    await choose(ana);
    const time = a.clauses().find(({ term }) => term === "check-in-time");
    const over = time?.agreed ?? "";
    const clause = time?.id ?? "";
    const value = { kind: "time", time: "12:00", zone: "Europe/Berlin" } as const;
    await a.accepted({ type: "clause.edit", clause, over, words: { kind: "term", term: "check-in-time", value } });
    for (const page of [a, b]) {
      await page.until("the other time", (each) => each.clause(clause)?.versions[0]?.digest !== over);
      await page.accepted({ type: "clause.say-yes", clause, digest: page.clause(clause)?.versions[0]?.digest ?? "" });
    }
    await a.until("nothing missing", (page) => page.agreement?.mayFreeze === true);
    await a.accepted({ type: "agreement.freeze" });
    await a.until("the frozen revision", (page) => page.agreement?.revisions.at(-1)?.status === "frozen");
    const frozen = a.agreement?.revisions.at(-1);
    await bothSign(couple, { revision: frozen?.number ?? 0, digest: frozen?.digest ?? "" });
    const earlier = moment - 7 * 60 * 60 * 1000;
    const planned = async (): Promise<readonly string[]> =>
      (
        await server.asOwner<{ key: string }>(
          `select singleton_key as key from footbridge_queue.job where name = 'look' and state = 'created'
             and singleton_key like (select person_id::text || '/2%' from footbridge.seats where workspace_id = $1 and seat = 'a')`,
          [couple.workspace],
        )
      ).map(({ key }) => key.slice(37));
    // Nobody asked: signing did.
    await untilTrue("the new plan", async () => (await planned()).includes(new Date(earlier).toISOString()));
    await comeUpTo(clock, earlier, [ana]);
    await untilOne(ana.email);
    await comeUpTo(clock, moment, [ana]);
    await aWhile();
    expect(to(ana.email).length).toBe(1);
  });

  it("[P16e] does not come while a space runs", async () => {
    const { a, b, ana, moment } = await coupleBeforeCheckIn(server.origin, clock);
    await choose(ana);
    const until = new Date(moment + 2 * 24 * 60 * 60 * 1000).toISOString();
    await a.accepted({ type: "space.propose", until });
    await b.until("the proposal", (page) => page.space?.proposed.theirs === until);
    await b.accepted({ type: "space.agree", until });
    await comeUpTo(clock, moment, [ana]);
    await aWhile();
    await aWhile();
    expect(to(ana.email)).toStrictEqual([]);
    // The one after it comes as ever.
    await comeUpTo(clock, moment + 7 * 24 * 60 * 60 * 1000, [ana]);
    await untilOne(ana.email);
  });

  it("[P16c] comes at the end of the quiet hours that its reader keeps", async () => {
    const { ana, moment } = await coupleBeforeCheckIn(server.origin, clock);
    const quiet = { from: "17:00", until: "18:30" };
    // An hour before 19:00 in Berlin lies within.
    await choose(ana, { quiet });
    await comeUpTo(clock, moment, [ana, { quiet }]);
    await aWhile();
    expect(to(ana.email)).toStrictEqual([]);
    await comeUpTo(clock, moment + 30 * 60 * 1000, [ana, { quiet }]);
    await untilOne(ana.email);
  });
});

describe("one press", () => {
  it("[P16g] stops the e-mails of whoever holds one, from anywhere and without signing in, and looking at the page does not", async () => {
    const { ana, ben, moment } = await coupleBeforeCheckIn(server.origin, clock);
    await choose(ana);
    await choose(ben);
    await comeUpTo(clock, moment, [ana], [ben]);
    await Promise.all([untilOne(ana.email), untilOne(ben.email)]);
    const [, path = ""] = STOP.exec(plain(to(ana.email)[0])) ?? [];
    const look = await fetch(`${server.origin}${path}`);
    expect([look.status, look.headers.get("content-type"), look.headers.get("referrer-policy")]).toStrictEqual([
      200,
      "text/html; charset=utf-8",
      "no-referrer",
    ]);
    const mailOf = async (person: typeof ana): Promise<unknown> =>
      (await person.ask<{ chosen: { mail: boolean } }>("GET", "/api/reminders")).chosen.mail;
    expect(await mailOf(ana)).toBe(true);
    // As a mail program does it (RFC 8058): another origin, a form, no cookie.
    const press = (at: string, type = "application/x-www-form-urlencoded"): Promise<Response> =>
      fetch(`${server.origin}${at}`, {
        method: "POST",
        headers: { "content-type": type, origin: "https://mail.example" },
        body: "List-Unsubscribe=One-Click",
      });
    expect((await press(path)).status).toBe(200);
    expect((await press(path, "multipart/form-data; boundary=x")).status).toBe(200);
    expect([await mailOf(ana), await mailOf(ben)]).toStrictEqual([false, true]);
    expect((await press(`/reminders/stop/${"A".repeat(43)}`)).status).toBe(404);
    const next = moment + 7 * 24 * 60 * 60 * 1000;
    await comeUpTo(clock, next, [ben]);
    await untilTrue("his next letter", () => to(ben.email).length === 2);
    await aWhile();
    expect(to(ana.email).length).toBe(1);
  });

  it("[P16g] [P6] needs a token that stands nowhere in the database", async () => {
    const { ana, moment } = await coupleBeforeCheckIn(server.origin, clock);
    await choose(ana);
    await comeUpTo(clock, moment, [ana]);
    await untilOne(ana.email);
    const [, path = ""] = STOP.exec(plain(to(ana.email)[0])) ?? [];
    const token = path.slice(path.lastIndexOf("/") + 1);
    const hex = Buffer.from(token, "base64url").toString("hex");
    const tables = await server.asOwner<{ name: string }>(
      "select oid::regclass::text as name from pg_class where relnamespace in ('footbridge'::regnamespace, 'footbridge_queue'::regnamespace) and relkind = 'r'",
    );
    for (const { name } of tables) {
      const dump = JSON.stringify(await server.asOwner(`select t::text from ${name} t`));
      for (const word of [token, hex, ana.email]) expect([name, dump.includes(word)]).toStrictEqual([name, false]);
    }
  });
});

describe("a mail server that fails", () => {
  it("[P16k] is asked again, and what it could not take comes once, when it can", async () => {
    const { ana, moment } = await coupleBeforeCheckIn(server.origin, clock);
    await choose(ana);
    mailbox.turn("later");
    const before = mailbox.connections;
    await comeUpTo(clock, moment, [ana]);
    await untilTrue("two tries", () => mailbox.connections >= before + 2);
    expect(to(ana.email)).toStrictEqual([]);
    mailbox.turn("takes");
    await untilOne(ana.email);
    await aWhile();
    expect(to(ana.email).length).toBe(1);
  });

  it("[P16k] that says nothing holds up neither who uses the product, nor its health, nor its stop", async () => {
    const { ana, moment, a } = await coupleBeforeCheckIn(server.origin, clock);
    await choose(ana);
    mailbox.turn("silent");
    const before = mailbox.connections;
    await comeUpTo(clock, moment, [ana]);
    await untilTrue("a try", () => mailbox.connections > before);
    const meanwhile = async (): Promise<string> => {
      expect((await fetch(`${server.origin}/readyz`)).status).toBe(200);
      await choose(ana);
      await a.accepted({ type: "clause.propose", section: "purpose", words: { kind: "text", text: "Meanwhile." } });
      return "everybody was answered";
    };
    const givenUp = mailbox.untilHungUp().then(() => "the mail server was given up");
    expect(await Promise.race([meanwhile(), givenUp])).toBe("everybody was answered");
    await server.restart();
    mailbox.turn("takes");
    await untilOne(ana.email);
  });

  it("[P16k] and knows nobody of this address is not asked again", async () => {
    const { ana, moment } = await coupleBeforeCheckIn(server.origin, clock);
    await choose(ana);
    mailbox.turn("unknown-person");
    await comeUpTo(clock, moment, [ana]);
    await untilTrue("a try", () => mailbox.askedFor.includes(ana.email));
    await aWhile();
    mailbox.turn("takes");
    await aWhile();
    // The server may be about letters to others as well.
    const tries = mailbox.askedFor.filter((email) => email === ana.email);
    expect([to(ana.email), tries]).toStrictEqual([[], [ana.email]]);
  });

  it("[P16k] what it could not take in time is dropped, and never comes late", async () => {
    const { ana, moment } = await coupleBeforeCheckIn(server.origin, clock);
    await choose(ana);
    mailbox.turn("later");
    const before = mailbox.connections;
    await comeUpTo(clock, moment, [ana]);
    await untilTrue("a try", () => mailbox.connections > before);
    clock.advance(60 * 60 * 1000);
    mailbox.turn("takes");
    await aWhile();
    await choose(ana);
    await aWhile();
    expect(to(ana.email)).toStrictEqual([]);
  });
});
