import { BLANK_CARDS, CARD_PART_LIMIT, type CardWords } from "@footbridge/shared/domain/card/words";
import { describe, expect, it } from "vitest";
import * as change from "./card-draft.ts";
import { type CardDraft, fits, inConflict, shownWords, UNTOUCHED } from "./card-draft.ts";

const words = (kind: string): CardWords => ({ ...BLANK_CARDS.appreciation, kind });
const kept = (revision: number, kind: string) => ({ revision, words: words(kind) });
const REFUSAL = { code: "not-saved", sentence: "Not now." } as const;

/** Written over the first revision. */
const writing: CardDraft = change.written(change.shown(UNTOUCHED.appreciation, kept(1, "one")), words("two"));

describe("a card being written", () => {
  it("shows what the server keeps until something is written, and then what was written", () => {
    expect(shownWords(UNTOUCHED.appreciation)).toStrictEqual(BLANK_CARDS.appreciation);
    expect(shownWords(change.shown(UNTOUCHED.appreciation, kept(1, "one")))).toStrictEqual(words("one"));
    expect(shownWords(writing)).toStrictEqual(words("two"));
  });

  it("[T1] is unsaved until it is acknowledged, also what was written meanwhile", () => {
    const going = change.sent(writing);
    expect(going.sending).toStrictEqual(words("two"));
    expect(change.acknowledged(going, 2)).toStrictEqual({
      ...UNTOUCHED.appreciation,
      base: kept(2, "two"),
      latest: kept(2, "two"),
    });
    const more = change.acknowledged(change.written(going, words("three")), 2);
    expect([more.unsaved, more.base, inConflict(more)]).toStrictEqual([words("three"), kept(2, "two"), false]);
  });

  it("[C4] is not written over by another page of the same person: they choose, and lose neither text", () => {
    const both = change.shown(writing, kept(2, "elsewhere"));
    expect([inConflict(both), shownWords(both), both.latest.words]).toStrictEqual([
      true,
      words("two"),
      words("elsewhere"),
    ]);
    const mine = change.keptThis(both);
    expect([inConflict(mine), shownWords(mine), mine.base.revision]).toStrictEqual([false, words("two"), 2]);
    const other = change.keptOther(both);
    expect([inConflict(other), shownWords(other), other.unsaved]).toStrictEqual([false, words("elsewhere"), null]);
  });

  it("[C4] takes newer words where they overwrite nothing", () => {
    expect(
      shownWords(change.shown(change.shown(UNTOUCHED.appreciation, kept(1, "one")), kept(2, "two"))),
    ).toStrictEqual(words("two"));
    const same = change.shown(writing, kept(2, "two"));
    expect([same.unsaved, same.base]).toStrictEqual([null, kept(2, "two")]);
    const again = change.shown(writing, kept(3, "one"));
    expect([inConflict(again), again.base.revision]).toStrictEqual([false, 3]);
    expect(change.shown(again, kept(2, "older"))).toBe(again);
  });

  it("[T1] that may have arrived or not is known by what the server shows", () => {
    for (const end of [change.lost, (draft: CardDraft) => change.notKept(draft, REFUSAL)]) {
      const unsure = change.written(end(change.sent(writing)), words("three"));
      expect(unsure.unsure).toStrictEqual([words("two")]);
      const arrived = change.shown(unsure, kept(2, "two"));
      expect([inConflict(arrived), arrived.unsaved, arrived.base.revision]).toStrictEqual([false, words("three"), 2]);
    }
    expect(change.lost(writing)).toBe(writing);
  });

  it("says why these very words were not kept, until they are others", () => {
    const refused = change.notKept(change.sent(writing), { code: "too-fast", sentence: "Slowly." });
    expect([refused.refused, refused.unsure]).toStrictEqual([{ code: "too-fast", sentence: "Slowly." }, []]);
    expect(change.written(refused, words("three")).refused).toBeNull();
  });

  it("fits while every part is within its limit", () => {
    expect(fits(words("x".repeat(CARD_PART_LIMIT)))).toBe(true);
    expect(fits(words("x".repeat(CARD_PART_LIMIT + 1)))).toBe(false);
  });
});
