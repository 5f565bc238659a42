import type { Answer } from "@footbridge/shared/domain/round/answer";
import { valueFits } from "@footbridge/shared/domain/round/answer";
import type { Prompt } from "@footbridge/shared/domain/round/sheet";
import type { Ack } from "@footbridge/shared/protocol/commands";
import type { Refusal } from "@footbridge/shared/protocol/errors";
import type { Kept, KeptAnswer, Unsent } from "./kept-answer.ts";
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

/** Whether the same words may be kept when they are sent again. */
export function isOfAMoment(refusal: Refusal): boolean {
  return OF_A_MOMENT.has(refusal.code);
}

/** Calls back once, after so many milliseconds; returns how to call it off. */
export type Later = (work: () => void, milliseconds: number) => () => void;

/** Saves one answer that grew from the revision `base`. Never rejects. */
export type Save = (prompt: string, base: number, answer: Answer) => Promise<Ack>;

/** The answers to some prompts by prompt id. A prompt nobody has touched has no entry. */
export type KeptAnswers = Readonly<Record<string, KeptAnswer>>;

/** What is timed for one answer. */
interface Timing {
  /** Whether the words may go off now; false while someone is typing or a retry is waited for. */
  due: boolean;
  /** How many saves in a row were refused for a reason of the moment. */
  tries: number;
  /** Call off the end of the pause, and the end of the wait for an acknowledgement. */
  pause: () => void;
  wait: () => void;
}

function nothing(): void {
  // Nothing is timed, so there is nothing to call off.
}

/** Whether an answer may be kept for a prompt, within the limits that its writer is shown. */
export function answerFits(prompt: Prompt, answer: Answer): boolean {
  return answer.state !== "answered" || valueFits(prompt.field, answer.value);
}

/**
 * Keeps one person's answers to some prompts: holds what is typed, sends it after a pause, one save at a time for each
 * prompt and the newest words first, and never lets go of words before the server has acknowledged them.
 */
export class AnswersKeeper {
  readonly #prompts: ReadonlyMap<string, Prompt>;
  readonly #later: Later;
  readonly #tell: () => void;
  readonly #timings = new Map<string, Timing>();
  #answers: KeptAnswers = {};
  #save: Save | null = null;
  #open = true;

  /** @param tell called after every change of `answers` */
  constructor(prompts: readonly Prompt[], later: Later, tell: () => void) {
    this.#prompts = new Map(prompts.map((prompt) => [prompt.id, prompt]));
    this.#later = later;
    this.#tell = tell;
  }

  get answers(): KeptAnswers {
    return this.#answers;
  }

  get unsaved(): boolean {
    return Object.values(this.#answers).some(isUnsaved);
  }

  /** What is not known to be kept, by prompt, to be put down; null where there is nothing. */
  get unsent(): Readonly<Record<string, Unsent>> | null {
    const found = Object.entries(this.#answers).flatMap(([id, kept]) => {
      const unsent = change.unsentOf(kept);
      return unsent === null ? [] : [[id, unsent] as const];
    });
    return found.length === 0 ? null : Object.fromEntries(found);
  }

  /** Words that an earlier page had put down; those that are typed here already stay. */
  restore(unsent: Readonly<Record<string, Unsent>>): void {
    for (const id of this.#prompts.keys()) {
      const found = unsent[id];
      if (found !== undefined) this.#now(id, change.restored(this.#of(id), found));
    }
  }

  /**
   * What the server keeps; a prompt that is not named stays as it was.
   * @param open whether anything may be saved now
   */
  showAnswers(answers: Readonly<Record<string, Kept>>, open: boolean): void {
    this.#open = open;
    for (const id of this.#prompts.keys()) {
      const latest = answers[id];
      if (latest !== undefined) this.#become(id, change.shown(this.#of(id), latest));
    }
    this.#sendAllDue();
  }

  /** A connection is there; what is due goes off. */
  savedBy(save: Save): void {
    this.#save = save;
    this.#sendAllDue();
  }

  /** The connection is away. What was sent is still answered if it comes back. */
  disconnected(): void {
    this.#save = null;
  }

  /** The connection is gone for good: what was sent over it will not be answered any more. */
  abandoned(): void {
    this.#save = null;
    for (const [id, kept] of Object.entries(this.#answers)) {
      this.#timing(id).wait();
      this.#become(id, change.lost(kept));
    }
  }

  /** Words as they are being typed. They go off after a pause. */
  write(prompt: string, answer: Answer): void {
    this.#become(prompt, change.written(this.#of(prompt), answer));
    this.#pause(prompt, PAUSE);
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

  /** Lets go of everything that is not saved, on purpose: the server's words are shown again. */
  letGo(): void {
    for (const [id, kept] of Object.entries(this.#answers)) this.#become(id, change.keptOther(kept));
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
    const found = this.#timings.get(prompt) ?? { due: true, tries: 0, pause: nothing, wait: nothing };
    this.#timings.set(prompt, found);
    return found;
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

  #pause(prompt: string, milliseconds: number): void {
    const timing = this.#timing(prompt);
    timing.due = false;
    timing.pause();
    timing.pause = this.#later(() => this.#makeDue(prompt), milliseconds);
  }

  #makeDue(prompt: string): void {
    const timing = this.#timing(prompt);
    timing.pause();
    timing.pause = nothing;
    timing.due = true;
    this.#sendIfDue(prompt);
  }

  #sendAllDue(): void {
    for (const id of this.#prompts.keys()) this.#sendIfDue(id);
  }

  #sendIfDue(id: string): void {
    const kept = this.#of(id);
    const prompt = this.#prompts.get(id);
    if (prompt === undefined || kept.draft === null || kept.sending !== null || inConflict(kept)) return;
    if (!this.#timing(id).due || !this.#open || this.#save === null) return;
    if (!answerFits(prompt, kept.draft) || (kept.refused !== null && !isOfAMoment(kept.refused))) return;
    void this.#sendNow(id, this.#save);
  }

  async #sendNow(prompt: string, save: Save): Promise<void> {
    const going = change.sent(this.#of(prompt));
    const { base, sending } = going;
    if (sending === null) return;
    this.#become(prompt, going);
    const timing = this.#timing(prompt);
    timing.wait = this.#later(() => this.#become(prompt, change.waitedLong(this.#of(prompt))), LONG_WAIT);
    const ack = await save(prompt, base.revision, sending);
    // An answer to what was given up with its connection is no answer to what is on its way now.
    if (this.#of(prompt).sending !== sending) return;
    timing.wait();
    if (ack.ok) {
      timing.tries = 0;
      this.#become(prompt, change.acknowledged(this.#of(prompt), ack.outcome.revision ?? base.revision + 1));
    } else {
      this.#become(prompt, change.notKept(this.#of(prompt), ack.refusal));
      if (isOfAMoment(ack.refusal)) {
        this.#pause(prompt, Math.min(LAST_RETRY, FIRST_RETRY * 2 ** timing.tries));
        timing.tries += 1;
      }
    }
    // Whatever was written meanwhile goes off next.
    this.#sendIfDue(prompt);
  }
}
