import { BLANK } from "@footbridge/shared/domain/round/answer";
import { describe, expect, it } from "vitest";
import { text } from "./keeping-fixtures.ts";
import type { Kept, KeptAnswer } from "./kept-answer.ts";
import {
  acknowledged,
  holding,
  inConflict,
  isUnsaved,
  keptOther,
  keptThis,
  lost,
  notKept,
  restored,
  sent,
  setAside,
  shown,
  shownAnswer,
  takenUp,
  UNTOUCHED,
  unsentOf,
  waitedLong,
  written,
} from "./kept-answer.ts";

const FIRST: Kept = { answer: text("first"), revision: 1 };
const OTHER: Kept = { answer: text("other"), revision: 2 };
const SAVED = shown(UNTOUCHED, FIRST);
const NOT_SAVED = { code: "not-saved", sentence: "" } as const;

describe("what a page shows", () => {
  it("is blank before anything is known", () => {
    expect(shownAnswer(UNTOUCHED)).toStrictEqual(BLANK);
    expect(isUnsaved(UNTOUCHED)).toBe(false);
  });

  it("is what the server shows, as long as nothing is being written", () => {
    const moved = shown(SAVED, OTHER);
    expect(shownAnswer(moved)).toStrictEqual(text("other"));
    expect(moved.base).toStrictEqual(OTHER);
  });

  it("ignores news older than what is known", () => {
    const moved = shown(SAVED, OTHER);
    expect(shown(moved, FIRST)).toBe(moved);
  });

  it("does not change under a person who is in the field, and changes once they leave it", () => {
    const held = shown(holding(SAVED, true), OTHER);
    expect(shownAnswer(held)).toStrictEqual(text("first"));
    expect(shownAnswer(holding(held, false))).toStrictEqual(text("other"));
  });

  it("stays what was typed while the server shows older or other words", () => {
    const typed = shown(written(SAVED, text("mine")), OTHER);
    expect(shownAnswer(typed)).toStrictEqual(text("mine"));
  });
});

describe("[T1] saved", () => {
  it("is said only after the acknowledgement", () => {
    const going = sent(written(UNTOUCHED, text("words")));
    expect(isUnsaved(going)).toBe(true);
    const done = acknowledged(going, 1);
    expect(isUnsaved(done)).toBe(false);
    expect(done).toStrictEqual({
      ...UNTOUCHED,
      base: { answer: text("words"), revision: 1 },
      latest: { answer: text("words"), revision: 1 },
    });
  });

  it("is not said of words typed after the ones that were acknowledged", () => {
    const going = written(sent(written(UNTOUCHED, text("a"))), text("ab"));
    const done = acknowledged(going, 1);
    expect(isUnsaved(done)).toBe(true);
    expect(shownAnswer(done)).toStrictEqual(text("ab"));
    expect(done.base).toStrictEqual({ answer: text("a"), revision: 1 });
  });

  it("needs nothing sent when the words are typed back to what is kept", () => {
    expect(isUnsaved(written(written(SAVED, text("changed")), text("first")))).toBe(false);
  });

  it("still needs sending when they are typed back while a change is on its way", () => {
    const back = written(sent(written(SAVED, text("changed"))), text("first"));
    expect(isUnsaved(back)).toBe(true);
    expect(isUnsaved(acknowledged(back, 2))).toBe(true);
  });

  it("leaves out characters that cannot be kept", () => {
    const going = sent(written(UNTOUCHED, text("a\u0000b\ud800c\n\t")));
    expect(going.sending).toStrictEqual(text("abc\n\t"));
    expect(isUnsaved(acknowledged(going, 1))).toBe(false);
  });
});

describe("two pages of one person", () => {
  const typed = written(SAVED, text("mine"));

  it("are in conflict when both changed the same words, whether the news or the refusal comes first", () => {
    expect(inConflict(shown(typed, OTHER))).toBe(true);
    const refused = notKept(sent(typed), { code: "answer-moved-on", sentence: "" });
    expect(inConflict(refused)).toBe(false);
    expect(inConflict(shown(refused, OTHER))).toBe(true);
  });

  it("wait for the answer to a save before they call it a conflict", () => {
    expect(inConflict(shown(sent(typed), OTHER))).toBe(false);
  });

  it("are in conflict as soon as someone types over words that moved on under them", () => {
    const under = shown(holding(SAVED, true), OTHER);
    expect(inConflict(under)).toBe(false);
    expect(inConflict(written(under, text("first, and more")))).toBe(true);
  });

  it("are not when they wrote the same", () => {
    const same = shown(typed, { answer: text("mine"), revision: 2 });
    expect([inConflict(same), isUnsaved(same)]).toStrictEqual([false, false]);
  });

  it("are not when the other one saved the old words again", () => {
    const same = shown(typed, { answer: text("first"), revision: 2 });
    expect([inConflict(same), isUnsaved(same), same.base.revision]).toStrictEqual([false, true, 2]);
  });

  it("follow the other one where it wrote over words that this one had saved", () => {
    const overwritten = acknowledged(shown(sent(typed), { answer: text("other"), revision: 3 }), 2);
    expect([shownAnswer(overwritten), isUnsaved(overwritten)]).toStrictEqual([text("other"), false]);
  });

  it("follow the other one when the words here are typed back to what they were", () => {
    const back = written(shown(typed, OTHER), text("first"));
    expect([shownAnswer(back), isUnsaved(back)]).toStrictEqual([text("other"), false]);
  });

  it("can keep these words: they go over the other ones", () => {
    const kept = keptThis(shown(typed, OTHER));
    expect([inConflict(kept), isUnsaved(kept), shownAnswer(kept), kept.base]).toStrictEqual([
      false,
      true,
      text("mine"),
      OTHER,
    ]);
  });

  it("can keep the other words", () => {
    const kept = keptOther(shown(typed, OTHER));
    expect([inConflict(kept), isUnsaved(kept), shownAnswer(kept)]).toStrictEqual([false, false, text("other")]);
  });
});

