import type { Held } from "../../../net/store.ts";
import type { Later } from "./keeper.ts";
import type { Line } from "./own-words.ts";
import { OwnWords } from "./own-words.ts";

/** A line that also tells whose seat it is. */
export interface SeatedLine extends Line {
  readonly held: () => Pick<Held, "rounds" | "workspace">;
}

/** What is needed of a window. */
export interface Page {
  addEventListener(type: "beforeunload", listener: (event: Pick<Event, "preventDefault">) => void): void;
  addEventListener(type: "pagehide", listener: () => void): void;
  readonly document: {
    readonly visibilityState: DocumentVisibilityState;
    addEventListener(type: "visibilitychange", listener: () => void): void;
  };
}

/**
 * Finds the own words that belong to a line, and keeps those that are not saved beyond it: someone who goes to another
 * page of ours and back, or signs in again, finds them where they were. The seat is part of the key, so that whoever else
 * signs in on this page never meets them.
 */
export class UnsavedWords {
  readonly #later: Later;
  readonly #byLine = new WeakMap<SeatedLine, OwnWords>();
  readonly #unsaved = new Map<string, OwnWords>();

  constructor(later: Later) {
    this.#later = later;
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

  #note(key: string, words: OwnWords): void {
    if (words.unsaved) this.#unsaved.set(key, words);
    else this.#unsaved.delete(key);
  }

  /** Whether any words on this page are not known to be saved. */
  get any(): boolean {
    return this.#unsaved.size > 0;
  }

  /** Sends what can be sent when the page is hidden or left, and lets the browser ask only if words would be lost. */
  guard(page: Page): void {
    const flush = (): void => {
      for (const words of this.#unsaved.values()) words.flush();
    };
    page.addEventListener("beforeunload", (event) => {
      flush();
      if (this.any) event.preventDefault();
    });
    page.addEventListener("pagehide", flush);
    page.document.addEventListener("visibilitychange", () => {
      if (page.document.visibilityState === "hidden") flush();
    });
  }
}
