import { BLANK_CARDS } from "@footbridge/shared/domain/card/words";
import { mayWhenClosed } from "@footbridge/shared/domain/workspace/closed";
import { CLOSED_KEPT, DRAFTS_KEPT, TOLD_AHEAD } from "@footbridge/shared/domain/workspace/keeping";
import { describe, expect, it } from "vitest";
import { type Couple, joinUp, newCouple, newPerson, openWorkspaceOf } from "../../support/couple.ts";
import { logOf } from "../../support/fact-log.ts";
import type { Page } from "../../support/page.ts";
import type { Person } from "../../support/person.ts";
import { sealing } from "../../support/seal.ts";
import { serverWithClock } from "../../support/server-of-file.ts";
import { expectAllToWait } from "../timeout/all-to-wait.ts";

// The sessions of people last by the clock of this machine, and a start forgets those that are over.
const { server, clock } = serverWithClock(Date.now());
const DAY = 24 * 60 * 60 * 1000;
const ROUND = "what-changed";

const text = (words: string) => ({ state: "answered", value: { kind: "text", text: words } }) as const;
const save = (page: Page, words: string, base = 0): Promise<unknown> =>
  page.accepted({ type: "round.save", round: ROUND, prompt: "different", base, answer: text(words) });

async function isClosed(...pages: readonly Page[]): Promise<void> {
  for (const page of pages) await page.until("it is closed", (each) => each.workspace?.status === "closed");
}

async function signIn({ email, passPhrase }: Person, person: Person): Promise<void> {
  await person.ask("POST", "/api/sign-in", { email, passPhrase });
}

async function deleteAccount(person: Person): Promise<void> {
  await person.confirm();
  await person.ask("POST", "/api/account/delete", {});
}

async function openRound({ a, b }: Couple): Promise<void> {
  for (const page of [a, b]) {
    await save(page, "I listen.");
    await page.accepted(sealing(ROUND));
    await page.accepted({ type: "round.say-ready", round: ROUND });
  }
  for (const page of [a, b]) await page.until("the reveal", (each) => each.round(ROUND)?.revealed != null);
}

/** A workspace in a person's list. */
async function listed(person: Person, workspace: string): Promise<Record<string, unknown> | undefined> {
  const { workspaces } = await person.ask<{ workspaces: Record<string, unknown>[] }>("GET", "/api/workspaces");
  return workspaces.find(({ id }) => id === workspace);
}

/** Lets days go by; the server starts anew, and with it what is done once a day. */
async function daysLater(days: number, ...people: readonly Person[]): Promise<void> {
  clock.advance(days * DAY);
  await server.restart();
  for (const person of people) await signIn(person, person);
}

