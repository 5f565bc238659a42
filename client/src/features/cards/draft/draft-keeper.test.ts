import type { CardDraftView } from "@footbridge/shared/domain/card/view";
import { BLANK_CARDS, CARD_PART_LIMIT } from "@footbridge/shared/domain/card/words";
import type { Ack, Command } from "@footbridge/shared/protocol/commands";
import { describe, expect, it } from "vitest";
import type { Connectedness } from "../../../net/store.ts";
import { DraftKeeper, type Line, PAUSE, RETRY } from "./draft-keeper.ts";

/** A line and a clock under the test's hand. */
class Stage {
  readonly sent: { readonly command: Command; readonly answer: (ack: Ack) => void }[] = [];
  readonly timers: { work: () => void; readonly milliseconds: number }[] = [];
  readonly unsaved: boolean[] = [];
  readonly #listeners = new Set<() => void>();
  #state: "here" | "offline" = "here";
  #draft: CardDraftView | null = { revision: 0, words: BLANK_CARDS.appreciation };
  readonly keeper = new DraftKeeper(
    "appreciation",
    (work, milliseconds) => {
      const timer = { work, milliseconds };
      this.timers.push(timer);
      return () => {
        timer.work = () => undefined;
      };
    },
    (keeper) => this.unsaved.push(keeper.draft().unsaved !== null),
  );

  readonly line: Line = {
    held: () => ({ cardDrafts: this.#draft === null ? {} : { appreciation: this.#draft } }),
    connectedness: (): Connectedness => ({ state: this.#state }),
    subscribe: (listener) => {
      this.#listeners.add(listener);
      return () => this.#listeners.delete(listener);
    },
    send: (command) => new Promise((answer) => this.sent.push({ command, answer })),
  };

  become(state: "here" | "offline", draft: CardDraftView | null = this.#draft): void {
    this.#state = state;
    this.#draft = draft;
    for (const listener of this.#listeners) listener();
  }

  /** Lets the newest timer end. */
  pass(): void {
    this.timers.at(-1)?.work();
  }

  async answer(ack: Ack): Promise<void> {
    this.sent.at(-1)?.answer(ack);
    await Promise.resolve();
    await Promise.resolve();
  }
}

const save = (base: number, kind: string): Command => ({
  type: "card.save-draft",
  base,
  words: { ...BLANK_CARDS.appreciation, kind },
});
const commands = (stage: Stage): readonly Command[] => stage.sent.map(({ command }) => command);

function begin(): Stage {
  const stage = new Stage();
  stage.keeper.follow(stage.line);
  return stage;
}

describe("the keeper of a card's draft", () => {
  it("sends after a pause, one save at a time, and the newest words next", async () => {
    const stage = begin();
    stage.keeper.write("kind", "You");
    stage.keeper.write("kind", "You listened");
    expect([commands(stage), stage.timers.at(-1)?.milliseconds]).toStrictEqual([[], PAUSE]);
    stage.pass();
    expect(commands(stage)).toStrictEqual([save(0, "You listened")]);
    stage.keeper.write("kind", "You listened.");
    stage.keeper.flush();
    expect(commands(stage).length).toBe(1);
    await stage.answer({ ok: true, outcome: { revision: 1 } });
    expect(commands(stage)).toStrictEqual([save(0, "You listened"), save(1, "You listened.")]);
    await stage.answer({ ok: true, outcome: { revision: 2 } });
    expect(stage.keeper.draft().unsaved).toBeNull();
    expect(stage.unsaved.at(-1)).toBe(false);
  });

  it("[T1] keeps words while the connection is away, and sends them when it is back", () => {
    const stage = begin();
    stage.become("offline");
    stage.keeper.write("kind", "You waited");
    stage.pass();
    expect([commands(stage), stage.unsaved.at(-1)]).toStrictEqual([[], true]);
    stage.become("here");
    expect(commands(stage)).toStrictEqual([save(0, "You waited")]);
  });

  it("[T1] tries again after a refusal, with the words that stand there then", async () => {
    const stage = begin();
    stage.keeper.write("kind", "You");
    stage.pass();
    await stage.answer({ ok: false, refusal: { code: "too-fast", sentence: "Slowly." } });
    expect([commands(stage).length, stage.timers.at(-1)?.milliseconds]).toStrictEqual([1, RETRY]);
    stage.pass();
    expect(commands(stage)).toStrictEqual([save(0, "You"), save(0, "You")]);
  });

  it("[C18] [T1] keeps words that come to a closed place, and does not send them again and again", async () => {
    const stage = begin();
    stage.keeper.write("kind", "You");
    stage.pass();
    await stage.answer({ ok: false, refusal: { code: "workspace-closed", sentence: "It is closed." } });
    stage.pass();
    stage.become("here");
    expect([commands(stage), stage.keeper.draft().unsaved]).toStrictEqual([
      [save(0, "You")],
      { ...BLANK_CARDS.appreciation, kind: "You" },
    ]);
  });

  it("[T1] goes on over another line, where what was sent may have arrived", () => {
    const stage = begin();
    stage.keeper.write("kind", "You");
    stage.pass();
    const next = new Stage();
    next.become("here", { revision: 1, words: { ...BLANK_CARDS.appreciation, kind: "You" } });
    stage.keeper.follow(next.line);
    expect([stage.keeper.draft().unsaved, commands(next)]).toStrictEqual([null, []]);
  });

  it("[C4] sends nothing over words of another page until the person has chosen", () => {
    const stage = begin();
    stage.keeper.write("kind", "Here");
    stage.become("here", { revision: 1, words: { ...BLANK_CARDS.appreciation, kind: "There" } });
    stage.pass();
    expect(commands(stage)).toStrictEqual([]);
    stage.keeper.keepThis();
    expect(commands(stage)).toStrictEqual([save(1, "Here")]);
  });

  it("keeps what is too long in the page, and takes out what nothing keeps", () => {
    const stage = begin();
    stage.keeper.write("kind", "x".repeat(CARD_PART_LIMIT + 1));
    stage.pass();
    expect(commands(stage)).toStrictEqual([]);
    stage.keeper.write("kind", "a\u0007 bell");
    stage.pass();
    expect(commands(stage)).toStrictEqual([save(0, "a bell")]);
  });
});
