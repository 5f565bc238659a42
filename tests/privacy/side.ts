import type { Answer } from "@footbridge/shared/domain/round/answer";
import { hasWords } from "@footbridge/shared/domain/round/answer";
import { type Prompt, promptsOf, staysWithAuthor } from "@footbridge/shared/domain/round/sheet";
import type { Seat } from "@footbridge/shared/domain/seat";
import { sheetOf } from "@footbridge/shared/practice/sheets";
import type { Ack, Command } from "@footbridge/shared/protocol/commands";
import { nonceFrom, sealing } from "../support/seal.ts";
import { answerFor } from "./answers.ts";
import { receiptOf } from "./receipt.ts";
import { type Blunder, type OwnDeed, ROUND_NAMES, type RoundName, type Story, type Turn, type Which } from "./story.ts";

/** Sends a command; null when there was nobody to answer. */
export type Send = (command: Command) => Promise<Ack | null>;

/** The prompts of a round, in reading order. */
export function promptsIn(round: RoundName): readonly Prompt[] {
  const sheet = sheetOf(round);
  return sheet === undefined ? [] : promptsOf(sheet);
}

/** Whose a side is. */
export interface Owner {
  readonly workspace: string;
  readonly seat: Seat;
  /** What the nonces of the seals follow from. */
  readonly voice: string;
}

/** What the storyteller knows of one person's side of one round, from what was accepted. */
export class Side {
  readonly round: RoundName;
  readonly prompts: readonly Prompt[];
  sealed = false;
  ready = false;
  /** The receipts of its seals so far. */
  readonly receipts: { readonly round: string; readonly receipt: string }[] = [];
  readonly #owner: Owner;
  #seals = 0;
  readonly #answers = new Map<string, Answer>();
  readonly #revisions = new Map<string, number>();

  constructor(round: RoundName, owner: Owner) {
    this.round = round;
    this.#owner = owner;
    this.prompts = promptsIn(round);
  }

  /** The prompt that a story means by a number. */
  promptAt(number: number): Prompt {
    const prompt = this.prompts[number % this.prompts.length];
    if (prompt === undefined) throw new Error("a sheet has no prompts");
    return prompt;
  }

  answerTo(prompt: Prompt): Answer {
    return this.#answers.get(prompt.id) ?? { state: "blank" };
  }

  /** The command that saves an answer over what is there. */
  #saving(prompt: Prompt, answer: Answer): Extract<Command, { type: "round.save" }> {
    const base = this.#revisions.get(prompt.id) ?? 0;
    return { type: "round.save", round: this.round, prompt: prompt.id, base, answer };
  }

  async save(send: Send, prompt: Prompt, answer: Answer): Promise<void> {
    const ack = await send(this.#saving(prompt, answer));
    if (ack?.ok !== true) return;
    this.#answers.set(prompt.id, answer);
    this.#revisions.set(prompt.id, ack.outcome.revision ?? 0);
  }

  async turn(send: Send, turn: Turn): Promise<void> {
    const { round } = this;
    if (turn === "seal") return this.#seal(send, `${this.#owner.voice}/${this.#seals}`);
    const ack = await send({ type: `round.${turn}`, round });
    if (ack?.ok !== true) return;
    if (turn === "take-seal-back") this.sealed = false;
    this.ready = turn === "say-ready";
  }

  /** Seals with a nonce that is the same in both worlds: the reveal will show it. */
  sealToReveal(send: Send): Promise<void> {
    return this.#seal(send, "to reveal");
  }

  async #seal(send: Send, voice: string): Promise<void> {
    const { round } = this;
    const nonce = nonceFrom(`${voice}/${round}`);
    this.#seals += 1;
    const ack = await send(sealing(round, nonce));
    if (ack?.ok !== true) return;
    this.sealed = true;
    this.ready = false;
    const answers = Object.fromEntries(this.#answers);
    this.receipts.push({ round, receipt: receiptOf({ ...this.#owner, round, nonce, answers }) });
  }

  async deed(send: Send, deed: OwnDeed): Promise<void> {
    const prompt = this.promptAt(deed.prompt);
    if (deed.does === "write") return this.save(send, prompt, answerFor(prompt, deed.words));
    if (deed.does === "leave") return this.save(send, prompt, { state: deed.as });
    await send(blunder(this.#saving(prompt, answerFor(prompt, "something")), deed.how));
  }

  /** Answers what still has to be answered before it can be sealed. */
  async fill(send: Send, words: string): Promise<void> {
    for (const prompt of this.prompts)
      if (prompt.required && !this.#settled(prompt)) await this.save(send, prompt, answerFor(prompt, words));
  }

  #settled(prompt: Prompt): boolean {
    const answer = this.answerTo(prompt);
    return answer.state === "skipped" || hasWords(answer);
  }

  /**
   * Makes what will be readable of this side follow from some words alone: every needed prompt and every second other
   * one is answered, and the rest says nothing, in whichever way. What stays with its author is left as it is: it may well
   * differ.
   */
  async makeReadable(send: Send, words: string, backwards: boolean): Promise<void> {
    const prompts = backwards ? this.prompts.toReversed() : this.prompts;
    for (const prompt of prompts.filter(({ id }) => !staysWithAuthor(id))) {
      const before = this.answerTo(prompt);
      if (prompt.required || this.prompts.indexOf(prompt) % 2 === 0) {
        const answer = answerFor(prompt, words.trim() === "" ? "something" : words);
        if (JSON.stringify(before) !== JSON.stringify(answer)) await this.save(send, prompt, answer);
      } else if (hasWords(before)) await this.save(send, prompt, { state: backwards ? "skipped" : "blank" });
    }
  }
}

/** An answer that is refused, or that the message is refused with. */
function blunder(save: Extract<Command, { type: "round.save" }>, how: Blunder): Command {
  switch (how) {
    case "too-long":
      return { ...save, answer: { state: "answered", value: { kind: "text", text: "y".repeat(4001) } } };
    case "of-another-kind":
      return { ...save, answer: { state: "answered", value: { kind: "weekday", weekday: 9 } } };
    case "to-no-prompt":
      return { ...save, prompt: "no-such-prompt" };
    case "over-older-words":
      return { ...save, base: save.base + 7 };
    case "unkeepable":
      return { ...save, answer: { state: "answered", value: { kind: "text", text: "half \ud83c" } } };
  }
}

/** One person's side of every round. */
export type Sides = Readonly<Record<RoundName, Side>>;

/** Untouched sides of every round. */
export function newSides(owner: Owner): Sides {
  return Object.fromEntries(ROUND_NAMES.map((id) => [id, new Side(id, owner)])) as Record<RoundName, Side>;
}

/** The side that a story means. */
export function sideOf(sides: Sides, story: Story, which: Which): Side {
  return sides[story.rounds[which]];
}
