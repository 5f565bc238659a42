import type { Answer } from "@footbridge/shared/domain/round/answer";
import { hasWords } from "@footbridge/shared/domain/round/answer";
import { type Prompt, promptsOf } from "@footbridge/shared/domain/round/sheet";
import { SHEET_IDS, type SheetId, sheetOf } from "@footbridge/shared/practice/sheets";
import type { Ack, Command } from "@footbridge/shared/protocol/commands";
import { nonceFrom, sealing } from "../support/seal.ts";
import { answerFor } from "./answers.ts";
import type { Blunder, OwnDeed, Story, Turn, Which } from "./story.ts";

/** Sends a command; null when there was nobody to answer. */
export type Send = (command: Command) => Promise<Ack | null>;

/** The prompts of a round, in reading order. */
export function promptsIn(round: SheetId): readonly Prompt[] {
  const sheet = sheetOf(round);
  return sheet === undefined ? [] : promptsOf(sheet);
}

/** What the storyteller knows of one person's side of one round, from what was accepted. */
export class Side {
  readonly round: SheetId;
  readonly prompts: readonly Prompt[];
  sealed = false;
  ready = false;
  /** The receipts of its seals so far. */
  readonly receipts: string[] = [];
  readonly #voice: string;
  #seals = 0;
  readonly #answers = new Map<string, Answer>();
  readonly #revisions = new Map<string, number>();

  /** @param voice what the nonces of its seals follow from */
  constructor(round: SheetId, voice: string) {
    this.round = round;
    this.#voice = voice;
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

  #turning(turn: Turn): Command {
    const { round } = this;
    if (turn !== "seal") return { type: `round.${turn}`, round };
    this.#seals += 1;
    return sealing(round, nonceFrom(`${this.#voice}/${round}/${this.#seals}`));
  }

  async save(send: Send, prompt: Prompt, answer: Answer): Promise<void> {
    const ack = await send(this.#saving(prompt, answer));
    if (ack?.ok !== true) return;
    this.#answers.set(prompt.id, answer);
    this.#revisions.set(prompt.id, ack.outcome.revision ?? 0);
  }

  async turn(send: Send, turn: Turn): Promise<void> {
    this.#turned(turn, await send(this.#turning(turn)));
  }

  /** Seals with a nonce that is the same in both worlds: the reveal will show it. */
  async sealToReveal(send: Send): Promise<void> {
    this.#turned("seal", await send(sealing(this.round, nonceFrom(`reveal/${this.round}`))));
  }

  /** Takes down what came of a seal, or of being ready. */
  #turned(turn: Turn, ack: Ack | null): void {
    if (ack?.ok !== true) return;
    if (ack.outcome.receipt !== undefined) this.receipts.push(ack.outcome.receipt);
    if (turn === "seal") this.sealed = true;
    if (turn === "take-seal-back") this.sealed = false;
    this.ready = turn === "say-ready";
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
   * one is answered, and the rest says nothing, in whichever way.
   */
  async makeReadable(send: Send, words: string, backwards: boolean): Promise<void> {
    const prompts = backwards ? this.prompts.toReversed() : this.prompts;
    for (const prompt of prompts) {
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
export type Sides = Readonly<Record<SheetId, Side>>;

/**
 * Untouched sides of every round.
 * @param voice whose they are: what the nonces of the seals follow from
 */
export function newSides(voice: string): Sides {
  return Object.fromEntries(SHEET_IDS.map((id) => [id, new Side(id, voice)])) as Record<SheetId, Side>;
}

/** The side that a story means. */
export function sideOf(sides: Sides, story: Story, which: Which): Side {
  return sides[story.rounds[which]];
}
