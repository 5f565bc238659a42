import type { Answer } from "@footbridge/shared/domain/round/answer";
import { valueFits } from "@footbridge/shared/domain/round/answer";
import type { Prompt } from "@footbridge/shared/domain/round/sheet";
import { promptsOf } from "@footbridge/shared/domain/round/sheet";
import type { RoundView } from "@footbridge/shared/domain/round/view";
import type { PathSheet } from "@footbridge/shared/practice/sheets";
import type { Ack, Command } from "@footbridge/shared/protocol/commands";
import type { Refusal } from "@footbridge/shared/protocol/errors";
import type { KeptAnswer } from "./kept-answer.ts";
import * as change from "./kept-answer.ts";
import { inConflict, isUnsaved, UNTOUCHED } from "./kept-answer.ts";

/** How long after the last key the words are sent, in milliseconds. */
export const PAUSE = 600;
/** How long an answer may be on its way before the page says that it is not saved yet, in milliseconds. */
export const LONG_WAIT = 4000;
/** The first wait after a save that may be tried again, in milliseconds; it doubles up to `LAST_RETRY`. */
export const FIRST_RETRY = 1000;
export const LAST_RETRY = 30_000;

/** Refusals of a moment: the same words may be kept later. Any other refusal is about the words themselves. */
const OF_A_MOMENT: ReadonlySet<Refusal["code"]> = new Set([
  "not-saved",
  "too-fast",
  "answer-moved-on",
  "round-sealed",
  "already-revealed",
]);

/** Calls back once, after so many milliseconds; returns how to call it off. */
export type Later = (work: () => void, milliseconds: number) => () => void;

/** The answers of one round by prompt id. A prompt nobody has touched has no entry. */
export type KeptAnswers = Readonly<Record<string, KeptAnswer>>;

/** What is timed for one answer. */
interface Timing {
  /** Calls off the next step, where one is set. */
  next: (() => void) | null;
  /** Whether the words may go off now; false while someone is typing or a retry is waited for. */
  due: boolean;
  tries: number;
}

/** Whether an answer may be kept for a prompt, within the limits that its writer is shown. */
export function answerFits(prompt: Prompt, answer: Answer): boolean {
  return answer.state !== "answered" || valueFits(prompt.field, answer.value);
}

/**
 * Keeps one person's answers of one round: holds what is typed, sends it after a pause, one save at a time for each
 * prompt and the newest words first, and never lets go of words before the server has acknowledged them.
 */
export class RoundKeeper {
  readonly #sheet: PathSheet;
  readonly #later: Later;
  readonly #tell: () => void;
  readonly #timings = new Map<string, Timing>();
  #answers: KeptAnswers = {};
  #send: ((command: Command) => Promise<Ack>) | null = null;
  #open = true;

  /** @param tell called after every change of `answers` */
  constructor(sheet: PathSheet, later: Later, tell: () => void) {
    this.#sheet = sheet;
    this.#later = later;
    this.#tell = tell;
  }

  get answers(): KeptAnswers {
    return this.#answers;
  }

