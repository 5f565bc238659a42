import { describe, expect, it } from "vitest";
import { COUPLE, clause, MONEY_OF_BOTH, OWN_PART_OF_B, version } from "./board-fixtures.ts";
import { coupleOf } from "./couple.ts";
import { bylineOf, makingOf, originOf, titleOf } from "./line-words.ts";

const theirs = version("t");
const mine = version("m", { by: "a" });
const ours = version("o", { by: "both" });

/** `b` called a layer missing, and nobody wrote what would fill it. */
const MISSING_TO_BEN = {
  section: "what-changed",
  making: "one-wrote",
  origins: [{ round: "what-changed", prompt: "capacity-us-reading", by: "b", entry: null }],
} as const;

describe("the name of a line", () => {
  it("is its term, the question it answers, or that it was added on the board", () => {
    expect(titleOf(clause("c", [], { term: "trial-length" }))).toBe("Length of the trial");
    expect(titleOf(clause("c", [], MONEY_OF_BOTH))).toBe("Money");
    expect(titleOf(clause("c", []))).toBe("Added on the board");
    expect(titleOf(clause("c", [], MISSING_TO_BEN))).toBe("Skills still to build");
  });
});

describe("how a line came to be", () => {
  it("says that both wrote it only while the words are still those of both", () => {
    expect(makingOf(clause("c", [ours], { making: "both-wrote" }), COUPLE)).toBe("You both wrote this");
    expect(makingOf(clause("c", [mine], { making: "both-wrote" }), COUPLE)).toBe(
      "It began with the same words from you both",
    );
  });

  it("says who wrote it only while the words are still theirs", () => {
    expect(makingOf(clause("c", [theirs], OWN_PART_OF_B), COUPLE)).toBe("Ben wrote this");
    expect(makingOf(clause("c", [mine], OWN_PART_OF_B), COUPLE)).toBe("It began with Ben’s words");
    const asBen = coupleOf({ seat: "b", names: { a: "Ana", b: "Ben" } });
    expect(makingOf(clause("c", [theirs], OWN_PART_OF_B), asBen)).toBe("You wrote this");
    expect(makingOf(clause("c", [mine], OWN_PART_OF_B), asBen)).toBe("It began with your words");
  });

  it("never says that someone wrote what the practice suggested", () => {
    const ofBoth = {
      making: "both-wrote",
      origins: [...MISSING_TO_BEN.origins, { ...MISSING_TO_BEN.origins[0], by: "a" }],
    } as const;
    expect(makingOf(clause("c", [theirs], MISSING_TO_BEN), COUPLE)).toBe(
      "It began as a suggestion of ours, because Ben called this missing",
    );
    expect(
      makingOf(clause("c", [theirs], MISSING_TO_BEN), coupleOf({ seat: "b", names: { a: "Ana", b: "Ben" } })),
    ).toBe("It began as a suggestion of ours, because you called this missing");
    expect(makingOf(clause("c", [ours], ofBoth), COUPLE)).toBe(
      "It began as a suggestion of ours, because you both called this missing",
    );
    expect(bylineOf(clause("c", [theirs], MISSING_TO_BEN), theirs, COUPLE)).toBe(null);
  });

  it("says that both marked a phrase, and that its words are still those only while they are", () => {
    const phrase = (...by: readonly ("a" | "b")[]) =>
      ({
        making: "both-marked",
        origins: by.map((seat) => ({ round: "our-language", prompt: "phrases", by: seat, entry: seat })),
      }) as const;
    expect(makingOf(clause("c", [theirs], phrase("b")), COUPLE)).toBe(
      "You both marked this: you can say it, and you can hear it",
    );
    expect(makingOf(clause("c", [ours], phrase("a", "b")), COUPLE)).toBe(
      "You both marked this: you can say it, and you can hear it",
    );
    expect(makingOf(clause("c", [mine], phrase("b")), COUPLE)).toBe("It began with a phrase you both marked");
    expect(bylineOf(clause("c", [theirs], phrase("b")), theirs, COUPLE)).toBe("In Ben’s words");
  });

  it("says that a question is open only while it is", () => {
    const open = { making: "open-question", ...MONEY_OF_BOTH } as const;
    expect(makingOf(clause("c", [theirs, mine], open), COUPLE)).toBe("An open question: you wrote different things");
    expect(makingOf(clause("c", [theirs], open), COUPLE)).toBe("This was an open question");
  });

  it("says whose proposal the present words are", () => {
    expect(makingOf(clause("c", [theirs]), COUPLE)).toBe("Proposed by Ben");
    expect(makingOf(clause("c", [mine]), COUPLE)).toBe("Proposed by you");
    expect(makingOf(clause("c", [theirs, mine]), COUPLE)).toBe("Proposed here: your wordings differ");
  });
});

describe("where a line came from", () => {
  it("names the sheet and whose answer it was", () => {
    expect(originOf(clause("c", [theirs], OWN_PART_OF_B), COUPLE)).toStrictEqual({
      round: "own-part",
      sentence: "From Ben’s answer in “Own your part”",
    });
    expect(originOf(clause("c", [ours], MONEY_OF_BOTH), COUPLE)).toStrictEqual({
      round: "re-entry-terms",
      sentence: "From your answers in “Slow re-entry terms”",
    });
    expect(originOf(clause("c", [theirs]), COUPLE)).toBe(null);
  });
});

describe("whose words stand there now", () => {
  it("is said where the making does not say it already", () => {
    expect(bylineOf(clause("c", [theirs], OWN_PART_OF_B), theirs, COUPLE)).toBe(null);
    expect(bylineOf(clause("c", [mine], OWN_PART_OF_B), mine, COUPLE)).toBe("In your words");
    const question = clause("c", [theirs], { making: "open-question", ...MONEY_OF_BOTH });
    expect(bylineOf(question, theirs, COUPLE)).toBe("In Ben’s words");
    expect(bylineOf(clause("c", [theirs, mine]), theirs, COUPLE)).toBe(null);
  });
});
