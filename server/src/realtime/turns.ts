/**
 * Lets what one person asks for happen one after the other. However much someone sends at once, and however long the
 * database keeps it waiting, it takes one connection to the database and leaves the others to everyone else (P1).
 */
export class Turns {
  readonly #last = new Map<string, Promise<void>>();

  /**
   * Runs `work` when all that this person asked for before is over.
   * @throws whatever `work` throws; the next turn comes all the same
   */
  async take<T>(person: string, work: () => Promise<T>): Promise<T> {
    const turn = (this.#last.get(person) ?? Promise.resolve()).then(work);
    const over = turn.then(
      () => undefined,
      () => undefined,
    );
    this.#last.set(person, over);
    try {
      return await turn;
    } finally {
      if (this.#last.get(person) === over) this.#last.delete(person);
    }
  }

  /** How many people have something under way. */
  get size(): number {
    return this.#last.size;
  }
}
