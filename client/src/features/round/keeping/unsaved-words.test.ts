import { BLANK } from "@footbridge/shared/domain/round/answer";
import type { Seat } from "@footbridge/shared/domain/seat";
import { beforeEach, describe, expect, it } from "vitest";
import type { Connectedness } from "../../../net/store.ts";
import type { Page } from "./guard.ts";
import { guardUnsaved } from "./guard.ts";
import { FarEnd, HandClock, KEPT_NOWHERE, roundWith, text } from "./keeping-fixtures.ts";
import type { Kept } from "./kept-answer.ts";
import { shownAnswer } from "./kept-answer.ts";
import type { OwnWords } from "./own-words.ts";
import type { SeatedLine } from "./unsaved-words.ts";
import { UnsavedWords } from "./unsaved-words.ts";

const NAMES = { a: "Ada", b: "Ben" };

/** A line whose far end and news are moved by hand. */
class HandLine implements SeatedLine {
  readonly far = new FarEnd();
  readonly send = this.far.send;
  readonly #seat: Seat;
  #state: Connectedness["state"] = "connecting";
  #answers: Readonly<Record<string, Kept>> = {};
  #held: ReturnType<SeatedLine["held"]> = { workspace: null, rounds: {} };
  readonly #listeners = new Set<() => void>();

  constructor(seat: Seat) {
    this.#seat = seat;
  }

  readonly held = () => this.#held;
  readonly connectedness = (): Connectedness => ({ state: this.#state as "here" });

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  arrive(answers: Readonly<Record<string, Kept>> = this.#answers): void {
    this.#answers = answers;
    this.#state = "here";
    this.#held = {
      workspace: { id: "w", status: "open", seat: this.#seat, names: NAMES, closedAt: null },
      rounds: { "own-part": roundWith(answers) },
    };
    this.#tell();
  }

  drop(): void {
    this.#state = "offline";
    this.#tell();
  }

  #tell(): void {
    for (const listener of this.#listeners) listener();
  }
}

/** A window that is left and hidden by hand. */
class HandPage implements Page {
  readonly #listeners = new Map<string, (event: { preventDefault(): void }) => void>();
  readonly document: {
    visibilityState: DocumentVisibilityState;
    addEventListener(type: string, listener: () => void): void;
  } = {
    visibilityState: "visible",
    addEventListener: (type, listener) => this.#listeners.set(type, listener),
  };

  addEventListener(type: string, listener: (event: { preventDefault(): void }) => void): void {
    this.#listeners.set(type, listener);
  }

  /** Whether the browser would ask before it closes the page. */
  asks(): boolean {
    let asked = false;
    this.#listeners.get("beforeunload")?.({
      preventDefault: () => {
        asked = true;
      },
    });
    return asked;
  }

  hide(): void {
    this.document.visibilityState = "hidden";
    this.#listeners.get("visibilitychange")?.({ preventDefault: () => undefined });
  }
}

let unsaved: UnsavedWords;
let line: HandLine;
let words: OwnWords;

function wordsOf(found: OwnWords | null): OwnWords {
  if (found === null) throw new Error("the line has not told its seat");
  return found;
}

function cause(of: OwnWords) {
  const kept = of.answers()["own-part"]?.["cause"];
  return kept === undefined ? BLANK : shownAnswer(kept);
}

beforeEach(() => {
  unsaved = new UnsavedWords(new HandClock().later, KEPT_NOWHERE);
  line = new HandLine("a");
  line.arrive();
  words = wordsOf(unsaved.of(line));
});

describe("own words on a line", () => {
  it("are there once the line has told which seat it is, and the same ones from then on", () => {
    const early = new HandLine("a");
    expect(unsaved.of(early)).toBe(null);
    early.arrive();
    expect(unsaved.of(early)).toBe(unsaved.of(early));
  });

  it("take what the server shows", () => {
    line.arrive({ cause: { answer: text("from another page"), revision: 1 } });
    expect(cause(words)).toStrictEqual(text("from another page"));
  });

  it("[T3] go off when the connection is back, after the server's news was looked at", () => {
    line.drop();
    words.keeperOf("own-part")?.choose("cause", text("offline"));
    expect(line.far.sent).toStrictEqual([]);
    line.arrive({ cause: { answer: text("elsewhere"), revision: 1 } });
    expect([line.far.sent, cause(words)]).toStrictEqual([[], text("offline")]);
    words.keeperOf("own-part")?.keepThis("cause");
    expect(line.far.sent).toStrictEqual([["cause", 1, text("offline")]]);
  });
});

describe("words that are not saved", () => {
  it("outlive their line, and go off over the next one of the same seat", () => {
    words.keeperOf("own-part")?.choose("cause", text("mine"));
    const next = new HandLine("a");
    next.arrive();
    expect(unsaved.of(next)).toBe(words);
    expect(next.far.sent).toStrictEqual([["cause", 0, text("mine")]]);
  });

  it("[P13] that were put down in a round which is over by now are there again, and stay put down", () => {
    const round = "check-in-2027-01-10";
    const kept = { appreciation: { base: { answer: BLANK, revision: 0 }, draft: text("late"), unsure: [] } };
    words.restore({ [round]: kept });
    words.keeperOf("own-part")?.choose("cause", text("mine"));
    expect(Object.keys(words.unsent ?? {})).toStrictEqual(["own-part", round]);
  });

  it("[P1] are never met by the other seat on the same page", () => {
    words.keeperOf("own-part")?.choose("cause", text("mine"));
    const other = new HandLine("b");
    other.arrive();
    const theirs = wordsOf(unsaved.of(other));
    expect([cause(theirs), other.far.sent]).toStrictEqual([BLANK, []]);
  });

  it("[P1] are not remembered beyond their line once they are saved", async () => {
    words.keeperOf("own-part")?.choose("cause", text("mine"));
    await line.far.keep(0, 1);
    const next = new HandLine("a");
    next.arrive();
    expect(unsaved.of(next) === words).toBe(false);
  });
});

describe("closing the page", () => {
  it("asks only while words would be lost", async () => {
    const page = new HandPage();
    guardUnsaved(unsaved, page);
    expect(page.asks()).toBe(false);
    words.keeperOf("own-part")?.write("cause", text("mine"));
    expect(page.asks()).toBe(true);
    await line.far.keep(0, 1);
    expect(page.asks()).toBe(false);
  });

  it("and hiding it send what is waiting for a pause", () => {
    const page = new HandPage();
    guardUnsaved(unsaved, page);
    words.keeperOf("own-part")?.write("cause", text("mine"));
    page.hide();
    expect(line.far.sent).toStrictEqual([["cause", 0, text("mine")]]);
  });
});