describe("leaving", () => {
  it.each(["a", "b"] as const)(
    "[C18] is done by one alone: both see at once that it is closed, and the same: %s",
    async (seat) => {
      const couple = await newCouple(server.origin);
      const { a, b, workspace } = couple;
      await couple[seat].accepted({ type: "workspace.leave" });
      await isClosed(a, b);
      const at = (await logOf(server, workspace)).at(-1)?.at;
      expect((await logOf(server, workspace)).at(-1)).toStrictEqual({ type: "workspace.closed", at });
      expect([a.workspace, b.workspace]).toMatchObject([
        { status: "closed", closedAt: at, seat: "a" },
        { status: "closed", closedAt: at, seat: "b" },
      ]);
      expect(Object.keys(a.workspace ?? {})).toStrictEqual(Object.keys(b.workspace ?? {}));
    },
  );

  it("[C18] [P2] reaches the other as one and the same, whether the other left or deleted their account", async () => {
    const told: unknown[] = [];
    for (const [way, secrets] of [
      ["left", 0],
      ["left", 5],
      ["deleted", 5],
    ] as const) {
      const { a, b, ana, ben, workspace } = await newCouple(server.origin);
      for (let base = 0; base < secrets; base += 1) await save(a, `Only mine, ${"more ".repeat(base)}`, base);
      if (secrets > 0) await a.accepted(sealing(ROUND));
      const before = ben.transcript.length;
      if (way === "left") await a.accepted({ type: "workspace.leave" });
      else await deleteAccount(ana);
      await isClosed(b);
      const at = b.workspace?.closedAt ?? "";
      const list = await ben.request("GET", "/api/workspaces");
      const mirror = await ben.request("GET", `/api/workspaces/${workspace}/mirror`);
      const opened = await listed(ben, workspace);
      const told1 = JSON.stringify([ben.transcript.slice(before), list.json, mirror.json])
        .replaceAll(workspace, "workspace")
        .replaceAll(at, "moment")
        .replaceAll(String(opened?.["openedAt"]), "opened")
        // What a view is made for, by the clock of the one who looks.
        .replaceAll(/"asOf":"[^"]+"/g, '"asOf":"now"');
      told.push(told1);
    }
    // Nor does it say what they kept to themselves.
    expect([told[1], told[2]]).toStrictEqual([told[0], told[0]]);
  });

  it("[C18a] leaves the other what is theirs, and what both have read", async () => {
    const couple = await newCouple(server.origin);
    const { a, b, ana, ben, workspace } = couple;
    await openRound(couple);
    await a.accepted({
      type: "round.save",
      round: "own-part",
      prompt: "my-part",
      base: 0,
      answer: text("Only Ana's."),
    });
    await b.accepted({
      type: "round.save",
      round: "own-part",
      prompt: "my-part",
      base: 0,
      answer: text("Only Ben's."),
    });
    await b.accepted({ type: "card.save-draft", base: 0, words: { ...BLANK_CARDS.appreciation, kind: "Not given." } });
    await a.accepted({ type: "workspace.leave" });
    await isClosed(a, b);
    for (const [person, own] of [
      [ana, undefined],
      [ben, "Only Ben's."],
    ] as const) {
      const page = await person.connect(workspace);
      await page.ready();
      expect(page.round("own-part")?.mine.answers["my-part"]?.answer).toStrictEqual(
        own === undefined ? own : text(own),
      );
      expect(page.round(ROUND)?.revealed?.theirs["different"]).toStrictEqual(text("I listen."));
      expect(page.round(ROUND)?.mine.answers["different"]?.answer).toStrictEqual(text("I listen."));
      page.close();
    }
    expect(b.cardDraft?.words).toMatchObject({ kind: "Not given." });
  });

  it("[C18b] nothing can be added or changed afterwards, by either", async () => {
    const { a, b, workspace } = await newCouple(server.origin);
    await b.accepted({ type: "workspace.leave" });
    await isClosed(a, b);
    const before = await logOf(server, workspace);
    for (const page of [a, b]) await expectAllToWait(page, mayWhenClosed, "workspace-closed");
    expect(await logOf(server, workspace)).toStrictEqual(before);
  });

  it("[C18b] a card that was given can still be opened by the one it was given to", async () => {
    const { a, b, ben, workspace } = await newCouple(server.origin);
    await a.accepted({ type: "card.save-draft", base: 0, words: { ...BLANK_CARDS.appreciation, kind: "You waited." } });
    const { card = "" } = await a.accepted({ type: "card.give", kind: "appreciation", revision: 1 });
    await a.accepted({ type: "workspace.leave" });
    await isClosed(b);
    await b.accepted({ type: "card.open", card });
    const page = await ben.connect(workspace);
    await page.until("its words", (each) => JSON.stringify(each.card(card)?.mine).includes("You waited."));
    page.close();
  });

  it.each(["pause", "time-out", "space"] as const)("[C18c] waits for nothing: not for a %s", async (what) => {
    const { a, b, workspace } = await newCouple(server.origin);
    if (what === "pause") await b.accepted({ type: "pause.begin" });
    if (what === "time-out") await b.accepted({ type: "timeout.begin" });
    if (what === "space") {
      const until = new Date(clock.inputs.now().getTime() + 10 * DAY).toISOString();
      await b.accepted({ type: "space.propose", until });
      await a.until("the suggestion", (page) => page.space?.proposed.theirs === until);
      await a.accepted({ type: "space.agree", until });
    }
    await a.accepted({ type: "workspace.leave" });
    await isClosed(a, b);
    // Nothing that was under way comes to its end afterwards.
    const log = await logOf(server, workspace);
    clock.advance(11 * DAY);
    await expectAllToWait(b, mayWhenClosed, "workspace-closed");
    expect((await logOf(server, workspace)).at(-1)).toStrictEqual(log.at(-1));
    expect(log.at(-1)?.type).toBe("workspace.closed");
  });

  it("[C18c] opens nothing on its way, though both had sealed and one was ready", async () => {
    const { a, b, workspace } = await newCouple(server.origin);
    for (const page of [a, b]) {
      await save(page, "Only mine.");
      await page.accepted(sealing(ROUND));
    }
    await b.accepted({ type: "round.say-ready", round: ROUND });
    await a.accepted({ type: "workspace.leave" });
    await isClosed(a, b);
    const types = (await logOf(server, workspace)).map(({ type }) => type);
    expect(types.slice(-2)).toStrictEqual(["round.both-sealed", "workspace.closed"]);
    const rows = await server.asOwner<{ seat: string }>("select seat from footbridge.answers where workspace_id = $1", [
      workspace,
    ]);
    expect(rows).toStrictEqual([{ seat: "b" }]);
  });

  it("[C18] [T1] is done once, and the other may let their own go, too", async () => {
    const { a, b, workspace } = await newCouple(server.origin);
    for (const page of [a, b]) await save(page, "Only mine.");
    await a.accepted({ type: "workspace.leave" });
    await isClosed(a, b);
    await a.accepted({ type: "workspace.leave" });
    await b.accepted({ type: "workspace.leave" });
    await b.until("nothing of one's own", (page) => Object.keys(page.round(ROUND)?.mine.answers ?? {}).length === 0);
    const left = await server.asOwner("select from footbridge.answers where workspace_id = $1", [workspace]);
    const closings = (await logOf(server, workspace)).filter(({ type }) => type === "workspace.closed");
    expect([left.length, closings.length]).toStrictEqual([0, 1]);
  });

  it("[C18a] a word that is saved in the same moment is gone with it, or is not saved", async () => {
    for (let turn = 0; turn < 8; turn += 1) {
      const { a, ana, workspace } = await newCouple(server.origin);
      const second = await ana.connect(workspace);
      await Promise.all([
        a.accepted({ type: "workspace.leave" }),
        ...[0, 1, 2].map((base) =>
          second.send({ type: "round.save", round: ROUND, prompt: "different", base, answer: text(`Word ${base}`) }),
        ),
      ]);
      const left = await server.asOwner("select from footbridge.answers where workspace_id = $1", [workspace]);
      expect(left.length).toBe(0);
      second.close();
    }
  });
});

