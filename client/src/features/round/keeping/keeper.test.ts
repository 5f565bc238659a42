import type { Answer } from "@footbridge/shared/domain/round/answer";
import { sheetOf } from "@footbridge/shared/practice/sheets";
import { beforeEach, describe, expect, it } from "vitest";
import { FIRST_RETRY, LONG_WAIT, PAUSE } from "./answers-keeper.ts";
import { RoundKeeper } from "./keeper.ts";
import { FarEnd, HandClock, roundWith, text } from "./keeping-fixtures.ts";

const OWN_PART = sheetOf("own-part");
if (OWN_PART === undefined) throw new Error("the first round is gone");
const SKIPPED: Answer = { state: "skipped" };

let clock: HandClock;
let far: FarEnd;
let keeper: RoundKeeper;
let told: number;

beforeEach(() => {
  clock = new HandClock();
  far = new FarEnd();
  told = 0;
  keeper = new RoundKeeper(OWN_PART, clock.later, () => {
    told += 1;
  });
  keeper.show(roundWith({}));
  keeper.connected(far.send);
});

describe("saving by itself", () => {
  it("waits for a pause in the typing, and sends the newest words once", () => {
    keeper.write("cause", text("W"));
    clock.pass(PAUSE - 1);
    keeper.write("cause", text("We"));
    clock.pass(PAUSE - 1);
    expect(far.sent).toStrictEqual([]);
    clock.pass(1);
    expect(far.sent).toStrictEqual([["cause", 0, text("We")]]);
  });

  it("sends at once when the person leaves the field, and not a second time after the pause", () => {
    keeper.enter("cause");
    keeper.write("cause", text("We"));
    keeper.leave("cause");
    clock.pass(2 * PAUSE);
    expect(far.sent).toStrictEqual([["cause", 0, text("We")]]);
  });

  it("sends at once what is picked, and when the page is hidden", () => {
    keeper.choose("cause", SKIPPED);
    keeper.write("my-part", text("I"));
    keeper.flush();
    expect(far.sent).toStrictEqual([
      ["cause", 0, SKIPPED],
      ["my-part", 0, text("I")],
    ]);
  });

  it("has one save of a prompt on its way, and sends the newest words over the revision it became", async () => {
    keeper.choose("cause", text("a"));
    keeper.choose("cause", text("ab"));
    keeper.choose("cause", text("abc"));
    expect(far.sent).toStrictEqual([["cause", 0, text("a")]]);
    await far.keep(0, 1);
    expect(far.sent).toStrictEqual([
      ["cause", 0, text("a")],
      ["cause", 1, text("abc")],
    ]);
    await far.keep(1, 2);
    expect(keeper.unsaved).toBe(false);
  });

  it("keeps prompts apart: one that waits does not hold up another", () => {
    keeper.choose("cause", text("a"));
    keeper.choose("my-part", text("b"));
    expect(far.sent.map(([prompt]) => prompt)).toStrictEqual(["cause", "my-part"]);
  });

  it("waits for the pause also when an acknowledgement comes in the middle of typing", async () => {
    keeper.choose("cause", text("a"));
    keeper.write("cause", text("ab"));
    await far.keep(0, 1);
    expect(far.sent.length).toBe(1);
    clock.pass(PAUSE);
    expect(far.sent[1]).toStrictEqual(["cause", 1, text("ab")]);
  });

  it("says when an acknowledgement takes long, and not after it came", async () => {
    keeper.choose("cause", text("a"));
    clock.pass(LONG_WAIT);
    expect(keeper.answers["cause"]?.overdue).toBe(true);
    await far.keep(0, 1);
    expect(keeper.answers["cause"]?.overdue).toBe(false);
  });

  it("does not send what is longer than may be kept, and keeps it on the page", () => {
    const long = text("a".repeat(4001));
    keeper.choose("cause", long);
    expect([far.sent, keeper.answers["cause"]?.draft]).toStrictEqual([[], long]);
    keeper.choose("cause", text("short"));
    expect(far.sent).toStrictEqual([["cause", 0, text("short")]]);
  });

  it("tells its readers of changes, and only of changes", () => {
    const before = told;
    keeper.show(roundWith({}));
    expect(told).toBe(before);
    keeper.write("cause", text("a"));
    expect(told).toBe(before + 1);
  });
});

