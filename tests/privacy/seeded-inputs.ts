import { createHmac } from "node:crypto";
import type { Entropy, Inputs } from "../../server/src/inputs.ts";

/** Each look at an actor's clock moves that clock on by so much, in milliseconds. */
const TICK = 1;

/**
 * Time and randomness that follow from a story, for each actor apart: what one actor does moves no other actor's clock
 * and draws from no other actor's chance. An actor is a person's id, with what they are at after a slash.
 */
export class SeededInputs implements Inputs {
  #seed = "";
  #time = 0;
  readonly #times = new Map<string, number>();
  readonly #looks = new Map<string, number>();
  readonly #draws = new Map<string, number>();

  /** Begins anew. @param time milliseconds since 1970 */
  reset(seed: string, time: number): void {
    this.#seed = seed;
    this.#draws.clear();
    this.moveAllTo(time);
  }

  /** It is this moment for everyone; how often anyone looked at a clock before is forgotten, as a clock forgets it. */
  moveAllTo(time: number): void {
    this.#time = time;
    this.#times.clear();
    this.#looks.clear();
  }

  /** It is this moment for one person. */
  movePersonTo(person: string, time: number): void {
    this.#times.set(person, time);
  }

  readonly now = (actor = "nobody"): Date => {
    const looks = (this.#looks.get(actor) ?? 0) + 1;
    this.#looks.set(actor, looks);
    const [person = actor] = actor.split("/");
    return new Date((this.#times.get(person) ?? this.#time) + looks * TICK);
  };

  entropy(actor: string): Entropy {
    const block = (): Buffer => {
      const draws = (this.#draws.get(actor) ?? 0) + 1;
      this.#draws.set(actor, draws);
      return createHmac("sha256", this.#seed).update(`${actor}/${draws}`).digest();
    };
    const bytes = (length: number): Buffer => {
      const blocks = Array.from({ length: Math.ceil(length / 32) }, block);
      return Buffer.concat(blocks).subarray(0, length);
    };
    return {
      bytes,
      uuid: () => {
        const hex = bytes(16).toString("hex");
        return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20)}`;
      },
    };
  }
}
