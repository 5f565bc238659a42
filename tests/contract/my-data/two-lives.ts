import { randomUUID } from "node:crypto";
import { BLANK_CARDS } from "@footbridge/shared/domain/card/words";
import type { Answer, Value } from "@footbridge/shared/domain/round/answer";
import { promptsOf } from "@footbridge/shared/domain/round/sheet";
import { SEATS, type Seat } from "@footbridge/shared/domain/seat";
import { PRIVATE_PAGE_KINDS, PRIVATE_PAGE_PROMPTS } from "@footbridge/shared/practice/private-pages";
import { SHEETS } from "@footbridge/shared/practice/sheets";
import { joinUp } from "../../support/couple.ts";
import type { Page } from "../../support/page.ts";
import { Person } from "../../support/person.ts";
import { LANGUAGE, marking } from "../../support/phrases.ts";
import { sealing } from "../../support/seal.ts";
import { SigningKey, unkeyed } from "../../support/signing.ts";
import { LINES } from "../protocol/settled.ts";
import type { Canaries } from "./canaries.ts";

/** The rounds that are opened; the others stay private, of which Ana's are sealed. */
const OPENED = ["own-part", LANGUAGE] as const;

/** Two people who have typed something wherever something can be typed. */
export interface TwoLives {
  readonly workspace: string;
  readonly people: Readonly<Record<Seat, Person>>;
  readonly pages: Readonly<Record<Seat, Page>>;
}

type Lives = TwoLives & { readonly canaries: Canaries };

const other = (seat: Seat): Seat => (seat === "a" ? "b" : "a");

/** Leads two people through everything that can be done, one canary at every place. */
export async function leadTwoLives(origin: string, canaries: Canaries): Promise<TwoLives> {
  const [a, b] = [await someone(origin, "a", canaries), await someone(origin, "b", canaries)];
  const workspace = await joinUp(a, b);
  const pageA = await a.connect(workspace);
  await pageA.accepted({ type: "workspace.confirm-partner" });
  const pageB = await b.connect(workspace);
  const lives: Lives = { workspace, people: { a, b }, pages: { a: pageA, b: pageB }, canaries };
  for (const seat of SEATS) {
    await keepForOneself(lives, seat);
    await answer(lives, seat);
  }
  await openRounds(lives);
  await listen(lives);
  await markPhrases(lives);
  for (const seat of SEATS) await giveCards(lives, seat);
  await writeOnBoard(lives);
  await signTwice(lives);
  for (const seat of SEATS) await holdTighter(lives, seat);
  for (const seat of SEATS) await lookBack(lives, seat);
  return lives;
}

async function someone(origin: string, seat: Seat, canaries: Canaries): Promise<Person> {
  const person = new Person(origin, {
    email: `${canaries.word(seat, `${seat} e-mail`)}@example.org`,
    // Each has the other's name in their workspace.
    name: canaries.word("both", `${seat} name`),
    passPhrase: `${canaries.word("nobody", `${seat} pass phrase`)} and a walk by the sea`,
  });
  const codes = await person.signUp();
  for (const code of codes) canaries.note("nobody", `${seat} recovery code`, code);
  canaries.note("nobody", `${seat} session`, person.cookie.split("=")[1] ?? "");
  return person;
}

async function keepForOneself({ people, canaries }: Lives, seat: Seat): Promise<void> {
  const person = people[seat];
  await person.ask("PUT", "/api/preferences", {
    language: "en",
    quietNotes: [canaries.word(seat, `${seat} quiet note`)],
  });
  await person.ask("PUT", "/api/reminders", {
    mail: true,
    ahead: seat === "a" ? "day" : "hour",
    quiet: null,
    zone: "Europe/Berlin",
  });
  for (const kind of PRIVATE_PAGE_KINDS) {
    const id = randomUUID();
    await person.ask("POST", "/api/private-pages", { id, kind });
    for (const prompt of PRIVATE_PAGE_PROMPTS[kind])
      await person.ask("PUT", `/api/private-pages/${id}/texts/${prompt}`, {
        base: 0,
        text: canaries.word(seat, `${seat} page ${kind} ${prompt}`),
      });
  }
}

