import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { PerSeat, Seat } from "../seat.ts";
import type { Answer, Answers } from "./answer.ts";
import type { RoundCommand } from "./commands.ts";
import { decideRound, settleRound } from "./decide.ts";
import type { OwnSide, RoundState } from "./evolve.ts";
import { evolveRound, NEW_ROUND } from "./evolve.ts";
import { promptSetOf, type ReceiptParts, receiptText, shownReceiptText } from "./receipt.ts";
import type { Sheet } from "./sheet.ts";
import { readable, roundView, togetherView } from "./view.ts";

const NOW = "2026-03-01T10:00:00.000Z";
const SHEET: Sheet = {
  id: "own-part",
  version: 1,
  groups: [
    {
      id: "only",
      prompts: [
        { id: "needed", required: true, field: { kind: "text", size: "long", limit: 40 } },
        { id: "free", required: false, field: { kind: "choice", options: ["yes", "no"] } },
      ],
    },
  ],
};

const SEALED: RoundState = {
  bothSealed: true,
  receipts: { a: "of-a", b: "of-b" },
  times: 1,
  revealedAt: null,
};

interface Side {
  own: OwnSide;
  answers: Answers;
}

/** Two sides and the shared round, as the server holds them: each command sees the shared round and its own side. */
class Model {
  round: RoundState = NEW_ROUND;
  /** The nonce stands for the receipt, which is made outside. */
  receipts: PerSeat<string> = { a: "", b: "" };
  readonly sides: Record<Seat, Side> = {
    a: { own: { sealed: false, ready: false, revisions: {} }, answers: {} },
    b: { own: { sealed: false, ready: false, revisions: {} }, answers: {} },
  };

  shown(times: number): PerSeat<string> {
    return { a: `${this.receipts.a} ${times}`, b: `${this.receipts.b} ${times}` };
  }

  run(seat: Seat, command: RoundCommand): boolean {
    const side = this.sides[seat];
    const decision = decideRound(
      command,
      { sheet: SHEET, round: this.round, own: side.own, answers: side.answers },
      { seat, now: NOW },
    );
    if (!decision.accepted) return false;
    for (const change of decision.facts) {
      if (change.type === "side.answer-saved" && command.type === "round.save") {
        side.answers = { ...side.answers, [change.prompt]: command.answer };
        side.own = { ...side.own, revisions: { ...side.own.revisions, [change.prompt]: change.revision } };
      }
      if (change.type === "side.sealed") side.own = { ...side.own, sealed: true };
      if (change.type === "side.seal-taken-back") side.own = { ...side.own, sealed: false, ready: false };
      if (change.type === "side.ready") side.own = { ...side.own, ready: true };
      if (change.type === "side.ready-taken-back") side.own = { ...side.own, ready: false };
    }
    if (command.type === "round.seal") this.receipts = { ...this.receipts, [seat]: command.nonce };
    const sealed = this.sides.a.own.sealed && this.sides.b.own.sealed;
    const both = {
      receipts: sealed ? this.shown(this.round.times) : null,
      next: sealed ? this.shown(this.round.times + 1) : null,
      revealed: this.sides.a.own.ready && this.sides.b.own.ready,
    };
    this.round = settleRound("own-part", this.round, both, NOW).reduce(evolveRound, this.round);
    return true;
  }
}

const save = (base: number, text: string): RoundCommand => ({
  type: "round.save",
  round: "own-part",
  prompt: "needed",
  base,
  answer: { state: "answered", value: { kind: "text", text } },
});
const seal = (nonce = "first"): RoundCommand => ({ type: "round.seal", round: "own-part", nonce });
const simple = (type: Exclude<RoundCommand["type"], "round.save" | "round.seal">): RoundCommand => ({
  type,
  round: "own-part",
});

