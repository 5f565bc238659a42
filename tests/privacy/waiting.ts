/** How long something that has to come may take, in milliseconds; asked whenever a wait begins. */
export type Patience = () => number;

/** Something that had to come did not. */
export class StuckError extends Error {
  override readonly name = "StuckError";
}

/** Waits for things to hold; whoever changes something calls `look`. */
export class Waiting {
  readonly #patience: Patience;
  readonly #looks = new Set<() => void>();

  constructor(patience: Patience) {
    this.#patience = patience;
  }

  /** Something changed. */
  look(): void {
    for (const look of this.#looks) look();
  }

  /** @throws StuckError when it does not come to hold in time */
  until(what: string, holds: () => boolean): Promise<void> {
    if (holds()) return Promise.resolve();
    return new Promise((resolve, reject) => {
      const done = (): void => {
        clearTimeout(timer);
        this.#looks.delete(look);
      };
      const look = (): void => {
        if (!holds()) return;
        done();
        resolve();
      };
      const timer = setTimeout(() => {
        done();
        reject(new StuckError(`waited in vain for ${what}`));
      }, this.#patience());
      this.#looks.add(look);
    });
  }
}