/** An answer to every prompt of every sheet; phrases are written apart. */
async function answer({ pages, canaries }: Lives, seat: Seat): Promise<void> {
  for (const sheet of SHEETS) {
    const whose = (OPENED as readonly string[]).includes(sheet.id) ? "both" : seat;
    for (const { id, field } of promptsOf(sheet)) {
      const where = `${seat} ${sheet.id} ${id}`;
      const value = ((): Value => {
        switch (field.kind) {
          case "text":
            return { kind: "text", text: canaries.word(whose, where) };
          case "entries": {
            const parts = field.parts.map((part) => [part.id, canaries.word(whose, `${where} ${part.id}`)] as const);
            return { kind: "entries", entries: [{ id: ENTRY[seat], parts: Object.fromEntries(parts) }] };
          }
          case "choice":
            return { kind: "choice", option: field.options[0] ?? "" };
          case "date":
            return { kind: "date", date: "2037-07-19" };
          case "weekday":
            return { kind: "weekday", weekday: 2 };
          case "time":
            return { kind: "time", time: "19:00", zone: "Europe/Berlin" };
          case "length":
            return { kind: "length", amount: field.max };
        }
      })();
      const said: Answer = { state: "answered", value };
      await pages[seat].accepted({ type: "round.save", round: sheet.id, prompt: id, base: 0, answer: said });
    }
    const opened = (OPENED as readonly string[]).includes(sheet.id);
    if (opened || seat === "a") await pages[seat].accepted(sealing(sheet.id));
  }
}

const ENTRY: Readonly<Record<Seat, string>> = { a: randomUUID(), b: randomUUID() };

async function openRounds({ pages }: Lives): Promise<void> {
  for (const round of OPENED) {
    for (const seat of SEATS) await pages[seat].accepted({ type: "round.say-ready", round });
    for (const seat of SEATS) await pages[seat].until("the reveal", (page) => page.listening(round) !== undefined);
  }
}

async function listen({ pages, canaries }: Lives): Promise<void> {
  const [round] = OPENED;
  const turn = (): Seat => pages.a.listening(round)?.turn?.seat ?? "a";
  const heard = (): string => pages.a.listening(round)?.exchanges.at(-1)?.at(-1)?.heard.at(-1)?.digest ?? "";
  const does = async (seat: Seat, command: Parameters<Page["accepted"]>[0]): Promise<void> => {
    const before = pages.a.listening(round);
    await pages[seat].accepted(command);
    await pages.a.until("the next step", (page) => page.listening(round) !== before);
  };
  const word = (where: string): string => canaries.word("both", `listening ${where}`);
  const listener = turn();
  await does(listener, { type: "listening.write-back", round, text: word("heard") });
  await does(other(listener), { type: "listening.not-quite", round, digest: heard(), sentence: word("not quite") });
  await does(listener, { type: "listening.write-back", round, text: word("heard again") });
  await does(other(listener), { type: "listening.say-yes", round, digest: heard() });
  await does(listener, { type: "listening.reply", round, text: word("reply") });
  for (const seat of SEATS) await does(seat, { type: "listening.add", round, text: word(`${seat} addition`) });
}

/** Both mark Ana's phrase; Ben's own is marked by Ana alone, with the one mark that nobody else gave. */
async function markPhrases({ pages }: Lives): Promise<void> {
  for (const seat of SEATS) await pages[seat].accepted(marking("a", ENTRY.a, "say"));
  await pages.a.accepted(marking("b", ENTRY.b, "notWithMe"));
  for (const seat of SEATS) await pages[seat].until("both marks", (page) => page.phrases?.both.length === 1);
}

/** Two cards from each: the first opened alone by its receiver, the second not at all; and a third is being written. */
async function giveCards({ pages, canaries }: Lives, seat: Seat): Promise<void> {
  const [giver, receiver] = [pages[seat], pages[other(seat)]];
  for (const [whose, where] of [
    ["both", "opened card"],
    [seat, "sealed card"],
  ] as const) {
    const base = giver.cardDraft?.revision ?? 0;
    const words = { ...BLANK_CARDS.appreciation, kind: canaries.word(whose, `${seat} ${where}`) };
    const { revision = 0 } = await giver.accepted({ type: "card.save-draft", base, words });
    const { card = "" } = await giver.accepted({ type: "card.give", kind: "appreciation", revision });
    await giver.until("an empty draft", (page) => page.cardDraft?.revision === revision + 1);
    await receiver.until("the card", (page) => page.card(card) !== undefined);
    if (whose === "both") await receiver.accepted({ type: "card.open", card });
  }
  const words = { ...BLANK_CARDS.appreciation, grateful: canaries.word(seat, `${seat} card draft`) };
  await giver.accepted({ type: "card.save-draft", base: giver.cardDraft?.revision ?? 0, words });
}

