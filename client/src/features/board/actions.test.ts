import { describe, expect, it } from "vitest";
import { actionsFor, lineActionsFor } from "./actions.ts";
import { clause, OWN_PART_OF_B, version, YES } from "./board-fixtures.ts";

describe("on one wording", () => {
  const theirs = version("t");
  const mine = version("m", { by: "a" });

  it("of the other: yes, not like this, and a change where it is the only one", () => {
    expect(actionsFor(clause("c", [theirs]), theirs, "a")).toStrictEqual(["say-yes", "not-like-this", "edit"]);
  });

  it("of one's own: yes, a change, and taking it back", () => {
    expect(actionsFor(clause("c", [mine]), mine, "a")).toStrictEqual(["say-yes", "edit", "withdraw"]);
  });

  it("of both: nobody takes it back alone", () => {
    const ours = version("o", { by: "both" });
    expect(actionsFor(clause("c", [ours]), ours, "a")).toStrictEqual(["say-yes", "not-like-this", "edit"]);
  });

  it("of several: only one's own is changed, so that no value of the other goes away", () => {
    const both = clause("c", [theirs, mine]);
    expect(actionsFor(both, theirs, "a")).toStrictEqual(["say-yes", "not-like-this"]);
    expect(actionsFor(both, mine, "a")).toStrictEqual(["say-yes", "edit", "withdraw"]);
  });

  it("in which the other speaks for themselves: it is not for this person to rewrite", () => {
    const line = clause("c", [theirs], OWN_PART_OF_B);
    expect(actionsFor(line, theirs, "a")).toStrictEqual(["say-yes", "not-like-this"]);
    expect(actionsFor(line, theirs, "b")).toStrictEqual(["say-yes", "edit", "withdraw"]);
  });

  it("with one's yes: the yes can be taken back", () => {
    const said = version("t", { yes: { a: true, b: false } });
    expect(actionsFor(clause("c", [said]), said, "a")).toStrictEqual(["take-yes-back", "not-like-this", "edit"]);
  });

  it("that is agreed: its author cannot take it back any more, but the yes can go and the words can change", () => {
    const agreed = version("m", { by: "a", yes: YES });
    expect(actionsFor(clause("c", [agreed], { agreed: "m" }), agreed, "a")).toStrictEqual(["take-yes-back", "edit"]);
  });

  it("that is off the board: nothing", () => {
    expect(actionsFor(clause("c", [theirs], { standing: "aside" }), theirs, "a")).toStrictEqual([]);
  });
});

describe("on a line", () => {
  it("that is live: other words beside, or put aside", () => {
    expect(lineActionsFor(clause("c", [version("t")]))).toStrictEqual(["counter", "put-aside"]);
  });

  it("with as many wordings as it can hold: no more beside", () => {
    const six = ["1", "2", "3", "4", "5", "6"].map((digest) => version(digest));
    expect(lineActionsFor(clause("c", six))).toStrictEqual(["put-aside"]);
  });

  it("that is put aside: it can be taken up", () => {
    expect(lineActionsFor(clause("c", [version("t")], { standing: "aside" }))).toStrictEqual(["take-up"]);
  });

  it("that was taken back: nothing", () => {
    expect(lineActionsFor(clause("c", [], { standing: "withdrawn" }))).toStrictEqual([]);
  });
});
