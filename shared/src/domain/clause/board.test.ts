import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Seat } from "../seat.ts";
import type { ClauseCommand } from "./commands.ts";
import { decideClause, VERSIONS_LIMIT } from "./decide.ts";
import type { BoardState, Clause } from "./evolve.ts";
import { agreedVersion, evolveBoard, NEW_BOARD } from "./evolve.ts";

const AT = "2026-03-01T10:00:00.000Z";

/** A board with ids and digests that count up. */
class Model {
  board: BoardState = NEW_BOARD;
  #count = 0;

  run(seat: Seat, command: ClauseCommand): string | null {
    this.#count += 1;
    const minted = {
      id: `clause-${this.#count}`,
      words: { id: `words-${this.#count}`, digest: `digest-${this.#count}` },
    };
    const decision = decideClause(command, this.board, { seat, now: AT }, minted);
    if (!decision.accepted) return decision.code;
    this.board = decision.facts.reduce(evolveBoard, this.board);
    return null;
  }

  propose(seat: Seat): Clause {
    expect(
      this.run(seat, { type: "clause.propose", section: "boundaries", words: { kind: "text", text: "x" } }),
    ).toBeNull();
    return this.clause(this.board.length - 1);
  }

  clause(index = 0): Clause {
    const clause = this.board[index];
    if (clause === undefined) throw new Error("no such clause");
    return clause;
  }

  digests(index = 0): readonly string[] {
    return this.clause(index).versions.map((version) => version.words.digest);
  }
}

const text = { kind: "text", text: "words" } as const;

