import { expect, it } from "vitest";
import { clause, version, YES } from "./board-fixtures.ts";
import { isSectionId, missingTerms, sectionStanding } from "./standing.ts";

it("[C3] a section counts a line as agreed only through its agreed words; lines off the board do not count", () => {
  const lines = [
    clause("1", [version("x", { yes: YES })], { agreed: "x" }),
    clause("2", [version("x", { yes: { a: true, b: false } })]),
    clause("3", [version("x")], { standing: "aside" }),
    clause("4", [], { standing: "withdrawn" }),
  ];
  expect(sectionStanding(lines)).toStrictEqual({ agreed: 1, open: 1 });
});

it("a term is missing while no live line carries it", () => {
  const length = clause("1", [version("x")], { section: "pace", term: "trial-length" });
  expect(missingTerms("pace", [length])).toStrictEqual(["trial-start", "trial-midpoint"]);
  expect(missingTerms("pace", [{ ...length, standing: "aside" }])).toStrictEqual([
    "trial-length",
    "trial-start",
    "trial-midpoint",
  ]);
  expect(missingTerms("purpose", [])).toStrictEqual([]);
});

it("knows the names of the sections", () => {
  expect(["pace", "aside", ""].map(isSectionId)).toStrictEqual([true, false, false]);
});