/** A line that Ana proposes and changes, other words by Ben, a sentence of each, and words that each takes back. */
async function writeOnBoard({ pages: { a, b }, canaries }: Lives): Promise<void> {
  const text = (whose: "both" | Seat, where: string) =>
    ({ kind: "text", text: canaries.word(whose, `board ${where}`) }) as const;
  const { clause = "" } = await a.accepted({
    type: "clause.propose",
    section: "purpose",
    words: text("both", "first"),
  });
  const wordings = (count: number, page: Page) =>
    page.until(`${count} wordings`, (each) => each.clause(clause)?.versions.length === count);
  const digest = (page: Page, at: number): string => page.clause(clause)?.versions[at]?.digest ?? "";
  for (const page of [a, b]) await wordings(1, page);
  const sentence = canaries.word("both", "board sentence");
  await b.accepted({ type: "clause.not-like-this", clause, digest: digest(b, 0), sentence });
  const over = digest(a, 0);
  await a.accepted({ type: "clause.edit", clause, over, words: text("both", "second") });
  for (const page of [a, b]) await page.until("the change", (each) => digest(each, 0) !== over);
  for (const [page, seat] of [
    [b, "b"],
    [a, "a"],
  ] as const) {
    await page.accepted({ type: "clause.counter", clause, words: text(seat, `${seat} taken back`) });
    for (const each of [a, b]) await wordings(2, each);
    await page.accepted({ type: "clause.withdraw", clause, digest: digest(page, 1) });
    for (const each of [a, b]) await wordings(1, each);
  }
}

/** Each holds something tighter than both signed, and both see it. */
async function holdTighter({ pages, canaries }: Lives, seat: Seat): Promise<void> {
  const text = canaries.word("both", `${seat} boundary`);
  await pages[seat].accepted({ type: "boundary.tighten", text, line: null });
  const isIn = (page: Page): boolean => page.trial?.boundaries.some((each) => each.text === text) ?? false;
  for (const page of Object.values(pages)) await page.until("the boundary", isIn);
}

/** When somebody was here is theirs alone. */
async function lookBack({ pages, canaries }: Lives, seat: Seat): Promise<void> {
  const upTo = `2030-02-03T04:05:06.00${seat === "a" ? 1 : 2}Z`;
  await pages[seat].accepted({ type: "visit.seen", upTo });
  canaries.note(seat, `${seat} visit`, upTo);
}

async function agreeOnEverything({ a, b }: Lives["pages"]): Promise<void> {
  for (const { id } of a.clauses().filter(({ agreed }) => agreed === null)) {
    const digest = a.clause(id)?.versions[0]?.digest ?? "";
    for (const page of [a, b]) await page.accepted({ type: "clause.say-yes", clause: id, digest });
  }
}

async function freeze({ a, b }: Lives["pages"]): Promise<{ readonly revision: number; readonly digest: string }> {
  await a.until("a settled board", (page) => page.agreement?.mayFreeze === true);
  await a.accepted({ type: "agreement.freeze" });
  for (const page of [a, b])
    await page.until("the revision", (each) => each.agreement?.revisions.at(-1)?.status === "frozen");
  const { number = 0, digest = "" } = a.agreement?.revisions.at(-1) ?? {};
  return { revision: number, digest };
}

/** A version that both sign; a second one that Ana alone has signed so far; and a key that no version names. */
async function signTwice({ pages, canaries }: Lives): Promise<void> {
  for (const [section, words] of LINES) {
    const { clause = "" } = await pages.a.accepted({ type: "clause.propose", section, words });
    await pages.a.until("the line", (page) => page.clause(clause) !== undefined);
  }
  await agreeOnEverything(pages);
  const first = await freeze(pages);
  for (const seat of SEATS)
    await pages[seat].accepted({
      ...unkeyed(first, canaries.word("both", `${seat} typed name`)),
      ownWords: canaries.word("both", `${seat} own words`),
    });
  await pages.a.until("both signatures", (page) => page.agreement?.revisions.at(-1)?.status === "signed");
  const words = { kind: "text", text: canaries.word("both", "board later line") } as const;
  const { clause = "" } = await pages.b.accepted({ type: "clause.propose", section: "change", words });
  await pages.a.until("the line", (page) => page.clause(clause) !== undefined);
  await agreeOnEverything(pages);
  const second = await freeze(pages);
  await pages.a.accepted({
    ...unkeyed(second, canaries.word("both", "a typed name under what is half signed")),
    ownWords: canaries.word("a", "a own words under what is half signed"),
  });
  await pages.b.until("her signature", (page) => page.agreement?.revisions.at(-1)?.signatures.length === 1);
  for (const seat of SEATS) {
    const key = await SigningKey.make();
    await pages[seat].accepted(key.offer());
    canaries.note(seat, `${seat} signing key`, key.thumbprint);
  }
}