describe("[T3] a connection that is away", () => {
  it("keeps the words on the page, and sends only the newest of each prompt when it is back", () => {
    keeper.disconnected();
    for (const words of ["a", "ab", "abc"]) {
      keeper.write("cause", text(words));
      clock.pass(PAUSE);
    }
    keeper.choose("my-part", text("b"));
    expect([far.sent, keeper.unsaved]).toStrictEqual([[], true]);
    keeper.connected(far.send);
    expect(far.sent).toStrictEqual([
      ["cause", 0, text("abc")],
      ["my-part", 0, text("b")],
    ]);
  });

  it("does not send twice what the line itself sends again", async () => {
    keeper.choose("cause", text("a"));
    keeper.disconnected();
    keeper.connected(far.send);
    expect(far.sent.length).toBe(1);
    await far.keep(0, 1);
    expect(keeper.unsaved).toBe(false);
  });

  it("sends again over a new line what a lost one may not have carried, and takes no late answer for it", async () => {
    keeper.choose("cause", text("a"));
    keeper.abandoned();
    keeper.connected(far.send);
    expect(far.sent).toStrictEqual([
      ["cause", 0, text("a")],
      ["cause", 0, text("a")],
    ]);
    await far.keep(0, 7);
    expect(keeper.unsaved).toBe(true);
    await far.keep(1, 1);
    expect(keeper.answers["cause"]?.base.revision).toBe(1);
  });

  it("sends nothing again that the lost line did carry", () => {
    keeper.choose("cause", text("a"));
    keeper.abandoned();
    keeper.show(roundWith({ cause: { answer: text("a"), revision: 1 } }));
    keeper.connected(far.send);
    expect([far.sent.length, keeper.unsaved]).toStrictEqual([1, false]);
  });
});

describe("refusals", () => {
  it("of a moment are tried again, more and more slowly, until the words are kept", async () => {
    keeper.choose("cause", text("a"));
    await far.refuse(0, "not-saved");
    expect([far.sent.length, keeper.unsaved]).toStrictEqual([1, true]);
    clock.pass(FIRST_RETRY);
    expect(far.sent.length).toBe(2);
    await far.refuse(1, "too-fast");
    clock.pass(FIRST_RETRY);
    expect(far.sent.length).toBe(2);
    clock.pass(FIRST_RETRY);
    expect(far.sent.length).toBe(3);
    await far.keep(2, 1);
    expect(keeper.unsaved).toBe(false);
  });

  it("of the words themselves are not tried again until they change", async () => {
    keeper.choose("cause", text("a"));
    await far.refuse(0, "answer-not-valid");
    clock.pass(60_000);
    keeper.flush();
    expect([far.sent.length, keeper.unsaved]).toStrictEqual([1, true]);
    keeper.choose("cause", text("b"));
    expect(far.sent.length).toBe(2);
  });

  it("[C4] of words that moved on send nothing more until the person has chosen, and lose neither text", async () => {
    keeper.choose("cause", text("mine"));
    await far.refuse(0, "answer-moved-on");
    keeper.show(roundWith({ cause: { answer: text("other"), revision: 1 } }));
    keeper.write("cause", text("mine too"));
    clock.pass(60_000);
    expect(far.sent.length).toBe(1);
    expect([keeper.answers["cause"]?.draft, keeper.answers["cause"]?.latest.answer]).toStrictEqual([
      text("mine too"),
      text("other"),
    ]);
    keeper.keepThis("cause");
    expect(far.sent[1]).toStrictEqual(["cause", 1, text("mine too")]);
  });

  it("[C4] can be met by keeping the other words, and then nothing is sent", async () => {
    keeper.choose("cause", text("mine"));
    await far.refuse(0, "answer-moved-on");
    keeper.show(roundWith({ cause: { answer: text("other"), revision: 1 } }));
    keeper.keepOther("cause");
    clock.pass(60_000);
    expect([far.sent.length, keeper.unsaved, keeper.answers["cause"]?.base.answer]).toStrictEqual([
      1,
      false,
      text("other"),
    ]);
  });
});

describe("a sealed round", () => {
  it("sends nothing, and keeps late words on the page until the seal is taken back", () => {
    keeper.show(roundWith({}, true));
    keeper.choose("cause", text("late"));
    expect([far.sent, keeper.unsaved]).toStrictEqual([[], true]);
    keeper.show(roundWith({}, false));
    expect(far.sent).toStrictEqual([["cause", 0, text("late")]]);
  });
});

describe("skipping", () => {
  it("is saved at once, and so is coming back with the words", async () => {
    keeper.choose("cause", text("words"));
    await far.keep(0, 1);
    keeper.setAside("cause", SKIPPED);
    await far.keep(1, 2);
    keeper.takeUp("cause");
    expect(far.sent).toStrictEqual([
      ["cause", 0, text("words")],
      ["cause", 1, SKIPPED],
      ["cause", 2, text("words")],
    ]);
  });
});
