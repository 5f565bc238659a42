import { randomUUID } from "node:crypto";
import { PRIVATE_PAGE_KINDS, PRIVATE_PAGE_PROMPTS } from "@footbridge/shared/practice/private-pages";
import type { Notebook, PrivatePage, TextSaved } from "@footbridge/shared/protocol/private-pages";
import { describe, expect, it } from "vitest";
import { PRIVATE_PAGES_LIMIT } from "../../../server/src/private-pages/notebook.ts";
import { newCouple, newPerson } from "../../support/couple.ts";
import { type HttpAnswer, Person } from "../../support/person.ts";
import { serverWithClock } from "../../support/server-of-file.ts";

const { server } = serverWithClock();

const CANARY = "canary-of-a-private-page";
const TEXT = `${CANARY}: what I would tell nobody`;

const notebookOf = (person: Person): Promise<Notebook> => person.ask("GET", "/api/private-pages");
const begin = (person: Person, body: { id: string; kind: string }): Promise<PrivatePage> =>
  person.ask("POST", "/api/private-pages", body);
const save = (person: Person, page: string, base: number, text: string, prompt = "backing-off"): Promise<TextSaved> =>
  person.ask("PUT", `/api/private-pages/${page}/texts/${prompt}`, { base, text });

/** A page about the wave, with these words. */
async function written(person: Person, text = TEXT): Promise<string> {
  const id = randomUUID();
  await begin(person, { id, kind: "the-wave" });
  await save(person, id, 0, text);
  return id;
}

/** The same person on another device. */
async function onAnotherDevice({ email, name, passPhrase }: Person): Promise<Person> {
  const other = new Person(server.origin, { email, name, passPhrase });
  await other.ask("POST", "/api/sign-in", { email, passPhrase });
  return other;
}

/** An answer as whoever gets it could tell it from another: everything but the time of day. */
function seen({ status, headers, bytes }: HttpAnswer): unknown {
  return [status, [...headers].filter(([name]) => name !== "date"), bytes.toString("utf8")];
}

