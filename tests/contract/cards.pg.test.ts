import { randomBytes } from "node:crypto";
import { BLANK_CARDS, type CardWords } from "@footbridge/shared/domain/card/words";
import { describe, expect, it } from "vitest";
import { type Couple, newCouple } from "../support/couple.ts";
import type { Page } from "../support/page.ts";
import type { Person } from "../support/person.ts";
import { serverWithClock } from "../support/server-of-file.ts";

const { server, clock } = serverWithClock();

const canary = (): string => `canary${randomBytes(8).toString("hex")}`;

/** Writes on a card and gives it; its id. Both have it then. */
async function give({ a, b }: Couple, parts: Partial<CardWords>): Promise<string> {
  const base = a.cardDraft?.revision ?? 0;
  const words = { ...BLANK_CARDS.appreciation, ...parts };
  const { revision = 0 } = await a.accepted({ type: "card.save-draft", base, words });
  const { card = "" } = await a.accepted({ type: "card.give", kind: "appreciation", revision });
  for (const page of [a, b]) await page.until("the card", (each) => each.card(card) !== undefined);
  await a.until("an empty draft", (page) => page.cardDraft?.revision === revision + 1);
  return card;
}

/** Everything that a person has received so far, as text. */
const received = (person: Person): string => JSON.stringify(person.transcript);

/** Lets everything come that is still on its way to a page: what it asks for now comes after it. */
async function settled(page: Page): Promise<void> {
  const { clause = "" } = await page.accepted({
    type: "clause.propose",
    section: "change",
    words: { kind: "text", text: "A line." },
  });
  await page.until("the line", (each) => each.clause(clause) !== undefined);
}

