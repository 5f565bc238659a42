import { Socket } from "node:net";

/** A socket that hands on all that is written in one turn together: one call of the system for many statements. */
export class GatheringSocket extends Socket {
  #gathering = false;

  override connect(...given: never): this {
    (super.connect as (...all: never) => this)(...given);
    // Not a method: Node puts its own in the place of another when a socket connects.
    this.write = (...all: never): boolean => {
      this.#gather();
      return (super.write as (...all: never) => boolean)(...all);
    };
    return this;
  }

  #gather(): void {
    if (this.#gathering) return;
    this.#gathering = true;
    this.cork();
    process.nextTick(() => {
      this.#gathering = false;
      this.uncork();
    });
  }
}