  get unsaved(): boolean {
    return Object.values(this.#answers).some(isUnsaved);
  }

  /** The server's view of the round. While it is sealed or revealed nothing is sent. */
  show(view: RoundView): void {
    this.#open = !view.mine.sealed && view.revealed === null;
    for (const { id } of promptsOf(this.#sheet)) {
      const latest = view.mine.answers[id];
      if (latest !== undefined) this.#become(id, change.shown(this.#of(id), latest));
    }
    this.#sendAllDue();
  }

  /** A connection is there; what is due goes off. */
  connected(send: (command: Command) => Promise<Ack>): void {
    this.#send = send;
    this.#sendAllDue();
  }

  /** The connection is away. What was sent is still answered if it comes back. */
  disconnected(): void {
    this.#send = null;
  }

  /** The connection is gone for good: what was sent over it will not be answered any more. */
  abandoned(): void {
    this.#send = null;
    for (const [id, kept] of Object.entries(this.#answers)) this.#become(id, change.lost(kept));
  }

  /** Words as they are being typed. They go off after a pause. */
  write(prompt: string, answer: Answer): void {
    this.#become(prompt, change.written(this.#of(prompt), answer));
    const timing = this.#timing(prompt);
    timing.due = false;
    this.#setNext(prompt, PAUSE, () => this.#makeDue(prompt));
  }

  /** Something picked at once, for instance a choice. It goes off without a pause. */
  choose(prompt: string, answer: Answer): void {
    this.#now(prompt, change.written(this.#of(prompt), answer));
  }

  /** Skips, or puts off, and keeps the words at hand. */
  setAside(prompt: string, instead: Answer): void {
    this.#now(prompt, change.setAside(this.#of(prompt), instead));
  }

  /** Answers after all, with the words that were set aside. */
  takeUp(prompt: string): void {
    this.#now(prompt, change.takenUp(this.#of(prompt)));
  }

  keepThis(prompt: string): void {
    this.#now(prompt, change.keptThis(this.#of(prompt)));
  }

  keepOther(prompt: string): void {
    this.#now(prompt, change.keptOther(this.#of(prompt)));
  }

  /** The person went into a field. */
  enter(prompt: string): void {
    this.#become(prompt, change.holding(this.#of(prompt), true));
  }

  /** The person went out of a field: its words go off at once. */
  leave(prompt: string): void {
    this.#now(prompt, change.holding(this.#of(prompt), false));
  }

  /** Sends everything that can be sent, without waiting for pauses. */
  flush(): void {
    for (const [id, kept] of Object.entries(this.#answers)) if (isUnsaved(kept)) this.#makeDue(id);
  }

  #of(prompt: string): KeptAnswer {
    return this.#answers[prompt] ?? UNTOUCHED;
  }

  #timing(prompt: string): Timing {
    const found = this.#timings.get(prompt) ?? { next: null, due: true, tries: 0 };
    this.#timings.set(prompt, found);
    return found;
  }

  #setNext(prompt: string, milliseconds: number, work: () => void): void {
    const timing = this.#timing(prompt);
    timing.next?.();
    timing.next = this.#later(() => {
      timing.next = null;
      work();
    }, milliseconds);
  }

  #become(prompt: string, next: KeptAnswer): void {
    if (next === this.#of(prompt)) return;
    this.#answers = { ...this.#answers, [prompt]: next };
    this.#tell();
  }

  #now(prompt: string, next: KeptAnswer): void {
    this.#become(prompt, next);
    this.#makeDue(prompt);
  }

  #makeDue(prompt: string): void {
    const timing = this.#timing(prompt);
    timing.due = true;
    if (this.#of(prompt).sending === null) {
      timing.next?.();
      timing.next = null;
    }
    this.#sendIfDue(prompt);
  }

  #sendAllDue(): void {
    for (const { id } of promptsOf(this.#sheet)) this.#sendIfDue(id);
  }

  #sendIfDue(id: string): void {
    const kept = this.#of(id);
    const prompt = promptsOf(this.#sheet).find((candidate) => candidate.id === id);
    if (prompt === undefined || kept.draft === null || kept.sending !== null || inConflict(kept)) return;
    if (!this.#timing(id).due || !this.#open || this.#send === null) return;
    if (!answerFits(prompt, kept.draft) || (kept.refused !== null && !OF_A_MOMENT.has(kept.refused.code))) return;
    void this.#save(id, change.sent(kept), this.#send);
  }

  async #save(prompt: string, going: KeptAnswer, send: (command: Command) => Promise<Ack>): Promise<void> {
    if (going.sending === null) return;
    this.#become(prompt, going);
    this.#setNext(prompt, LONG_WAIT, () => this.#become(prompt, change.waitedLong(this.#of(prompt))));
    const { sending, base } = going;
    const ack = await send({ type: "round.save", round: this.#sheet.id, prompt, base: base.revision, answer: sending });
    // An answer to what was given up with its connection is no answer to what is on its way now.
    if (this.#of(prompt).sending !== sending) return;
    if (ack.ok) this.#kept(prompt, ack.outcome.revision ?? base.revision + 1);
    else this.#notKept(prompt, ack.refusal);
  }

  #kept(prompt: string, revision: number): void {
    const timing = this.#timing(prompt);
    timing.tries = 0;
    this.#become(prompt, change.acknowledged(this.#of(prompt), revision));
    this.#goOn(prompt, timing);
  }

  #notKept(prompt: string, refusal: Refusal): void {
    const timing = this.#timing(prompt);
    this.#become(prompt, change.notKept(this.#of(prompt), refusal));
    if (!OF_A_MOMENT.has(refusal.code)) return this.#goOn(prompt, timing);
    timing.due = false;
    const wait = Math.min(LAST_RETRY, FIRST_RETRY * 2 ** timing.tries);
    timing.tries += 1;
    this.#setNext(prompt, wait, () => this.#makeDue(prompt));
  }

  /** Whatever was written while the last words were on their way goes off next. */
  #goOn(prompt: string, timing: Timing): void {
    if (timing.due) return this.#makeDue(prompt);
    this.#setNext(prompt, PAUSE, () => this.#makeDue(prompt));
  }
}
