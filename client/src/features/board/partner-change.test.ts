import type { ClauseView } from "@footbridge/shared/domain/clause/view";
import { describe, expect, it } from "vitest";
import { clause, MONEY_OF_BOTH, version, YES } from "./board-fixtures.ts";
import { partnerChange } from "./partner-change.ts";

const before = clause("c", [version("x")]);

function seen(after: ClauseView, from: ClauseView | undefined = before): string | null {
  return partnerChange(from, after, "a");
}

describe("what the other did", () => {
  it("is told: a new line, theirs or from a round", () => {
    expect(partnerChange(undefined, before, "a")).toBe("proposed");
    expect(partnerChange(undefined, clause("c", [version("x")], MONEY_OF_BOTH), "a")).toBe("drafted");
  });

  it("is told: a yes, a yes taken back, a line agreed", () => {
    const yes = version("x", { yes: { a: false, b: true } });
    expect(seen(clause("c", [yes]))).toBe("said-yes");
    expect(seen(before, clause("c", [yes]))).toBe("took-yes-back");
    expect(
      seen(
        clause("c", [version("x", { yes: YES })], { agreed: "x" }),
        clause("c", [version("x", { yes: { a: true, b: false } })]),
      ),
    ).toBe("agreed");
  });

  it("is told: new words in the place of others, or beside them", () => {
    expect(seen(clause("c", [version("y")]))).toBe("reworded");
    expect(seen(clause("c", [version("x"), version("y")]))).toBe("countered");
  });

  it("is told: not like this, also when it takes their yes away or the sentence is another one", () => {
    const objected = clause("c", [version("x", { objections: { a: null, b: "too soon" } })]);
    expect(seen(objected, clause("c", [version("x", { yes: { a: false, b: true } })]))).toBe("objected");
    expect(seen(clause("c", [version("x", { objections: { a: null, b: "too late" } })]), objected)).toBe("objected");
  });

  it("is told: words taken back, the last ones too", () => {
    const both = clause("c", [version("x"), version("m", { by: "a" })]);
    expect(seen(clause("c", [version("m", { by: "a" })]), both)).toBe("withdrew");
    expect(seen(clause("c", [], { standing: "withdrawn" }))).toBe("withdrew");
  });

  it("is told: put aside and taken up, whoever did it", () => {
    const aside = clause("c", [version("x")], { standing: "aside" });
    expect(seen(aside)).toBe("put-aside");
    expect(seen(before, aside)).toBe("taken-up");
  });
});

describe("what one did oneself is not told", () => {
  it("a line of one's own", () => {
    expect(partnerChange(undefined, clause("c", [version("m", { by: "a" })]), "a")).toBe(null);
  });

  it("one's yes, also the one that settles the line and lets the other wordings go", () => {
    expect(seen(clause("c", [version("x", { yes: { a: true, b: false } })]))).toBe(null);
    const open = clause("c", [version("x", { yes: { a: false, b: true } }), version("y")]);
    expect(seen(clause("c", [version("x", { yes: YES })], { agreed: "x" }), open)).toBe(null);
  });

  it("one's own words, though they clear the other's yes", () => {
    const agreed = clause("c", [version("x", { yes: YES })], { agreed: "x" });
    expect(seen(clause("c", [version("m", { by: "a" })]), agreed)).toBe(null);
    expect(seen(clause("c", [version("x"), version("m", { by: "a" })]), agreed)).toBe(null);
  });

  it("a view that says the same again", () => {
    expect(seen(clause("c", [version("x")]))).toBe(null);
  });
});