describe("a round", () => {
  it("[C1] no order of commands reveals before both have sealed and both are ready", () => {
    const step = fc.record({
      seat: fc.constantFrom<Seat>("a", "b"),
      command: fc.oneof(
        fc.tuple(fc.nat(3), fc.string()).map(([base, text]) => save(base, text)),
        fc.nat(3).map((nonce) => seal(`${nonce}`)),
        fc
          .constantFrom("round.take-seal-back" as const, "round.say-ready" as const, "round.take-ready-back" as const)
          .map(simple),
      ),
    });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
        const model = new Model();
        for (const { seat, command } of steps) {
          const before = model.round;
          model.run(seat, command);
          const { a, b } = model.sides;
          const mayBeOpen = a.own.sealed && b.own.sealed && a.own.ready && b.own.ready;
          if (model.round.revealedAt !== null && before.revealedAt === null) expect(mayBeOpen).toBe(true);
          expect(model.round.revealedAt !== null).toBe(mayBeOpen);
          expect(model.round.bothSealed).toBe(a.own.sealed && b.own.sealed);
          if (model.round.bothSealed) expect(model.round.receipts).toStrictEqual(model.shown(model.round.times));
        }
      }),
      { numRuns: 500 },
    );
  });

  it("[P1] what one person does alone leaves what both know as it was", () => {
    const model = new Model();
    expect(model.run("a", save(0, "mine"))).toBe(true);
    expect(model.run("a", seal())).toBe(true);
    expect(model.run("a", simple("round.say-ready"))).toBe(true);
    expect(model.round).toStrictEqual(NEW_ROUND);
  });

  it("[C1] a seal can be taken back until the reveal, and the readiness goes with it", () => {
    const model = new Model();
    model.run("a", save(0, "mine"));
    model.run("a", seal());
    model.run("a", simple("round.say-ready"));
    expect(model.run("a", simple("round.take-seal-back"))).toBe(true);
    expect(model.sides.a.own).toStrictEqual({ sealed: false, ready: false, revisions: { needed: 1 } });
  });

  it("[C2] revealed words are frozen", () => {
    const model = new Model();
    for (const seat of ["a", "b"] as const) {
      model.run(seat, save(0, seat));
      model.run(seat, seal());
      model.run(seat, simple("round.say-ready"));
    }
    expect(model.round).toStrictEqual({
      bothSealed: true,
      times: 1,
      receipts: { a: "first 1", b: "first 1" },
      revealedAt: NOW,
    });
    expect(model.run("a", save(1, "other words"))).toBe(false);
    expect(model.run("a", simple("round.take-seal-back"))).toBe(false);
    expect(model.sides.a.answers).toStrictEqual({ needed: { state: "answered", value: { kind: "text", text: "a" } } });
  });

  it.each([
    ["a sealed sheet takes no other words", [save(0, "mine"), seal(), save(1, "other")], "round-sealed"],
    ["a sheet with a needed prompt left blank cannot be sealed", [seal()], "round-unfinished"],
    [
      "words over an older revision are refused, so that no text is lost",
      [save(0, "one"), save(0, "two")],
      "answer-moved-on",
    ],
    ["a text over the limit is refused", [save(0, "x".repeat(41))], "answer-not-valid"],
    ["readiness needs a seal", [simple("round.say-ready")], "round-not-sealed"],
  ] as const)("[T4] %s", (_title, commands, code) => {
    const model = new Model();
    for (const command of commands.slice(0, -1)) expect(model.run("a", command)).toBe(true);
    const last = commands[commands.length - 1];
    if (last === undefined) throw new Error("a case needs a command");
    const { own, answers } = model.sides.a;
    const decision = decideRound(last, { sheet: SHEET, round: model.round, own, answers }, { seat: "a", now: NOW });
    expect(decision).toStrictEqual({ accepted: false, code });
  });

  it("[P4] a view before the reveal carries nothing of the other side, even when it is handed over", () => {
    const sides: PerSeat<Answers> = {
      a: { needed: { state: "answered", value: { kind: "text", text: "mine" } } },
      b: { needed: { state: "answered", value: { kind: "text", text: "canary" } } },
    };
    const own = { sealed: true, ready: false, revisions: { needed: 3 } };
    const receipt = { receipt: "r", nonce: "n", promptSet: "p" };
    expect(
      roundView(
        "own-part",
        SEALED,
        "a",
        { own, answers: sides.a, receipt },
        { answers: sides.b, opening: { nonce: "canary", promptSet: "canary" }, salt: "canary" },
      ),
    ).toStrictEqual({
      round: "own-part",
      mine: {
        sealed: true,
        ready: false,
        receipt,
        answers: { needed: { answer: sides.a.needed, revision: 3 } },
      },
      bothSealed: true,
      receipts: { mine: "of-a", theirs: "of-b", times: 1, salt: null },
      revealed: null,
    });
  });

  it("[P14] what one keeps for oneself is in no view of the other, and is covered by no receipt", () => {
    const said: Answer = { state: "answered", value: { kind: "choice", option: "very" } };
    const answers = { pace: said, "kept-hope": said };
    const view = togetherView("own-part", { ...SEALED, revealedAt: NOW }, "a", { answers, opening: null, salt: "s" });
    expect(view.revealed?.theirs).toStrictEqual({ pace: said });
    expect(readable(answers)).toStrictEqual({ pace: said });
    const { mine } = roundView(
      "own-part",
      SEALED,
      "a",
      { own: { sealed: true, ready: false, revisions: {} }, answers, receipt: null },
      null,
    );
    expect(Object.keys(mine.answers)).toStrictEqual(["pace", "kept-hope"]);
  });

  it("[P1] skipped, put off and blank look the same after the reveal", () => {
    const view = togetherView("own-part", { ...SEALED, revealedAt: NOW }, "a", {
      answers: {
        skipped: { state: "skipped" },
        later: { state: "not-today" },
        blank: { state: "blank" },
        empty: { state: "answered", value: { kind: "text", text: "  " } },
        said: { state: "answered", value: { kind: "choice", option: "yes" } },
      },
      opening: null,
      salt: "s",
    });
    expect(view.receipts?.salt).toBe("s");
    expect(view.revealed).toStrictEqual({
      at: NOW,
      theirs: { said: { state: "answered", value: { kind: "choice", option: "yes" } } },
      opening: null,
    });
  });
});