describe("the board", () => {
  it("[C3] a clause counts only while both said yes to exactly its present words", () => {
    const model = new Model();
    const { id } = model.propose("a");
    const [digest = ""] = model.digests();
    expect(model.run("a", { type: "clause.say-yes", clause: id, digest })).toBeNull();
    expect(agreedVersion(model.clause())).toBeUndefined();
    expect(model.run("b", { type: "clause.say-yes", clause: id, digest: "other" })).toBe("words-moved-on");
    expect(model.run("b", { type: "clause.say-yes", clause: id, digest })).toBeNull();
    expect(agreedVersion(model.clause())?.words.digest).toBe(digest);
  });

  it("[C3] an edit clears both yeses", () => {
    const model = new Model();
    const { id } = model.propose("a");
    const [digest = ""] = model.digests();
    for (const seat of ["a", "b"] as const) model.run(seat, { type: "clause.say-yes", clause: id, digest });
    expect(model.run("b", { type: "clause.edit", clause: id, over: digest, words: text })).toBeNull();
    expect(model.clause().versions).toStrictEqual([
      {
        words: { id: "words-4", digest: "digest-4" },
        by: "b",
        yes: { a: false, b: false },
        objections: { a: null, b: null },
      },
    ]);
  });

  it("[C4] of two edits over the same words the second stands beside the first", () => {
    const model = new Model();
    const { id } = model.propose("a");
    const [over = ""] = model.digests();
    expect(model.run("a", { type: "clause.edit", clause: id, over, words: text })).toBeNull();
    expect(model.run("b", { type: "clause.edit", clause: id, over, words: text })).toBeNull();
    expect(model.clause().versions.map(({ by, words }) => [by, words.digest])).toStrictEqual([
      ["a", "digest-2"],
      ["b", "digest-3"],
    ]);
  });

  it("[C3] a yes by both to one wording settles it, and the others go", () => {
    const model = new Model();
    const { id } = model.propose("a");
    model.run("b", { type: "clause.counter", clause: id, words: text });
    const second = model.digests()[1] ?? "";
    for (const seat of ["a", "b"] as const) model.run(seat, { type: "clause.say-yes", clause: id, digest: second });
    expect(model.digests()).toStrictEqual([second]);
  });

  it("[C3] saying yes to one wording takes one's yes from the others", () => {
    const model = new Model();
    const { id } = model.propose("a");
    const [first = ""] = model.digests();
    model.run("b", { type: "clause.counter", clause: id, words: text });
    const second = model.digests()[1] ?? "";
    model.run("a", { type: "clause.say-yes", clause: id, digest: first });
    model.run("a", { type: "clause.say-yes", clause: id, digest: second });
    expect(model.clause().versions.map((version) => version.yes)).toStrictEqual([
      { a: false, b: false },
      { a: true, b: false },
    ]);
  });

  it("[C5] either alone may put a clause aside or take their yes back", () => {
    const model = new Model();
    const { id } = model.propose("a");
    const [digest = ""] = model.digests();
    for (const seat of ["a", "b"] as const) model.run(seat, { type: "clause.say-yes", clause: id, digest });
    expect(model.run("b", { type: "clause.take-yes-back", clause: id, digest })).toBeNull();
    expect(agreedVersion(model.clause())).toBeUndefined();
    expect(model.run("b", { type: "clause.put-aside", clause: id })).toBeNull();
    expect(model.clause().standing).toBe("aside");
    expect(model.clause().versions[0]?.yes).toStrictEqual({ a: false, b: false });
  });

  it.each([
    [
      "words of the other cannot be withdrawn",
      "not-your-words",
      { type: "clause.withdraw", clause: "clause-1", digest: "digest-1" },
    ],
    ["a clause that does not exist is unknown", "clause-unknown", { type: "clause.put-aside", clause: "nowhere" }],
    ["a live clause cannot be taken up", "clause-not-live", { type: "clause.take-up", clause: "clause-1" }],
    [
      "a yes that was not given cannot be taken back",
      "yes-not-given",
      { type: "clause.take-yes-back", clause: "clause-1", digest: "digest-1" },
    ],
    [
      "free words are no typed clause",
      "term-not-valid",
      {
        type: "clause.edit",
        clause: "clause-1",
        over: "digest-1",
        words: { kind: "term", term: "trial-length", value: { kind: "length", amount: 12 } },
      },
    ],
  ] as const)("[T4] %s", (_title, code, command) => {
    const model = new Model();
    model.propose("a");
    const before = model.board;
    expect(model.run("b", command)).toBe(code);
    expect(model.board).toStrictEqual(before);
  });

  it("[T4] wordings beside each other have a limit, and one more is refused", () => {
    const model = new Model();
    const { id } = model.propose("a");
    for (let count = 1; count < VERSIONS_LIMIT; count += 1)
      expect(model.run("b", { type: "clause.counter", clause: id, words: text })).toBeNull();
    expect(model.run("b", { type: "clause.counter", clause: id, words: text })).toBe("clause-too-many-versions");
  });

  it("[C3] no order of commands makes a clause count without two yeses given to its present words", () => {
    const commands = fc.record({
      seat: fc.constantFrom<Seat>("a", "b"),
      kind: fc.constantFrom("edit", "counter", "yes", "back", "object", "withdraw", "aside", "up"),
      pick: fc.nat(5),
      stale: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(commands, { maxLength: 80 }), (steps) => {
        const model = new Model();
        const { id: clause } = model.propose("a");
        // Who said yes to which words since those words came: kept here, apart from the model under test.
        let given = new Map<string, Set<Seat>>();
        for (const { seat, kind, pick, stale } of steps) {
          const digests = model.digests();
          const digest = stale ? "gone" : (digests[pick % Math.max(1, digests.length)] ?? "gone");
          const command: ClauseCommand =
            kind === "edit"
              ? { type: "clause.edit", clause, over: digest, words: text }
              : kind === "counter"
                ? { type: "clause.counter", clause, words: text }
                : kind === "yes"
                  ? { type: "clause.say-yes", clause, digest }
                  : kind === "back"
                    ? { type: "clause.take-yes-back", clause, digest }
                    : kind === "object"
                      ? { type: "clause.not-like-this", clause, digest, sentence: "no" }
                      : kind === "withdraw"
                        ? { type: "clause.withdraw", clause, digest }
                        : { type: kind === "aside" ? "clause.put-aside" : "clause.take-up", clause };
          if (model.run(seat, command) !== null) continue;
          if (["edit", "counter", "aside"].includes(kind)) given = new Map();
          if (kind === "yes") {
            for (const seats of given.values()) seats.delete(seat);
            given.set(digest, (given.get(digest) ?? new Set()).add(seat));
          }
          if (kind === "back" || kind === "object") given.get(digest)?.delete(seat);
          const agreed = agreedVersion(model.clause());
          if (agreed !== undefined) expect(given.get(agreed.words.digest)).toStrictEqual(new Set(["a", "b"]));
        }
      }),
      { numRuns: 500 },
    );
  });
});
