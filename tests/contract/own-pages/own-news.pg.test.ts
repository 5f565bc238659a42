import { randomUUID } from "node:crypto";
import type { OwnKind } from "@footbridge/shared/protocol/own-changed";
import type { Notebook } from "@footbridge/shared/protocol/private-pages";
import { NO_REMINDERS } from "@footbridge/shared/protocol/reminders";
import { expect, test } from "vitest";
import { refusalOf } from "../../../server/src/refusal.ts";
import { newCouple, newPerson } from "../../support/couple.ts";
import { NewsPage, openNews } from "../../support/news-page.ts";
import { Person } from "../../support/person.ts";
import { serverWithClock } from "../../support/server-of-file.ts";
import { MEASURED } from "../protocol/limits.ts";

const { server } = serverWithClock();

const open = (person: Person, workspace?: string): Promise<NewsPage> =>
  openNews(server.origin, person.cookie, workspace);

/** The same person on another device. */
async function elsewhere({ email, name, passPhrase }: Person): Promise<Person> {
  const other = new Person(server.origin, { email, name, passPhrase });
  await other.ask("POST", "/api/sign-in", { email, passPhrase });
  return other;
}

const CHOICE = { ...NO_REMINDERS, zone: "Europe/Berlin" };

/** Everything that somebody can change of their own, by what is told of it. */
const CHANGES: readonly (readonly [OwnKind, (person: Person, page: string) => Promise<unknown>])[] = [
  ["private-pages", (person, id) => person.ask("POST", "/api/private-pages", { id, kind: "the-wave" })],
  [
    "private-pages",
    (person, id) => person.ask("PUT", `/api/private-pages/${id}/texts/backing-off`, { base: 0, text: "to myself" }),
  ],
  ["private-pages", (person, id) => person.ask("DELETE", `/api/private-pages/${id}`)],
  ["preferences", (person) => person.ask("PUT", "/api/preferences", { quietNotes: ["a-note"] })],
  ["reminders", (person) => person.ask("PUT", "/api/reminders", CHOICE)],
  ["workspaces", (person) => person.ask("POST", "/api/workspaces", {})],
];