describe("a closed workspace", () => {
  it("[C18d] is kept for thirty days, both are told the day, and then it is gone whole", async () => {
    const { a, b, ana, ben, workspace } = await newCouple(server.origin);
    await a.accepted({ type: "workspace.leave" });
    await isClosed(b);
    const closedAt = b.workspace?.closedAt;
    await daysLater(CLOSED_KEPT - 1, ana, ben);
    for (const person of [ana, ben])
      expect(await listed(person, workspace)).toMatchObject({ status: "closed", closedAt });
    await daysLater(2, ana, ben);
    for (const person of [ana, ben]) expect(await listed(person, workspace)).toBeUndefined();
    expect((await ben.connect(workspace)).refusal?.code).toBe("not-your-workspace");
    for (const table of ["workspaces where id", "facts where workspace_id", "data_keys where workspace_id"])
      expect(await server.asOwner(`select from footbridge.${table} = $1`, [workspace])).toHaveLength(0);
  });
});

describe("a draft that nobody touches", () => {
  it("[C18e] goes after ninety days, and its writer alone is told beforehand", async () => {
    const couple = await newCouple(server.origin);
    const { a, b, ana, ben, workspace } = couple;
    await save(a, "Begun and left.");
    await a.accepted({
      type: "card.save-draft",
      base: 0,
      words: { ...BLANK_CARDS.appreciation, kind: "Begun and left." },
    });
    await b.accepted({ type: "round.save", round: "own-part", prompt: "my-part", base: 0, answer: text("Sealed.") });
    const seen = async (): Promise<string> => {
      const page = await ben.connect(workspace);
      await page.ready();
      const mirror = await ben.request("GET", `/api/workspaces/${workspace}/mirror`);
      const { round: _, ...held } = page.held() as Record<string, unknown>;
      page.close();
      return JSON.stringify([held, mirror.json]);
    };
    const before = await seen();
    await daysLater(DRAFTS_KEPT - TOLD_AHEAD - 2, ana, ben);
    expect((await listed(ana, workspace))?.["draftsUntil"]).toBeNull();
    await daysLater(3, ana, ben);
    expect((await listed(ana, workspace))?.["draftsUntil"]).toMatch(/^\d{4}-\d\d-\d\d$/);
    // Ben touched his own in between.
    const page = await ben.connect(workspace);
    await page.ready();
    await page.accepted({ type: "round.save", round: "own-part", prompt: "my-part", base: 1, answer: text("Sealed.") });
    page.close();
    expect((await listed(ben, workspace))?.["draftsUntil"]).toBeNull();
    await daysLater(TOLD_AHEAD + 2, ana, ben);
    const own = await ana.connect(workspace);
    await own.ready();
    expect([own.round(ROUND)?.mine.answers, own.cardDraft?.revision]).toStrictEqual([{}, 0]);
    own.close();
    expect((await listed(ana, workspace))?.["draftsUntil"]).toBeNull();
    expect((await seen()).replaceAll(/"revision":\d/g, "")).toBe(before.replaceAll(/"revision":\d/g, ""));
  });

  it("[C18e] is no draft while it is sealed", async () => {
    const { a, ana, workspace } = await newCouple(server.origin);
    await save(a, "Sealed, and waiting.");
    await a.accepted(sealing(ROUND));
    await daysLater(DRAFTS_KEPT + 2, ana);
    const page = await ana.connect(workspace);
    await page.ready();
    expect(page.round(ROUND)?.mine.answers["different"]?.answer).toStrictEqual(text("Sealed, and waiting."));
    // Taken back, it is one from today.
    await page.accepted({ type: "round.take-seal-back", round: ROUND });
    page.close();
    await daysLater(1, ana);
    const again = await ana.connect(workspace);
    await again.ready();
    expect(again.round(ROUND)?.mine.answers["different"]?.answer).toStrictEqual(text("Sealed, and waiting."));
    again.close();
  });
});