describe("private pages", () => {
  it("[P3b] come back to their writer as they were written, each kind with all that it asks", async () => {
    const ana = await newPerson(server.origin, "Ana");
    for (const kind of PRIVATE_PAGE_KINDS) {
      const id = randomUUID();
      const { begunAt } = await begin(ana, { id, kind });
      const prompts = PRIVATE_PAGE_PROMPTS[kind];
      for (const prompt of prompts)
        expect(await save(ana, id, 0, `${kind} ${prompt}`, prompt)).toEqual({ saved: true, revision: 1 });
      expect((await notebookOf(ana)).pages[0]).toEqual({
        id,
        kind,
        begunAt,
        texts: Object.fromEntries(prompts.map((prompt) => [prompt, { text: `${kind} ${prompt}`, revision: 1 }])),
      });
    }
    expect((await notebookOf(ana)).pages.map(({ kind }) => kind)).toEqual([...PRIVATE_PAGE_KINDS].reverse());
  });

  it("[P3b] reach neither the partner, nor a stranger, nor whoever is not signed in", async () => {
    const { ana, ben, a, b } = await newCouple(server.origin);
    const others = [ben, await newPerson(server.origin, "Cleo")];
    const nobody = new Person(server.origin, { email: "nobody@example.org", name: "Nobody", passPhrase: "" });
    const [before, frames] = [b.held(), ben.transcript.length];
    const page = await written(ana);
    await ana.ask("PUT", "/api/preferences", { quietNotes: [CANARY] });
    for (const other of others) {
      expect((await notebookOf(other)).pages).toEqual([]);
      expect(await other.ask("GET", "/api/preferences")).toEqual({ language: null, quietNotes: [] });
      const path = `/api/private-pages/${page}/texts/backing-off`;
      expect((await other.request("PUT", path, { base: 1, text: "over it" })).status).toBe(404);
      expect(await other.ask("DELETE", `/api/private-pages/${page}`)).toEqual({});
    }
    for (const path of ["/api/private-pages", "/api/preferences"])
      expect((await nobody.request("GET", path)).status).toBe(401);
    expect((await notebookOf(ana)).pages.map(({ texts }) => texts)).toEqual([
      { "backing-off": { text: TEXT, revision: 1 } },
    ]);
    // Ben's page was open all the while: what came to it since are the answers to his own requests.
    await a.accepted({ type: "clause.propose", section: "purpose", words: { kind: "text", text: "To find out." } });
    await b.until("what both may see", (each) =>
      (each.board?.sections ?? []).some(({ clauses }) => clauses.length > 0),
    );
    expect(ben.transcript.slice(frames).filter(({ via }) => via === "http").length).toBe(4);
    for (const person of [...others, nobody]) expect(JSON.stringify(person.transcript).includes(CANARY)).toBe(false);
    expect(JSON.stringify([before, b.held()]).includes(CANARY)).toBe(false);
  });

  it("[P3c] of somebody else cannot be told from those that do not exist", async () => {
    const [ana, ben] = [await newPerson(server.origin, "Ana"), await newPerson(server.origin, "Ben")];
    const theirs = await written(ana);
    const asks = [
      (id: string) => ben.request("PUT", `/api/private-pages/${id}/texts/backing-off`, { base: 1, text: "mine?" }),
      (id: string) => ben.request("PUT", `/api/private-pages/${id}/texts/who-they-are`, { base: 0, text: "mine?" }),
      (id: string) => ben.request("DELETE", `/api/private-pages/${id}`),
    ];
    for (const ask of asks) expect(seen(await ask(theirs))).toEqual(seen(await ask(randomUUID())));
    // An id is its writer's own: the same one is free to everybody else.
    expect((await begin(ben, { id: theirs, kind: "letting-go" })).texts).toEqual({});
    expect((await notebookOf(ana)).pages.map(({ kind, texts }) => [kind, texts["backing-off"]?.text])).toEqual([
      ["the-wave", TEXT],
    ]);
  });

  it("[P3d] a save that grew from older words is told the newer ones, and loses neither", async () => {
    const here = await newPerson(server.origin, "Ana");
    const there = await onAnotherDevice(here);
    const page = await written(here, "first");
    expect((await notebookOf(there)).pages).toEqual((await notebookOf(here)).pages);
    expect(await save(there, page, 1, "from there")).toEqual({ saved: true, revision: 2 });
    const newer = { text: "from there", revision: 2 };
    expect(await save(here, page, 1, "from here")).toEqual({ saved: false, newer });
    for (const device of [here, there])
      expect((await notebookOf(device)).pages[0]?.texts["backing-off"]).toEqual(newer);
    expect(await save(here, page, 2, "from here")).toEqual({ saved: true, revision: 3 });
    expect((await notebookOf(there)).pages).toEqual((await notebookOf(here)).pages);
  });

  it("[P3d] of many saves at the same moment, one is kept and the others are told of it", async () => {
    const ana = await newPerson(server.origin, "Ana");
    const page = await written(ana, "first");
    const texts = ["one", "two", "three", "four"];
    const outcomes = await Promise.all(texts.map((text) => save(ana, page, 1, text)));
    const kept = texts.filter((_, place) => outcomes[place]?.saved === true);
    expect(kept.length).toBe(1);
    const newer = { text: kept[0] ?? "", revision: 2 };
    expect(outcomes.filter(({ saved }) => !saved)).toEqual(Array(3).fill({ saved: false, newer }));
    // Two answers of one page do not get into each other's way.
    const prompts = PRIVATE_PAGE_PROMPTS["the-wave"].slice(1);
    await Promise.all(prompts.map((prompt) => save(ana, page, 0, prompt, prompt)));
    expect((await notebookOf(ana)).pages[0]?.texts).toEqual({
      "backing-off": newer,
      ...Object.fromEntries(prompts.map((prompt) => [prompt, { text: prompt, revision: 1 }])),
    });
  });

  it("[T1] are begun, saved and deleted once, however often it is asked", async () => {
    const ana = await newPerson(server.origin, "Ana");
    const id = randomUUID();
    const body = { id, kind: "think-twice" };
    const begun = await Promise.all([1, 2, 3].map(() => begin(ana, body)));
    expect(begun).toEqual(Array(3).fill(begun[0]));
    for (let time = 0; time < 3; time += 1)
      expect(await save(ana, id, 0, "comfort", "person-or-comfort")).toEqual({ saved: true, revision: 1 });
    expect((await begin(ana, body)).texts).toEqual({ "person-or-comfort": { text: "comfort", revision: 1 } });
    expect((await notebookOf(ana)).pages.length).toBe(1);
    for (let time = 0; time < 2; time += 1) expect(await ana.ask("DELETE", `/api/private-pages/${id}`)).toEqual({});
    expect((await notebookOf(ana)).pages).toEqual([]);
  });

  it("[P3b] a page that is deleted is gone from the database, and the others stay", async () => {
    const ana = await newPerson(server.origin, "Ana");
    const [gone, stays] = [await written(ana), await written(ana)];
    await ana.ask("DELETE", `/api/private-pages/${gone}`);
    const { owner, pages } = await notebookOf(ana);
    expect(pages.map(({ id }) => id)).toEqual([stays]);
    const rows = await server.asOwner("select id from footbridge.private_pages where person_id = $1", [owner]);
    expect(rows).toEqual([{ id: stays }]);
  });

  it("[P6] say nothing in the database but whose they are: not their kind, their day or their answers", async () => {
    const ana = await newPerson(server.origin, "Ana");
    const page = await written(ana);
    const { owner } = await notebookOf(ana);
    const rows = await server.asOwner<{ words: Buffer }>("select * from footbridge.private_pages where id = $1", [
      page,
    ]);
    expect(rows.map((row) => ({ ...row, words: null }))).toEqual([{ person_id: owner, id: page, words: null }]);
    for (const told of [CANARY, "the-wave", "backing-off", "begunAt"])
      expect(rows.map(({ words }) => words.includes(told))).toEqual([false]);
  });

  it("[P6] are kept by no cache", async () => {
    const ana = await newPerson(server.origin, "Ana");
    const answers = await Promise.all(
      ["/api/private-pages", "/api/preferences"].map((path) => ana.request("GET", path)),
    );
    expect(answers.map(({ headers }) => headers.get("cache-control"))).toEqual(["no-store", "no-store"]);
  });

  it("are as many as one person may have and not one more, however many are begun at once", async () => {
    const ana = await newPerson(server.origin, "Ana");
    const { owner } = await notebookOf(ana);
    await written(ana);
    // Rows that nobody opens, as making them all would take long.
    await server.asOwner(
      `insert into footbridge.private_pages select $1::uuid, gen_random_uuid(), '\\x00' from generate_series(1, $2::int)`,
      [owner, PRIVATE_PAGES_LIMIT - 2],
    );
    const begun = await Promise.all(
      [1, 2, 3].map(() => ana.request("POST", "/api/private-pages", { id: randomUUID(), kind: "the-wave" })),
    );
    expect(begun.filter(({ status }) => status === 200).length).toBe(1);
    expect(begun.filter(({ status }) => status === 409).length).toBe(2);
  });
});

