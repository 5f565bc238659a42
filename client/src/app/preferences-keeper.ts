import type { Preferences, PreferencesChange } from "@footbridge/shared/protocol/preferences";
import { ApiError, type ApiErrorCode } from "./http.ts";

/** What somebody has who never chose anything, and what holds until the server has answered. */
export const NO_PREFERENCES: Preferences = { language: null, quietNotes: [] };

/** The first wait before a request is tried again, in milliseconds; it doubles up to `LAST_RETRY`. */
export const FIRST_RETRY = 1000;
export const LAST_RETRY = 60_000;

/** Reasons of a moment: the same request may do later. */
const OF_A_MOMENT: ReadonlySet<ApiErrorCode> = new Set(["unreachable", "unexpected", "not-saved", "too-fast"]);

/** What is asked of the server. */
export interface PreferencesServer {
  load(): Promise<Preferences>;
  /** @returns all that is chosen then */
  keep(change: PreferencesChange): Promise<Preferences>;
}

/** Calls back once, after so many milliseconds; returns how to call it off. */
export type Later = (work: () => void, milliseconds: number) => () => void;

/**
 * One person's preferences on this page. A choice holds here at once, and is sent until the server has it; one that the
 * server does not take is given up, and what it has holds again.
 */
export class PreferencesKeeper {
  readonly #server: PreferencesServer;
  readonly #later: Later;
  readonly #signedOut: () => void;
  readonly #listeners = new Set<() => void>();
  #known: Preferences | null = null;
  #waiting: PreferencesChange = {};
  #now: Preferences = NO_PREFERENCES;
  #asking = false;
  #stale = false;
  #tries = 0;
  #callOff: () => void = () => undefined;
  #closed = false;

  /** @param signedOut told when the server says that nobody is signed in here; nothing is asked after that */
  constructor(server: PreferencesServer, later: Later, signedOut: () => void) {
    this.#server = server;
    this.#later = later;
    this.#signedOut = signedOut;
  }

  /** The same object until something changes. */
  readonly now = (): Preferences => this.#now;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Asks for what was chosen before. */
  open(): void {
    this.#closed = false;
    void this.#ask();
  }

  /** Another tab or device may have chosen: asks once more, unless a choice of this page is on its way anyway. */
  look(): void {
    if (this.#asking || this.#known === null || this.#closed) return;
    this.#stale = true;
    void this.#ask();
  }

  /** Asks nothing any more. */
  close(): void {
    this.#closed = true;
    this.#callOff();
  }

  /** Chooses; what is not named stays. */
  change(change: PreferencesChange): void {
    this.#waiting = { ...this.#waiting, ...change };
    this.#show({ ...this.#now, ...change });
    void this.#ask();
  }

  #show(next: Preferences): void {
    this.#now = next;
    for (const listener of this.#listeners) listener();
  }

  async #ask(): Promise<void> {
    const change = this.#waiting;
    const choosing = Object.keys(change).length > 0;
    if (this.#asking || this.#closed || (!choosing && this.#known !== null && !this.#stale)) return;
    this.#callOff();
    this.#asking = true;
    this.#stale = false;
    this.#waiting = {};
    try {
      this.#known = await (choosing ? this.#server.keep(change) : this.#server.load());
      this.#tries = 0;
    } catch (error) {
      this.#failed(change, error instanceof ApiError ? error.code : "unexpected");
    }
    this.#asking = false;
    this.#show({ ...(this.#known ?? NO_PREFERENCES), ...this.#waiting });
    // What was chosen meanwhile goes next; after a failure its wait comes first.
    if (this.#tries === 0) void this.#ask();
  }

  #failed(change: PreferencesChange, code: ApiErrorCode): void {
    if (code === "signed-out") {
      this.close();
      this.#signedOut();
    } else if (OF_A_MOMENT.has(code)) {
      this.#waiting = { ...change, ...this.#waiting };
      this.#callOff = this.#later(() => void this.#ask(), Math.min(LAST_RETRY, FIRST_RETRY * 2 ** this.#tries));
      this.#tries += 1;
    } else this.#tries = 0;
  }
}
