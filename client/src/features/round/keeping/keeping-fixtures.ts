import type { Answer } from "@footbridge/shared/domain/round/answer";
import type { RoundView } from "@footbridge/shared/domain/round/view";
import type { Ack, Command } from "@footbridge/shared/protocol/commands";
import type { ErrorCode } from "@footbridge/shared/protocol/errors";
import type { Later } from "./answers-keeper.ts";
import type { Kept } from "./kept-answer.ts";
import type { Unsent } from "./unsaved-words.ts";

/** A written answer, for tests. */
export function text(words: string): Answer {
  return { state: "answered", value: { kind: "text", text: words } };
}

/** A round as its author sees it before it is sealed, for tests. */
export function roundWith(answers: Readonly<Record<string, Kept>>, sealed = false): RoundView {
  return {
    round: "own-part",
    mine: { sealed, ready: false, receipt: null, answers },
    bothSealed: false,
    receipts: null,
    revealed: null,
  };
}

/** A device that keeps nothing beyond the page. */
export const KEPT_NOWHERE: Unsent = { keep: () => undefined, take: async () => null };

/** A clock that moves by hand. */
export class HandClock {
  #now = 0;
  #waiting: { readonly at: number; readonly work: () => void }[] = [];

  readonly later: Later = (work, milliseconds) => {
    const entry = { at: this.#now + milliseconds, work };
    this.#waiting.push(entry);
    return () => {
      this.#waiting = this.#waiting.filter((other) => other !== entry);
    };
  };

  /** Lets time pass, in milliseconds, and does what was due in it, in order. */
  pass(milliseconds: number): void {
    const until = this.#now + milliseconds;
    for (;;) {
      const next = this.#waiting.filter(({ at }) => at <= until).sort((a, b) => a.at - b.at)[0];
      if (next === undefined) break;
      this.#waiting = this.#waiting.filter((other) => other !== next);
      this.#now = next.at;
      next.work();
    }
    this.#now = until;
  }
}

type Save = Extract<Command, { type: "round.save" }>;

/** The far end of a line: takes saves, and answers them when told to. */
export class FarEnd {
  readonly saves: Save[] = [];
  readonly #answers: ((ack: Ack) => void)[] = [];

  readonly send = (command: Command): Promise<Ack> => {
    if (command.type !== "round.save") throw new Error("only saves are expected here");
    this.saves.push(command);
    return new Promise((answer) => this.#answers.push(answer));
  };

  /** What was sent: prompt, base revision and words, in order. */
  get sent(): readonly (readonly [string, number, Answer])[] {
    return this.saves.map(({ prompt, base, answer }) => [prompt, base, answer] as const);
  }

  /** Keeps the save with this place (0 is the first) as a revision. */
  keep(place: number, revision: number): Promise<void> {
    return this.#answer(place, { ok: true, outcome: { revision } });
  }

  refuse(place: number, code: ErrorCode): Promise<void> {
    return this.#answer(place, { ok: false, refusal: { code, sentence: `refused: ${code}` } });
  }

  async #answer(place: number, ack: Ack): Promise<void> {
    this.#answers[place]?.(ack);
    // The keeper goes on in a later turn, as it does with a real line.
    await Promise.resolve();
    await Promise.resolve();
  }
}
