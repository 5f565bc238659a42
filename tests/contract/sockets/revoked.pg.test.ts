import { randomUUID } from "node:crypto";
import type { Command } from "@footbridge/shared/protocol/commands";
import { expect, test } from "vitest";
import { refusalOf } from "../../../server/src/refusal.ts";
import { type Couple, newPerson, openWorkspaceOf } from "../../support/couple.ts";
import { Page } from "../../support/page.ts";
import { Person } from "../../support/person.ts";
import { serverWithClock } from "../../support/server-of-file.ts";

const { server, clock } = serverWithClock();

const SIGNED_OUT = refusalOf("signed-out");
/** How long the server believes that a session lasts without asking anew, in milliseconds. */
const BELIEVED = 60_000;

const save = (base: number): Command => ({
  type: "round.save",
  round: "what-changed",
  prompt: "different",
  base,
  answer: { state: "answered", value: { kind: "text", text: `words ${base}` } },
});

async function couple(): Promise<Couple> {
  return openWorkspaceOf(await newPerson(server.origin, "Ana"), await newPerson(server.origin, "Ben"));
}

/** The same person in another browser. */
async function elsewhere({ email, name, passPhrase }: Person): Promise<Person> {
  const again = new Person(server.origin, { email, name, passPhrase });
  await again.ask("POST", "/api/sign-in", { email, passPhrase });
  return again;
}

const answersOf = async (workspace: string): Promise<unknown> =>
  server.asOwner("select seat, revision from footbridge.answers where workspace_id = $1 order by seat", [workspace]);

/** Waits until the server has hung up on these pages; why, as each was told. */
async function endOf(...pages: readonly Page[]): Promise<unknown> {
  for (const page of pages) await page.until("why it ended", ({ refusal }) => refusal !== null);
  for (const page of pages) while (page.connected) await new Promise((resolve) => setImmediate(resolve));
  return pages.map(({ refusal }) => refusal);
}

test("[T4] signing out hangs up on every page of that session, tells them why, and on nobody else", async () => {
  const { workspace, ana, a, b } = await couple();
  const second = await ana.connect(workspace);
  const phone = await (await elsewhere(ana)).connect(workspace);
  const before = ana.cookie;
  await ana.ask("POST", "/api/sign-out", {});
  expect(await endOf(a, second)).toEqual([SIGNED_OUT, SIGNED_OUT]);
  expect(await endOf(new Page(server.origin, workspace, before))).toEqual([SIGNED_OUT]);
  expect(await phone.accepted(save(0))).toEqual({ revision: 1 });
  expect(await b.accepted(save(0))).toEqual({ revision: 1 });
  expect([phone.refusal, b.refusal]).toEqual([null, null]);
  for (const page of [phone, b]) page.close();
});

test("[T4] signing out everywhere hangs up on every page of the person, and not on the partner's", async () => {
  const { workspace, ana, a, b } = await couple();
  const phone = await (await elsewhere(ana)).connect(workspace);
  await ana.ask("POST", "/api/sign-out-everywhere", {});
  expect(await endOf(a, phone)).toEqual([SIGNED_OUT, SIGNED_OUT]);
  expect(await b.accepted(save(0))).toEqual({ revision: 1 });
  expect(await answersOf(workspace)).toEqual([{ seat: "b", revision: 1 }]);
  b.close();
});

test("[T1] a command that is acknowledged while the session ends is kept", async () => {
  for (let time = 0; time < 5; time += 1) {
    const { workspace, ana, a, b } = await couple();
    const sent = a.emit({ id: randomUUID(), command: save(0) }).then(
      (ack) => ack.ok,
      () => false,
    );
    await ana.ask("POST", "/api/sign-out", {});
    await endOf(a);
    const kept = await answersOf(workspace);
    if (await sent) expect(kept).toEqual([{ seat: "a", revision: 1 }]);
    b.close();
  }
});

test("[T4] a session that ended in another process is found out: the next command is refused and changes nothing", async () => {
  const { workspace, a, b } = await couple();
  clock.running = false;
  try {
    expect(await a.accepted(save(0))).toEqual({ revision: 1 });
    await server.asOwner(
      "delete from footbridge.sessions where person_id = (select person_id from footbridge.seats where workspace_id = $1 and seat = 'a')",
      [workspace],
    );
    clock.advance(BELIEVED);
    expect(await a.emit({ id: randomUUID(), command: save(1) })).toEqual({ ok: false, refusal: SIGNED_OUT });
    expect(await endOf(a)).toEqual([SIGNED_OUT]);
    expect(await b.accepted(save(0))).toEqual({ revision: 1 });
    expect(await answersOf(workspace)).toEqual([
      { seat: "a", revision: 1 },
      { seat: "b", revision: 1 },
    ]);
  } finally {
    clock.running = true;
  }
  b.close();
});

test("a page that is closed leaves room for another one: five at a time, however often", async () => {
  const { workspace, ana, a, b } = await couple();
  const open = [a];
  for (let time = 0; time < 12; time += 1) {
    if (open.length === 5) {
      expect((await ana.connect(workspace)).refusal).toEqual(refusalOf("too-many-pages"));
      for (const page of open.splice(0)) page.close();
      while (server.app.gateway.fanOut.countOf(await personOf(workspace)) > 0)
        await new Promise((resolve) => setImmediate(resolve));
    }
    const page = await ana.connect(workspace);
    expect(page.refusal).toBe(null);
    open.push(page);
  }
  for (const page of [...open, b]) page.close();
});

async function personOf(workspace: string): Promise<string> {
  const [row] = await server.asOwner<{ id: string }>(
    "select person_id as id from footbridge.seats where workspace_id = $1 and seat = 'a'",
    [workspace],
  );
  return row?.id ?? "";
}