describe("preferences", () => {
  it("[P3e] are one person's, on all their devices, and what is not named stays", async () => {
    const { ana, ben } = await newCouple(server.origin);
    const change = (body: object) => ana.ask("PUT", "/api/preferences", body);
    expect(await change({ quietNotes: ["but-you", "but-you", "absolutes"] })).toEqual({
      language: null,
      quietNotes: ["but-you", "absolutes"],
    });
    expect(await change({ language: "fa" })).toEqual({ language: "fa", quietNotes: ["but-you", "absolutes"] });
    expect(await change({ quietNotes: [] })).toEqual({ language: "fa", quietNotes: [] });
    expect(await (await onAnotherDevice(ana)).ask("GET", "/api/preferences")).toEqual({
      language: "fa",
      quietNotes: [],
    });
    expect(await ben.ask("GET", "/api/preferences")).toEqual({ language: null, quietNotes: [] });
    expect(await change({ language: null })).toEqual({ language: null, quietNotes: [] });
  });

  it("[P3e] that are chosen at the same moment are all kept", async () => {
    const ana = await newPerson(server.origin, "Ana");
    // The first time there is no row yet that one could wait for, and afterwards there is.
    for (const [language, note] of ["de", "fa", "he", "fr", "it", "nl"].map((tag) => [tag, `note-${tag}`] as const)) {
      const bodies = [{ language }, { quietNotes: [note] }];
      await Promise.all(bodies.map((body) => ana.ask("PUT", "/api/preferences", body)));
      expect(await ana.ask("GET", "/api/preferences")).toEqual({ language, quietNotes: [note] });
    }
  });

  it("[P6] are no word in the database", async () => {
    const ana = await newPerson(server.origin, "Ana");
    await ana.ask("PUT", "/api/preferences", { quietNotes: [CANARY] });
    const rows = await server.asOwner<{ words: Buffer }>("select words from footbridge.preferences");
    expect(rows.length > 0 && rows.every(({ words }) => !words.includes(CANARY))).toBe(true);
  });
});