describe("deleting an account", () => {
  it("[P15] asks for the pass phrase, and then nothing lets in again", async () => {
    const { a, b, ana, ben, workspace } = await newCouple(server.origin);
    clock.advance(20 * 60_000);
    const refused = await ana.request("POST", "/api/account/delete", {});
    expect(refused.json).toMatchObject({ error: { code: "fresh-sign-in-needed" } });
    await deleteAccount(ana);
    await a.until("it hangs up", (page) => !page.connected);
    await isClosed(b);
    const { email, passPhrase } = ana;
    const again = await ana.request("POST", "/api/sign-in", { email, passPhrase });
    expect(again.json).toMatchObject({ error: { code: "sign-in-failed" } });
    expect((await ana.request("GET", "/api/me")).json).toMatchObject({ error: { code: "signed-out" } });
    // What is left stands under the name that it had.
    expect(b.workspace?.names).toStrictEqual({ a: "Ana", b: "Ben" });
    expect(await listed(ben, workspace)).toMatchObject({ partnerName: "Ana", status: "closed" });
  });

  it("[P15] frees the seat of somebody who was never confirmed, as a refusal does", async () => {
    const [ana, ben] = [await newPerson(server.origin, "Ana"), await newPerson(server.origin, "Ben")];
    const workspace = await joinUp(ana, ben);
    const page = await ana.connect(workspace);
    await deleteAccount(ben);
    await page.until("the free seat", (each) => each.workspace?.status === "inviting");
    expect(page.workspace?.names).toStrictEqual({ a: "Ana", b: null });
    page.close();
  });

  it("[P15] takes a workspace with it at which nobody is left, and the link to one that nobody joined", async () => {
    const { a, b, ana, ben, workspace } = await newCouple(server.origin);
    const { id } = await ana.ask<{ id: string }>("POST", "/api/workspaces", {});
    const { token } = await ana.ask<{ token: string }>("POST", `/api/workspaces/${id}/invitation`, {});
    for (const person of [ana, ben]) await deleteAccount(person);
    for (const page of [a, b]) page.close();
    const rows = await server.asOwner("select from footbridge.workspaces where id in ($1, $2)", [workspace, id]);
    expect(rows).toHaveLength(0);
    const cleo = await newPerson(server.origin, "Cleo");
    expect((await cleo.request("POST", "/api/invitations/look", { token })).json).toMatchObject({ state: "unknown" });
  });

  it("[P15] [C18] a place that its inviter left stays closed where somebody goes who was never confirmed", async () => {
    const [ana, ben] = [await newPerson(server.origin, "Ana"), await newPerson(server.origin, "Ben")];
    const workspace = await joinUp(ana, ben);
    const page = await ana.connect(workspace);
    await page.accepted({ type: "workspace.leave" });
    await isClosed(page);
    page.close();
    await deleteAccount(ben);
    expect(await listed(ana, workspace)).toMatchObject({ status: "closed" });
    expect((await ana.request("POST", `/api/workspaces/${workspace}/invitation`, {})).status).not.toBe(200);
  });

  it("[P15] a place goes whole where its inviter deletes their account, and then somebody who was never confirmed", async () => {
    const [ana, ben] = [await newPerson(server.origin, "Ana"), await newPerson(server.origin, "Ben")];
    const workspace = await joinUp(ana, ben);
    for (const person of [ana, ben]) await deleteAccount(person);
    expect(await server.asOwner("select from footbridge.workspaces where id = $1", [workspace])).toHaveLength(0);
    expect(
      await server.asOwner("select whose from footbridge.deletions where what = 'workspace' and subject = $1", [
        workspace,
      ]),
    ).toStrictEqual([{ whose: "all" }]);
  });

  it("[P15] a place goes whole where both delete their accounts in the same moment", async () => {
    const { a, b, ana, ben, workspace } = await newCouple(server.origin);
    await a.accepted({ type: "workspace.leave" });
    await isClosed(a, b);
    for (const person of [ana, ben]) await person.confirm();
    await Promise.all([ana, ben].map((person) => person.ask("POST", "/api/account/delete", {})));
    expect(await server.asOwner("select from footbridge.workspaces where id = $1", [workspace])).toHaveLength(0);
  });

  it("[P15] of two in several places, each place is closed", async () => {
    const first = await newCouple(server.origin);
    const second = await openWorkspaceOf(first.ana, await newPerson(server.origin, "Cleo"));
    await deleteAccount(first.ana);
    await isClosed(first.b, second.b);
  });
});
