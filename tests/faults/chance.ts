import { createHash } from "node:crypto";

/** Chance that follows from a seed: the same numbers every time. */
export class Chance {
  readonly #seed: string;
  #draws = 0;

  constructor(seed: string) {
    this.#seed = seed;
  }

  /** A whole number from 0 up to, and without, `below`. */
  below(below: number): number {
    this.#draws += 1;
    return createHash("sha256").update(`${this.#seed}/${this.#draws}`).digest().readUInt32BE() % below;
  }
}
