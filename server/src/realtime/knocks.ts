/** What ended: one session of a person, or without a key all of them. */
export interface Ended {
  readonly person: string;
  readonly sessionKey?: string;
}

/** One page on its way in: its session was read, and it is not among the connected yet. */
export interface Knock {
  /**
   * Whether the session that it came with ended on the way.
   * @param person whose session it was
   * @param sessionKey which one
   */
  ended(person: string, sessionKey: string): boolean;
  /** It is in, or gone; harmless when called again. */
  over(): void;
}

/**
 * The pages that are on their way in. Whoever ends a session in the moment in which a page comes in with it finds that
 * page in neither place: not among the connected yet, and its session was read while it lasted. Here it is found.
 */
export class Knocks {
  readonly #onTheWay = new Set<Ended[]>();

  /** A page begins to come in; called before its session is read. */
  knock(): Knock {
    const meanwhile: Ended[] = [];
    this.#onTheWay.add(meanwhile);
    return {
      ended: (person, sessionKey) =>
        meanwhile.some((what) => what.person === person && (what.sessionKey ?? sessionKey) === sessionKey),
      over: () => {
        this.#onTheWay.delete(meanwhile);
      },
    };
  }

  /** Sessions ended. */
  note(what: Ended): void {
    for (const meanwhile of this.#onTheWay) meanwhile.push(what);
  }
}
