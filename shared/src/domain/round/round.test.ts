import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { PerSeat, Seat } from "../seat.ts";
import type { Answers } from "./answer.ts";
import type { RoundCommand } from "./commands.ts";
import { decideRound, settleRound } from "./decide.ts";
import type { OwnSide, RoundState } from "./evolve.ts";
import { evolveRound, NEW_ROUND } from "./evolve.ts";
import type { Sheet } from "./sheet.ts";
import { roundView } from "./view.ts";

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

interface Side {
  own: OwnSide;
  answers: Answers;
}

/** Two sides and the shared round, as the server holds them: each command sees the shared round and its own side. */
class Model {
  round: RoundState = NEW_ROUND;
  readonly sides: Record<Seat, Side> = {
    a: { own: { sealed: false, ready: false, revisions: {} }, answers: {} },
    b: { own: { sealed: false, ready: false, revisions: {} }, answers: {} },
  };

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
    const both = {
      sealed: this.sides.a.own.sealed && this.sides.b.own.sealed,
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
const simple = (type: Exclude<RoundCommand["type"], "round.save">): RoundCommand => ({ type, round: "own-part" });

describe("a round", () => {
  it("[C1] no order of commands reveals before both have sealed and both are ready", () => {
    const step = fc.record({
      seat: fc.constantFrom<Seat>("a", "b"),
      command: fc.oneof(
        fc.tuple(fc.nat(3), fc.string()).map(([base, text]) => save(base, text)),
        fc
          .constantFrom(
            "round.seal" as const,
            "round.take-seal-back" as const,
            "round.say-ready" as const,
            "round.take-ready-back" as const,
          )
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
        }
      }),
      { numRuns: 500 },
    );
  });

  it("[P1] what one person does alone leaves what both know as it was", () => {
    const model = new Model();
    expect(model.run("a", save(0, "mine"))).toBe(true);
    expect(model.run("a", simple("round.seal"))).toBe(true);
    expect(model.run("a", simple("round.say-ready"))).toBe(true);
    expect(model.round).toStrictEqual(NEW_ROUND);
  });

  it("[C1] a seal can be taken back until the reveal, and the readiness goes with it", () => {
    const model = new Model();
    model.run("a", save(0, "mine"));
    model.run("a", simple("round.seal"));
    model.run("a", simple("round.say-ready"));
    expect(model.run("a", simple("round.take-seal-back"))).toBe(true);
    expect(model.sides.a.own).toStrictEqual({ sealed: false, ready: false, revisions: { needed: 1 } });
  });

  it("[C2] revealed words are frozen", () => {
    const model = new Model();
    for (const seat of ["a", "b"] as const) {
      model.run(seat, save(0, seat));
      model.run(seat, simple("round.seal"));
      model.run(seat, simple("round.say-ready"));
    }
    expect(model.round).toStrictEqual({ bothSealed: true, revealedAt: NOW });
    expect(model.run("a", save(1, "other words"))).toBe(false);
    expect(model.run("a", simple("round.take-seal-back"))).toBe(false);
    expect(model.sides.a.answers).toStrictEqual({ needed: { state: "answered", value: { kind: "text", text: "a" } } });
  });

  it.each([
    ["a sealed sheet takes no other words", [save(0, "mine"), simple("round.seal"), save(1, "other")], "round-sealed"],
    ["a sheet with a needed prompt left blank cannot be sealed", [simple("round.seal")], "round-unfinished"],
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
    expect(roundView("own-part", { bothSealed: true, revealedAt: null }, own, sides.a, sides.b)).toStrictEqual({
      round: "own-part",
      mine: {
        sealed: true,
        ready: false,
        answers: { needed: { answer: sides.a.needed, revision: 3 } },
      },
      bothSealed: true,
      revealed: null,
    });
  });

  it("[P1] skipped, put off and blank look the same after the reveal", () => {
    const view = roundView(
      "own-part",
      { bothSealed: true, revealedAt: NOW },
      { sealed: true, ready: true, revisions: {} },
      {},
      {
        skipped: { state: "skipped" },
        later: { state: "not-today" },
        blank: { state: "blank" },
        empty: { state: "answered", value: { kind: "text", text: "  " } },
        said: { state: "answered", value: { kind: "choice", option: "yes" } },
      },
    );
    expect(view.revealed).toStrictEqual({
      at: NOW,
      theirs: { said: { state: "answered", value: { kind: "choice", option: "yes" } } },
    });
  });
});
