import { createHmac } from "node:crypto";
import type { Entropy, Inputs } from "../../server/src/inputs.ts";

/** When the story of a world begins, in milliseconds since 1970. */
const BEGINNING = Date.UTC(2027, 0, 4, 9);
/** Each look at an actor's clock moves that clock on by so much, in milliseconds. */
const TICK = 1000;

/**
 * Time and randomness that follow from a seed, for each actor apart: what one actor does moves no other actor's clock
 * and draws from no other actor's chance.
 */
export class SeededInputs implements Inputs {
  #seed = "";
  readonly #looks = new Map<string, number>();
  readonly #draws = new Map<string, number>();

  /** Begins anew. */
  reset(seed: string): void {
    this.#seed = seed;
    this.#looks.clear();
    this.#draws.clear();
  }

  readonly now = (actor = "nobody"): Date => {
    const looks = (this.#looks.get(actor) ?? 0) + 1;
    this.#looks.set(actor, looks);
    return new Date(BEGINNING + looks * TICK);
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
