import type { Answer } from "@footbridge/shared/domain/round/answer";
import { BLANK } from "@footbridge/shared/domain/round/answer";
import { sheetOf } from "@footbridge/shared/practice/sheets";
import type { Ack, Command } from "@footbridge/shared/protocol/commands";
import fc from "fast-check";
import { expect, it } from "vitest";
import { sameAnswer } from "./keepable.ts";
import { RoundKeeper } from "./keeper.ts";
import { HandClock, roundWith, text } from "./keeping-fixtures.ts";
import type { Kept } from "./kept-answer.ts";
import { inConflict, shownAnswer, UNTOUCHED } from "./kept-answer.ts";

const sheet = sheetOf("own-part");
if (sheet === undefined) throw new Error("the first round is gone");
const OWN_PART = sheet;
const PROMPT = "cause";

type Save = Extract<Command, { type: "round.save" }>;

/** A save on its way: the server may have dealt with it before its answer comes back. */
interface Pending {
  readonly save: Save;
  readonly answer: (ack: Ack) => void;
  ack: Ack | null;
}

/** A server that keeps one answer, and remembers everything that it ever kept. */
class Server {
  kept: Kept = { answer: BLANK, revision: 0 };
  readonly history: Answer[] = [];

  take({ base, answer }: Save): Ack {
    if (base !== this.kept.revision)
      return { ok: false, refusal: { code: "answer-moved-on", sentence: "it moved on" } };
    this.kept = { answer, revision: base + 1 };
    this.history.push(answer);
    return { ok: true, outcome: { revision: base + 1 } };
  }
}

/** One page of the person, with the line it has at the moment. */
class OnePage {
  readonly clock = new HandClock();
  readonly keeper = new RoundKeeper(OWN_PART, this.clock.later, () => undefined);
  readonly #server: Server;
  #pending: Pending[] = [];
  connected = false;
  /** The last words typed here that were neither let go of nor yet seen to be kept. */
  typed: Answer | null = null;

  constructor(server: Server) {
    this.#server = server;
    this.connect();
  }

  get kept() {
    return this.keeper.answers[PROMPT] ?? UNTOUCHED;
  }

  /** The server's fresh view, and then what was on its way over the same line is sent again. */
  connect(): void {
    this.connected = true;
    this.look();
    this.keeper.connected(
      (command) =>
        new Promise((answer) => {
          if (command.type === "round.save") this.#pending.push({ save: command, answer, ack: null });
        }),
    );
  }

  look(): void {
    if (this.connected) this.keeper.show(roundWith({ [PROMPT]: this.#server.kept }));
  }

  drop(): void {
    this.connected = false;
    this.keeper.disconnected();
  }

  /** The line is gone for good; what was on its way may have reached the server. */
  abandon(arrived: boolean): void {
    if (arrived) this.arrive();
    this.#pending = [];
    this.connected = false;
    this.keeper.abandoned();
  }

  /** What is on its way reaches the server; its answer does not come back yet. */
  arrive(): void {
    for (const pending of this.#pending) pending.ack ??= this.#server.take(pending.save);
  }

  async answers(): Promise<void> {
    this.arrive();
    const answered = this.#pending;
    this.#pending = [];
    for (const { answer, ack } of answered) if (ack !== null) answer(ack);
    await Promise.resolve();
    await Promise.resolve();
  }
}

const page = fc.nat(1);
const step = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({ do: fc.constant("type" as const), page, words: fc.stringMatching(/^[a-z]{2,4}$/) }),
  },
  { weight: 6, arbitrary: fc.record({ do: fc.constantFrom("pause", "answers"), page }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constantFrom("leave", "arrive", "look", "drop", "connect"), page }) },
  {
    weight: 1,
    arbitrary: fc.record({ do: fc.constantFrom("abandon", "abandon-arrived", "keep-this", "keep-other"), page }),
  },
);

type Step = typeof step extends fc.Arbitrary<infer S> ? S : never;

async function take(step: Step, page: OnePage): Promise<void> {
  const { keeper } = page;
  switch (step.do) {
    case "type":
      page.typed = text(step.words);
      return keeper.write(PROMPT, page.typed);
    case "pause":
      return page.clock.pass(5000);
    case "leave":
      return keeper.leave(PROMPT);
    case "answers":
      return page.connected ? page.answers() : undefined;
    case "arrive":
      return page.connected ? page.arrive() : undefined;
    case "look":
      return page.look();
    case "drop":
      return page.drop();
    case "connect":
      return page.connect();
    case "abandon":
    case "abandon-arrived":
      page.abandon(step.do === "abandon-arrived");
      return page.connect();
    case "keep-this":
      return inConflict(page.kept) ? keeper.keepThis(PROMPT) : undefined;
    case "keep-other":
      if (!inConflict(page.kept)) return;
      page.typed = null;
      return keeper.keepOther(PROMPT);
  }
}

/** Until they are kept or let go of, the words stand on the page they were typed on. */
function hasLostWords({ typed, kept }: OnePage, { history }: Server): boolean {
  return typed !== null && !sameAnswer(shownAnswer(kept), typed) && !history.some((each) => sameAnswer(each, typed));
}

it("[C4] [T3] two pages of one person lose no words, whatever the connections do, and end up with the same", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 10, maxLength: 60, size: "max" }), async (steps) => {
      const server = new Server();
      const pages = [new OnePage(server), new OnePage(server)] as const;
      for (const each of steps) {
        const page = pages[each.page] ?? pages[0];
        await take(each, page);
        expect(hasLostWords(page, server)).toBe(false);
      }
      // Everything calms down: the connections stay, and every conflict is met by keeping what is on the page.
      for (let round = 0; round < 6; round += 1)
        for (const page of pages) {
          page.connect();
          if (inConflict(page.kept)) page.keeper.keepThis(PROMPT);
          page.keeper.flush();
          await page.answers();
          page.clock.pass(60_000);
          await page.answers();
        }
      for (const page of pages) page.look();
      expect(pages.map(({ keeper }) => keeper.unsaved)).toStrictEqual([false, false]);
      expect(pages.map(({ kept }) => shownAnswer(kept))).toStrictEqual([server.kept.answer, server.kept.answer]);
    }),
    { numRuns: 300 },
  );
});

it("one page alone is never in conflict with itself, whatever its connection does", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 10, maxLength: 60, size: "max" }), async (steps) => {
      const alone = new OnePage(new Server());
      for (const each of steps) {
        await take(each, alone);
        expect(inConflict(alone.kept)).toBe(false);
      }
    }),
    { numRuns: 300 },
  );
});