describe("a card", () => {
  it("[P10a] [P1] while it is written, nothing of it reaches the other", async () => {
    const { a, ana, ben, b, workspace } = await newCouple(server.origin);
    const word = canary();
    await settled(b);
    const before = ben.transcript.length;
    for (const base of [0, 1, 2])
      await a.accepted({ type: "card.save-draft", base, words: { ...BLANK_CARDS.appreciation, kind: word } });
    await settled(b);
    // The line that settled it, its slices and its acknowledgement.
    expect(
      ben.transcript
        .slice(before)
        .map(({ what }) => what)
        .sort(),
    ).toStrictEqual(["ack", "slices"]);
    expect(received(ben).includes(word)).toBe(false);
    const fresh = await ana.connect(workspace);
    await fresh.ready();
    expect(fresh.cardDraft).toStrictEqual({ revision: 3, words: { ...BLANK_CARDS.appreciation, kind: word } });
    expect(b.cardDraft).toStrictEqual({ revision: 0, words: BLANK_CARDS.appreciation });
  });

  it("[P10a] that is given says that it is there, and nothing of itself until it is opened", async () => {
    const couple = await newCouple(server.origin);
    const { a, b, ben, workspace } = couple;
    const word = canary();
    const card = await give(couple, { kind: word, own: " " });
    const { givenAt = "" } = b.card(card) ?? {};
    const sealed = { id: card, kind: "appreciation", from: "a", givenAt, wished: false, together: null } as const;
    expect(b.card(card)).toStrictEqual({ ...sealed, mine: null });
    expect(a.card(card)).toStrictEqual({ ...sealed, mine: { ...BLANK_CARDS.appreciation, kind: word } });
    const { revision = 0 } = a.cardDraft ?? {};
    expect(a.cardDraft).toStrictEqual({ revision, words: BLANK_CARDS.appreciation });
    const fresh = await ben.connect(workspace);
    await fresh.ready();
    expect(fresh.card(card)).toStrictEqual(b.card(card));
    expect(received(ben).includes(word)).toBe(false);

    await b.accepted({ type: "card.open", card });
    for (const page of [b, fresh]) await page.until("the words", (each) => each.card(card)?.mine != null);
    expect(b.card(card)).toStrictEqual({ ...sealed, mine: { ...BLANK_CARDS.appreciation, kind: word } });
  });

  it("[P10b] [P1] opened alone leaves every byte that its giver receives as it is", async () => {
    const couple = await newCouple(server.origin);
    const { a, b, ana, workspace } = couple;
    const card = await give(couple, { grateful: canary() });
    const look = async (): Promise<unknown> => {
      const page = await ana.connect(workspace);
      await page.ready();
      const held = JSON.stringify(page.held());
      page.close();
      const { status, headers, bytes } = await ana.request("GET", `/api/workspaces/${workspace}/mirror`);
      return [held, status, [...headers], bytes.toString("utf8")];
    };
    clock.running = false;
    await settled(a);
    const before = await look();
    const messages = ana.transcript.length;
    await b.accepted({ type: "card.open", card });
    await b.until("the words", (page) => page.card(card)?.mine != null);
    await b.send({ type: "card.open", card });
    expect(await look()).toStrictEqual(before);
    // The page's own first slices and the mirror, and nothing besides.
    expect(ana.transcript.slice(messages).map(({ what }) => what)).toStrictEqual([
      "slices",
      `GET /api/workspaces/${workspace}/mirror`,
    ]);
    clock.running = true;
  });

  it("[P10b] asked to be opened together says the same whether it was read alone before or not", async () => {
    const couple = await newCouple(server.origin);
    const { a, b } = couple;
    const seen: unknown[] = [];
    for (const alone of [false, true]) {
      const card = await give(couple, { kind: "You listened." });
      if (alone) await b.accepted({ type: "card.open", card });
      await b.accepted({ type: "card.wish-together", card });
      await a.until("the wish", (page) => page.card(card)?.wished === true);
      await b.accepted({ type: "card.take-wish-back", card });
      await a.until("no wish", (page) => page.card(card)?.wished === false);
      seen.push({ ...a.card(card), id: "", givenAt: "" });
    }
    expect(seen[1]).toStrictEqual(seen[0]);
  });

  it("[P10c] [C5] opened together lies open for both at once, when the receiver wishes it and the giver opens it", async () => {
    const couple = await newCouple(server.origin);
    const { a, b, ana, workspace } = couple;
    const words = { ...BLANK_CARDS.appreciation, beautiful: canary() };
    const card = await give(couple, words);
    await b.accepted({ type: "card.wish-together", card });
    await a.accepted({ type: "card.open-together", card });
    for (const page of [a, b]) {
      await page.until("the words", (each) => each.card(card)?.together != null);
      expect(page.card(card)).toStrictEqual({
        id: card,
        kind: "appreciation",
        from: "a",
        givenAt: page.card(card)?.givenAt,
        wished: false,
        together: { at: page.card(card)?.together?.at, words },
        mine: null,
      });
    }
    const { slices } = await ana.ask<{ slices: readonly { name: string; view: unknown }[] }>(
      "GET",
      `/api/workspaces/${workspace}/mirror`,
    );
    const { mine: _, ...shared } = b.card(card) ?? { mine: null };
    expect(slices.filter(({ name }) => name === "card").map(({ view }) => view)).toStrictEqual([shared]);
  });

  it("[P6] stands in no row of any table as words: neither a draft, nor a card, nor one that is open", async () => {
    const couple = await newCouple(server.origin);
    const { b, a } = couple;
    const [drafted, given] = [canary(), canary()];
    const card = await give(couple, { kind: given });
    await b.accepted({ type: "card.open", card });
    await a.accepted({
      type: "card.save-draft",
      base: a.cardDraft?.revision ?? 0,
      words: { ...BLANK_CARDS.appreciation, own: drafted },
    });
    const tables = await server.asOwner<{ name: string }>(
      "select relname as name from pg_class where relnamespace = 'footbridge'::regnamespace and relkind = 'r'",
    );
    const rows = await Promise.all(
      tables.map(({ name }) =>
        server.asOwner<{ row: string }>(
          `select t::text || encode(convert_to(t::text, 'UTF8'), 'escape') as row from footbridge.${name} t`,
        ),
      ),
    );
    const hex = (word: string): string => Buffer.from(word).toString("hex");
    const text = JSON.stringify(rows);
    for (const word of [drafted, given])
      expect([text.includes(word), text.includes(hex(word))]).toStrictEqual([false, false]);
  });
});
