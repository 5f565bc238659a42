import type { Held } from "../../../net/store.ts";
import type { Later } from "./answers-keeper.ts";
import type { Line } from "./own-words.ts";
import { OwnWords, type UnsentAnswers } from "./own-words.ts";

function placeOf(key: string): string {
  return `rounds ${key}`;
}

/** A line that also tells whose seat it is. */
export interface SeatedLine extends Line {
  readonly held: () => Pick<Held, "rounds" | "workspace">;
}

/** Where words that are not known to be kept outlast the page. */
export interface Unsent {
  /** @param words null where there are none any more */
  keep(place: string, words: unknown): void;
  take(place: string): Promise<unknown>;
}

/**
 * Finds the own words that belong to a line, and keeps those that are not saved beyond it: someone who goes to another
 * page of ours and back, or signs in again, finds them where they were. The seat is part of the key, so that whoever else
 * signs in on this page never meets them. What a page had put down that is gone is found again with the first line.
 */
export class UnsavedWords {
  readonly #later: Later;
  readonly #unsent: Unsent;
  readonly #found = new Map<string, Promise<void>>();
  readonly #ready = new Set<string>();
  readonly #byLine = new WeakMap<SeatedLine, OwnWords>();
  readonly #unsaved = new Map<string, OwnWords>();

  constructor(later: Later, unsent: Unsent) {
    this.#later = later;
    this.#unsent = unsent;
  }

  /** The own words for a line; null until the line has told which seat it is. */
  of(line: SeatedLine): OwnWords | null {
    const found = this.#byLine.get(line);
    if (found !== undefined) return found;
    const { workspace } = line.held();
    if (workspace === null) return null;
    const key = `${workspace.id} ${workspace.seat}`;
    const words = this.#unsaved.get(key) ?? new OwnWords(this.#later, (changed) => this.#note(key, changed));
    this.#byLine.set(line, words);
    words.follow(line);
    return words;
  }

  /** The own words for a line, once what an earlier page had put down is back in them; null until then. */
  ready(line: SeatedLine): OwnWords | null {
    const { workspace } = line.held();
    return workspace !== null && this.#ready.has(`${workspace.id} ${workspace.seat}`) ? this.of(line) : null;
  }

  /** Puts back what an earlier page had put down for this line's seat; once, and before anything is typed. */
  async found(line: SeatedLine): Promise<OwnWords | null> {
    const words = this.of(line);
    const { workspace } = line.held();
    if (words === null || workspace === null) return null;
    const key = `${workspace.id} ${workspace.seat}`;
    const looked =
      this.#found.get(key) ??
      this.#unsent.take(placeOf(key)).then((stored) => {
        if (stored !== null) words.restore(stored as UnsentAnswers);
        this.#ready.add(key);
      });
    this.#found.set(key, looked);
    await looked;
    return words;
  }

  #note(key: string, words: OwnWords): void {
    if (words.unsaved) this.#unsaved.set(key, words);
    else this.#unsaved.delete(key);
    this.#unsent.keep(placeOf(key), words.unsent);
  }

  /** Whether any words on this page are not known to be saved. */
  get any(): boolean {
    return this.#unsaved.size > 0;
  }

  /** Sends everything that can be sent, without waiting for pauses. */
  flush(): void {
    for (const words of this.#unsaved.values()) words.flush();
  }
}