describe("words whose fate is unknown", () => {
  const gone = lost(sent(written(SAVED, text("mine"))));

  it("are kept and unsaved", () => {
    expect([isUnsaved(gone), shownAnswer(gone), gone.sending]).toStrictEqual([true, text("mine"), null]);
  });

  it("are saved if the server shows them", () => {
    expect(isUnsaved(shown(gone, { answer: text("mine"), revision: 2 }))).toBe(false);
  });

  it("are not taken for another page's words after more was typed", () => {
    const more = shown(written(gone, text("mine too")), { answer: text("mine"), revision: 2 });
    expect([inConflict(more), isUnsaved(more), more.base.revision]).toStrictEqual([false, true, 2]);
  });

  it("are also those that the server could not say anything about", () => {
    const again = notKept(sent(written(SAVED, text("mine"))), NOT_SAVED);
    const more = shown(written(again, text("mine too")), { answer: text("mine"), revision: 2 });
    expect([inConflict(more), more.base.revision]).toStrictEqual([false, 2]);
  });
});

describe("a refusal", () => {
  const going = sent(written(SAVED, text("mine")));

  it("leaves the words on the page and says why", () => {
    const refused = notKept(going, NOT_SAVED);
    expect([shownAnswer(refused), isUnsaved(refused), refused.refused]).toStrictEqual([text("mine"), true, NOT_SAVED]);
  });

  it("says nothing about words that have changed since", () => {
    expect(notKept(written(going, text("mine too")), NOT_SAVED).refused).toBe(null);
    expect(written(notKept(going, NOT_SAVED), text("mine too")).refused).toBe(null);
  });
});

describe("skipping", () => {
  const skipped = setAside(SAVED, { state: "skipped" });

  it("keeps the words at hand", () => {
    expect([shownAnswer(skipped), skipped.aside]).toStrictEqual([{ state: "skipped" }, text("first")]);
  });

  it("and putting off after it keep the same words at hand", () => {
    expect(setAside(skipped, { state: "not-today" }).aside).toStrictEqual(text("first"));
  });

  it("can be undone, with the words", () => {
    const saved = acknowledged(sent(skipped), 2);
    const back = takenUp(saved);
    expect([shownAnswer(back), back.aside, isUnsaved(back)]).toStrictEqual([text("first"), null, true]);
  });

  it("can be undone where there were no words", () => {
    expect(shownAnswer(takenUp(setAside(UNTOUCHED, { state: "skipped" })))).toStrictEqual(BLANK);
  });
});

it("a wait is long only while something is on its way", () => {
  const going: KeptAnswer = waitedLong(sent(written(SAVED, text("mine"))));
  expect([going.overdue, acknowledged(going, 2).overdue, waitedLong(SAVED).overdue]).toStrictEqual([
    true,
    false,
    false,
  ]);
});

describe("words that an earlier page had put down", () => {
  const going = sent(written(SAVED, text("sent")));
  const put = unsentOf(written(going, text("typed since")));

  it("[P13] are the draft, what it grew from, and what may have arrived", () => {
    expect(put).toStrictEqual({ base: FIRST, draft: text("typed since"), unsure: [text("sent")] });
    expect(unsentOf(SAVED)).toBeNull();
  });

  it("[P13] [T1] stand where they stood, whatever the server has told of before or tells of after", () => {
    if (put === null) throw new Error("there was nothing to put down");
    for (const before of [UNTOUCHED, SAVED]) {
      const back = shown(restored(before, put), FIRST);
      expect([shownAnswer(back), isUnsaved(back), inConflict(back)]).toStrictEqual([text("typed since"), true, false]);
    }
    const arrived = shown(restored(UNTOUCHED, put), { answer: text("sent"), revision: 2 });
    expect([shownAnswer(arrived), inConflict(arrived)]).toStrictEqual([text("typed since"), false]);
    const all = shown(restored(UNTOUCHED, put), { answer: text("typed since"), revision: 2 });
    expect(isUnsaved(all)).toBe(false);
  });

  it("[P13] [C4] are not put over what another page wrote, nor over what is typed here already", () => {
    if (put === null) throw new Error("there was nothing to put down");
    expect(inConflict(restored(shown(SAVED, OTHER), put))).toBe(true);
    const typed = written(SAVED, text("typed here"));
    expect(restored(typed, put)).toBe(typed);
  });
});
