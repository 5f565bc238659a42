import { randomUUID } from "node:crypto";
import { setTimeout as wait } from "node:timers/promises";
import { isDeepStrictEqual } from "node:util";
import type { Seat } from "@footbridge/shared/domain/seat";
import type { Ack, Command } from "@footbridge/shared/protocol/commands";
import type { Page } from "../../support/page.ts";
import type { Chance } from "../chance.ts";
import { choose } from "./choices.ts";
import type { Answer, Ledger } from "./ledger.ts";

/** Between two attempts, in milliseconds. */
const PAUSE = 5;
/** One in so many unanswered commands is given up, and one in so many answered ones is sent once more. */
const GIVEN_UP = 3;
const ONCE_MORE = 8;

/** Refusals that say nothing about the command itself. */
const PASSING: ReadonlySet<string> = new Set(["not-saved", "too-fast"]);

/** What somebody who talks needs. */
export interface Talk {
  readonly seat: Seat;
  readonly chance: Chance;
  readonly ledger: Ledger;
  /** Opens a page of the workspace, wherever the server is now. */
  open(): Page;
}

/** Somebody who does one thing after the other, whatever happens to the server, and keeps account of every answer. */
export class Talker {
  readonly #talk: Talk;
  #page: Page | undefined;
  #count = 0;
  #over = false;

  constructor(talk: Talk) {
    this.#talk = talk;
  }

  /** Goes on until told that it is over. */
  async run(): Promise<void> {
    const { seat, chance, ledger } = this.#talk;
    while (!this.#over) {
      const page = await this.#present();
      if (page === undefined) continue;
      this.#count += 1;
      const command = choose({ page, seat, chance, words: `${seat} wrote this, ${this.#count}.` });
      const id = randomUUID();
      const answer = await this.#say(id, command);
      ledger.said.push({ id, seat, command, answer });
      if (answer.kind === "accepted" && chance.below(ONCE_MORE) === 0) {
        const again = await this.#try({ id, command });
        if (again?.ok === true ? !isDeepStrictEqual(again.outcome, answer.outcome) : refusedForGood(again))
          ledger.answeredTwice.push(id);
      }
    }
    this.#page?.close();
  }

  /** Ends it after the present command. */
  end(): void {
    this.#over = true;
  }

  async #say(id: string, command: Command): Promise<Answer> {
    const { chance, ledger } = this.#talk;
    for (;;) {
      const ack = await this.#try({ id, command });
      if (ack?.ok === true) return { kind: "accepted", outcome: ack.outcome };
      if (ack !== undefined && refusedForGood(ack)) return { kind: "refused", code: ack.refusal.code };
      ledger.setbacks += 1;
      if (chance.below(GIVEN_UP) === 0 || this.#over) return { kind: "given-up" };
      await wait(PAUSE);
    }
  }

  /** @returns undefined when no answer came */
  async #try(message: unknown): Promise<Ack | undefined> {
    return (await this.#present())?.emit(message).catch(() => undefined);
  }

  /** A page that is in, or undefined when there is none for now. */
  async #present(): Promise<Page | undefined> {
    if (this.#page?.connected === true) return this.#page;
    this.#page?.close();
    const page = this.#talk.open();
    this.#page = page;
    await page.until("a page, a refusal or a drop", (each) => each.isIn || each.refusal !== null || each.dropped);
    // What is sent to a page that is not in would wait for ever.
    if (page.connected && page.isIn) return page;
    await wait(PAUSE);
    return undefined;
  }
}

function refusedForGood(ack: Ack | undefined): ack is Extract<Ack, { ok: false }> {
  return ack?.ok === false && !PASSING.has(ack.refusal.code);
}