describe("receipts", () => {
  const bothSeal = (): Model => {
    const model = new Model();
    for (const each of ["a", "b"] as const) {
      model.run(each, save(0, each));
      model.run(each, seal());
    }
    return model;
  };

  const receiptsOf = (round: RoundState, seat: Seat) => togetherView("own-part", round, seat, null).receipts;

  it("[P7] a view tells both receipts while both have sealed, each as one's own or the other's, and none otherwise", () => {
    expect(receiptsOf(SEALED, "a")).toStrictEqual({ mine: "of-a", theirs: "of-b", times: 1, salt: null });
    expect(receiptsOf(SEALED, "b")).toStrictEqual({ mine: "of-b", theirs: "of-a", times: 1, salt: null });
    expect(receiptsOf(NEW_ROUND, "b")).toBeNull();
  });

  it("[P7] a seal taken back and given again is told with new receipts", () => {
    const model = bothSeal();
    model.run("b", simple("round.take-seal-back"));
    expect(receiptsOf(model.round, "a")).toBeNull();
    model.run("b", seal("second"));
    expect(receiptsOf(model.round, "a")).toStrictEqual({ mine: "first 2", theirs: "second 2", times: 2, salt: null });
  });

  it("[P7] other seals are told even when nobody wrote down that one was taken back meanwhile", () => {
    const { round } = bothSeal();
    const next = { a: "first 2", b: "second 2" };
    expect(
      settleRound("own-part", round, { receipts: { a: "first 1", b: "second 1" }, next, revealed: false }, NOW),
    ).toStrictEqual([{ type: "round.both-sealed", round: "own-part", times: 2, receipts: next, at: NOW }]);
    expect(
      settleRound("own-part", round, { receipts: { a: "first 1", b: "first 1" }, next, revealed: false }, NOW),
    ).toStrictEqual([]);
  });

  const PARTS: ReceiptParts = {
    workspace: "w",
    round: "own-part",
    seat: "a",
    promptSet: "p",
    nonce: "n",
    words: '{"é":"🌉"}',
  };

  it("[P7] the text that a receipt is made over puts each part behind its length in bytes", () => {
    expect(receiptText(PARTS)).toBe('20:footbridge/receipt/11:w8:own-part1:a1:p1:n13:{"é":"🌉"}');
  });

  it("[P7] [P1] a receipt is shown as another one each time that both have sealed", () => {
    expect(shownReceiptText("ab", { times: 12, salt: "c" })).toBe("26:footbridge/receipt-shown/12:121:c2:ab");
  });

  it("[P7] no two lists of parts give the same text", () => {
    const part = fc.oneof(fc.string(), fc.constantFrom("", "1:", "1:a", "a1:a", ":", "1"));
    const parts = fc.record({
      workspace: part,
      round: part,
      seat: fc.constantFrom<Seat>("a", "b"),
      promptSet: part,
      nonce: part,
      words: part,
    });
    fc.assert(
      fc.property(parts, parts, (one, other) => {
        expect(receiptText(one) === receiptText(other)).toBe(JSON.stringify(one) === JSON.stringify(other));
      }),
      { numRuns: 2000 },
    );
  });

  it("[P7] the questions are named by sheet, version and prompts", () => {
    expect(promptSetOf(SHEET)).toStrictEqual({ sheet: "own-part", version: 1, prompts: ["needed", "free"] });
  });
});
