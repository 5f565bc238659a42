import { newLocker, placeDigest, sealed, unsealed } from "./sealing.ts";
import type { Locker, Shelf } from "./shelf.ts";

/** How long after a change words are put down, in milliseconds: what is typed meanwhile goes with them. */
export const SOON = 300;
/** How long a page waits for what an earlier one left, in milliseconds: storage can hang, and writing must not. */
export const LONGEST_LOOK = 3000;

/** Calls back once, after so many milliseconds; returns how to call it off. */
export type Later = (work: () => void, milliseconds: number) => () => void;

/** What is needed of the browser beside the shelf. */
export interface Surroundings {
  readonly later: Later;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** This page's own name, and which pages are open now, this one included. */
  readonly page: string;
  readonly openPages: () => Promise<ReadonlySet<string>>;
}

/** Under this name lies what belongs to the device and to no page of it. */
const DEVICE = "device";

interface Place {
  /** The newest words, or null where everything is sent. */
  words: unknown;
  /** Whether something may lie there. */
  lies: boolean;
  callOff: () => void;
  turn: Promise<void>;
}

/**
 * Keeps words that the server has not acknowledged, encrypted on this device, until they are sent. For one signing in: when
 * it ends, the key and everything under it goes. Where a browser keeps nothing, `durable` says so and nothing else changes.
 */
export class UnsentStore {
  readonly #shelf: Shelf;
  readonly #around: Surroundings;
  readonly #places = new Map<string, Place>();
  readonly #listeners = new Set<() => void>();
  #locker: Promise<Locker | null> | null = null;
  #wiped: Promise<void> = Promise.resolve();
  #durable = true;

  constructor(shelf: Shelf, around: Surroundings) {
    this.#shelf = shelf;
    this.#around = around;
  }

  /** Whether words that are kept would be there after a crash, as far as is known. */
  readonly durable = (): boolean => this.#durable;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Somebody is signed in: from now on their words are kept. */
  open(): void {
    this.#locker ??= this.#opened();
  }

  /** Nobody is signed in any more, or somebody else: everything goes, on this device. */
  wipe(): Promise<void> {
    this.#locker = null;
    for (const place of this.#places.values()) place.callOff();
    this.#places.clear();
    this.#wiped = this.#wiped.then(() => this.#shelf.wipe()).catch(() => undefined);
    return this.#wiped;
  }

  /**
   * Keeps the newest words of a place soon.
   * @param place whose, and where; known to nobody who looks at the storage
   * @param words anything that JSON takes, or null where all of it is sent
   */
  keep(place: string, words: unknown): void {
    if (this.#locker === null) return;
    const found = this.#places.get(place);
    if (words === null && found === undefined) return;
    const kept = found ?? { words: null, lies: false, callOff: () => undefined, turn: Promise.resolve() };
    this.#places.set(place, kept);
    const before = this.any();
    kept.words = words;
    if (this.any() !== before) this.#tell();
    kept.callOff();
    kept.callOff = this.#around.later(() => this.#putDown(place, kept), SOON);
  }

  /** Puts everything down now. */
  flush(): void {
    for (const [place, kept] of this.#places) {
      kept.callOff();
      this.#putDown(place, kept);
    }
  }

  /** The words that a page which is gone has left in a place, or null. They are this page's to keep from now on. */
  take(place: string): Promise<unknown> {
    return new Promise((resolve) => {
      let waited = false;
      const callOff = this.#around.later(() => {
        waited = true;
        resolve(null);
      }, LONGEST_LOOK);
      void this.#take(place, () => waited).then((words) => {
        callOff();
        resolve(words);
      });
    });
  }

  async #take(place: string, waited: () => boolean): Promise<unknown> {
    const locker = await this.#locker;
    if (locker === null) return null;
    try {
      const rows = await this.#shelf.rows(await placeDigest(locker, place));
      const open = await this.#around.openPages();
      const [newest] = rows
        .filter(({ page }) => page !== DEVICE && !open.has(page))
        .sort((one, other) => other.at - one.at);
      if (newest === undefined) return null;
      const words = await unsealed(locker, place, newest);
      if (waited()) return null;
      await this.#shelf.adopt(newest, this.#around.page);
      this.#places.set(place, { words, lies: true, callOff: () => undefined, turn: Promise.resolve() });
      return words;
    } catch {
      return null;
    }
  }

  /** Whether any words wait to be sent. */
  readonly any = (): boolean => [...this.#places.values()].some(({ words }) => words !== null);

  /** Keeps something on this device until its owner signs out. @returns whether the browser did */
  async keepOnDevice(place: string, what: unknown): Promise<boolean> {
    try {
      const locker = await this.#locker;
      if (locker === null) return false;
      const row = { page: DEVICE, place: await placeDigest(locker, place), at: this.#around.now() };
      return await this.#shelf.put(locker.tag, { ...row, ...(await sealed(locker, place, what)) });
    } catch {
      return false;
    }
  }

  /** What is kept on this device, also while nobody can be asked who is signed in here; null where there is nothing. */
  async onDevice(place: string): Promise<unknown> {
    try {
      const locker = await this.#shelf.there();
      if (locker === null) return null;
      const rows = await this.#shelf.rows(await placeDigest(locker, place));
      const row = rows.find(({ page }) => page === DEVICE);
      return row === undefined ? null : await unsealed(locker, place, row);
    } catch {
      return null;
    }
  }

  async forgetOnDevice(place: string): Promise<void> {
    const locker = await this.#shelf.there().catch(() => null);
    if (locker !== null) await this.#shelf.remove(DEVICE, await placeDigest(locker, place)).catch(() => undefined);
  }

  async #opened(): Promise<Locker | null> {
    await this.#wiped;
    try {
      const locker = await this.#shelf.locker(await newLocker());
      this.#become(true);
      return locker;
    } catch {
      this.#become(false);
      return null;
    }
  }

  #become(durable: boolean): void {
    if (durable === this.#durable) return;
    this.#durable = durable;
    this.#tell();
  }

  #tell(): void {
    for (const listener of this.#listeners) listener();
  }

  /** One after the other for each place, so that older words never lie over newer ones. */
  #putDown(place: string, kept: Place): void {
    const locker = this.#locker;
    kept.turn = kept.turn.then(async () => this.#put(place, kept, await locker)).catch(() => this.#become(false));
  }

  async #put(place: string, kept: Place, locker: Locker | null): Promise<void> {
    if (locker === null || this.#places.get(place) !== kept) return;
    const digest = await placeDigest(locker, place);
    const { page, now } = this.#around;
    if (kept.words === null) {
      if (kept.lies) await this.#shelf.remove(page, digest);
      kept.lies = false;
      return;
    }
    const row = { page, place: digest, at: now(), ...(await sealed(locker, place, kept.words)) };
    // The key is gone: somebody signed out in another tab. What is on the page stays on the page alone.
    if (this.#places.get(place) === kept) {
      kept.lies = await this.#shelf.put(locker.tag, row);
      this.#become(kept.lies);
    }
  }
}
