import { type Inputs, SYSTEM_INPUTS } from "../../../server/src/inputs.ts";

/** A clock that moves when a test says so, and by one second whenever it is asked. */
export class Clock implements Inputs {
  #at: number;
  #step = 1000;
  readonly entropy = SYSTEM_INPUTS.entropy;

  /** @param start ISO 8601 */
  constructor(start = "2031-02-03T04:05:06.000Z") {
    this.#at = Date.parse(start);
  }

  readonly now = (): Date => {
    this.#at += this.#step;
    return new Date(this.#at);
  };

  /** Stands still from now on. */
  stop(): void {
    this.#step = 0;
  }

  /** Moves on by one second whenever it is asked, from now on. */
  go(): void {
    this.#step = 1000;
  }

  /** Sets the time; ISO 8601 or milliseconds. */
  set(to: string | number): void {
    this.#at = new Date(to).getTime();
  }

  /** Milliseconds, without moving on. */
  get time(): number {
    return this.#at;
  }
}