test("[P3i] what somebody changes is told to their other devices by its kind, and to neither the partner nor the device itself", async () => {
  const { ana, ben, a, b, workspace } = await newCouple(server.origin);
  const [phone, bens] = [await elsewhere(ana), await elsewhere(ben)];
  const others = [await open(phone), await open(phone, workspace)];
  const same = [await open(ana), await open(ana, workspace)];
  const partners = [await open(ben), await open(ben, workspace)];
  const before = [...same, ...partners].map(({ packets }) => packets.length);

  const page = randomUUID();
  for (const [, change] of CHANGES) await change(ana, page);
  const kinds = CHANGES.map(([what]) => what);
  for (const other of others) await other.until("all of it", ({ heard }) => heard.length === kinds.length);
  expect(others.map(({ heard }) => heard)).toEqual([kinds, kinds]);
  // No word, no count, no id and no moment: the kind is all there is.
  expect(others[0]?.packets.slice(1)).toEqual(kinds.map((what) => `2["own-changed",{"what":"${what}"}]`));

  // What comes to the others now is the first that came to them since: nothing came before it.
  await a.accepted({ type: "clause.propose", section: "purpose", words: { kind: "text", text: "To find out." } });
  await b.until("what both may see", (each) => each.clauses().length === 1);
  await bens.ask("PUT", "/api/preferences", { quietNotes: [] });
  await phone.ask("PUT", "/api/preferences", { quietNotes: [] });
  for (const each of [...same, ...partners]) await each.until("one's own news", ({ heard }) => heard.length === 1);
  const since = [...same, ...partners].map(({ packets }, place) =>
    packets.slice(before[place]).map((packet) => /^2\["([a-z-]+)"/.exec(String(packet))?.[1]),
  );
  expect(since).toEqual([["own-changed"], ["slices", "own-changed"], ["own-changed"], ["slices", "own-changed"]]);
  for (const each of [...others, ...same, ...partners, a, b]) each.close();
});

test("[P3i] what is told is kept already: whoever asks then is answered with it", async () => {
  const ana = await newPerson(server.origin, "Ana");
  const phone = await elsewhere(ana);
  const page = await open(phone);
  const id = randomUUID();
  await ana.ask("POST", "/api/private-pages", { id, kind: "the-wave" });
  for (let base = 0; base < 10; base += 1) {
    const text = `words ${base}`;
    const saving = ana.ask("PUT", `/api/private-pages/${id}/texts/backing-off`, { base, text });
    await page.until("the news", ({ heard }) => heard.length === base + 2);
    const { pages } = await phone.ask<Notebook>("GET", "/api/private-pages");
    expect(pages[0]?.texts["backing-off"]).toEqual({ text, revision: base + 1 });
    await saving;
  }
  page.close();
});

test("[P3i] what changed nothing is told to nobody", async () => {
  const ana = await newPerson(server.origin, "Ana");
  const page = await open(await elsewhere(ana));
  const id = randomUUID();
  await ana.ask("POST", "/api/private-pages", { id, kind: "the-wave" });
  const path = `/api/private-pages/${id}/texts/backing-off`;
  await ana.ask("PUT", path, { base: 0, text: "first" });
  expect(await ana.ask("PUT", path, { base: 0, text: "too late" })).toMatchObject({ saved: false });
  expect((await ana.request("PUT", "/api/preferences", { unknown: true })).status).toBe(400);
  await ana.ask("GET", "/api/private-pages");
  await ana.ask("PUT", "/api/reminders", CHOICE);
  await page.until("the last of it", ({ heard }) => heard.includes("reminders"));
  expect(page.heard).toEqual(["private-pages", "private-pages", "reminders"]);
  page.close();
});

test("[P3i] [T4] a session that ended hears nothing any more, and is told why", async () => {
  const ana = await newPerson(server.origin, "Ana");
  const [phone, tablet] = [await elsewhere(ana), await elsewhere(ana)];
  const [gone, there] = [await open(phone), await open(tablet)];
  const { cookie } = phone;
  await phone.ask("POST", "/api/sign-out", {});
  await gone.until("the end", ({ connected }) => !connected);
  await ana.ask("PUT", "/api/preferences", { quietNotes: ["a-note"] });
  await there.until("the news", ({ heard }) => heard.length === 1);
  expect([gone.heard, gone.refusal]).toEqual([[], refusalOf("signed-out")]);
  const again = new NewsPage(server.origin, cookie);
  await again.until("a refusal", ({ refusal }) => refusal !== null);
  expect([again.heard, again.refusal]).toEqual([[], refusalOf("signed-out")]);
  await ana.ask("POST", "/api/sign-out-everywhere", {});
  await there.until("the end", ({ connected }) => !connected);
  expect(there.refusal).toEqual(refusalOf("signed-out"));
});

test("[P3i] a page that is in no workspace counts as one of a person's pages, and gives way to one that comes after it", async () => {
  const { ana, a, b, workspace } = await newCouple(server.origin);
  const quiet: NewsPage[] = [];
  for (let count = 1; count < MEASURED.pagesPerPerson; count += 1) quiet.push(await open(ana));
  const [first, ...others] = quiet;
  const second = await ana.connect(workspace);
  await second.ready();
  await first?.until("its end", ({ connected }) => !connected);
  expect([a.refusal, ...others.map(({ connected }) => connected)]).toEqual([null, ...others.map(() => true)]);
  // Where all of them are in workspaces, nobody has to go for another.
  const rooms = [second];
  while (rooms.length + 1 < MEASURED.pagesPerPerson) rooms.push(await ana.connect(workspace));
  for (const room of rooms) await room.ready();
  for (const each of others) await each.until("its end", ({ connected }) => !connected);
  expect((await ana.connect(workspace)).refusal).toEqual(refusalOf("too-many-pages"));
  const late = new NewsPage(server.origin, ana.cookie);
  await late.until("a refusal", ({ refusal }) => refusal !== null);
  expect(late.refusal).toEqual(refusalOf("too-many-pages"));
  for (const each of [...rooms, a, b]) each.close();
});
