import type { ClauseView } from "@footbridge/shared/domain/clause/view";
import { expect, it } from "vitest";
import { clause, version, YES } from "./board-fixtures.ts";
import { type BoardNow, isOpenQuestion, linesHere, linesOf } from "./lines-here.ts";

function now(clauses: readonly ClauseView[], open: BoardNow["open"] = {}): BoardNow {
  return {
    board: {
      sections: [{ id: "boundaries", clauses: clauses.filter((c) => c.standing !== "withdrawn").map(({ id }) => id) }],
    },
    clauses: Object.fromEntries(clauses.map((each) => [each.id, each])),
    open,
  };
}

const one = clause("one", [version("x")]);
const two = clause("two", [version("y")]);
const aside = { ...two, standing: "aside" } as const;
const withdrawn = clause("two", [], { standing: "withdrawn" });

it("a section shows its live lines, and the place for lines put aside shows those", () => {
  expect(linesHere("boundaries", [], now([one, aside]))).toStrictEqual(["one"]);
  expect(linesHere("aside", [], now([one, aside]))).toStrictEqual(["two"]);
});

it("the open questions are the live lines with two answers or more and no agreement on one of them", () => {
  const both = [version("x"), version("y", { by: "a" })];
  const question = clause("one", both, { making: "open-question" });
  const elsewhere = clause("two", both, { section: "pace" });
  const closed = [
    clause("three", both, { agreed: "x" }),
    clause("four", [version("z")]),
    clause("five", both, { standing: "aside" }),
  ];
  expect([question, elsewhere, ...closed].map(isOpenQuestion)).toStrictEqual([true, true, false, false, false]);
  expect(linesHere("questions", [], now([question, ...closed]))).toStrictEqual(["one"]);
  const agreed = { ...question, versions: [version("x", { yes: YES })], agreed: "x" };
  expect(linesHere("questions", ["one"], now([agreed]))).toStrictEqual(["one"]);
});

it("a line that was there when one came stays in its place when it goes off the board", () => {
  const shown = ["two", "one"];
  expect(linesHere("boundaries", shown, now([one, aside]))).toBe(shown);
  expect(linesHere("boundaries", shown, now([one, withdrawn]))).toBe(shown);
  expect(linesHere("aside", ["two"], now([one, two]))).toStrictEqual(["two"]);
});

it("a new line comes after the others", () => {
  expect(linesHere("boundaries", ["two"], now([one, two]))).toStrictEqual(["two", "one"]);
});

it("a line with a form open in it is shown whatever became of it, so that nothing typed is out of reach", () => {
  expect(linesHere("boundaries", [], now([one, withdrawn], { two: "edit" }))).toStrictEqual(["one", "two"]);
  expect(linesHere("pace", [], now([one, withdrawn], { two: "edit" }))).toStrictEqual([]);
});

it("shows nothing before the board is here", () => {
  expect(linesHere("boundaries", [], { board: null, clauses: {}, open: {} })).toStrictEqual([]);
});

it("the lines of a section are all that the board holds of it", () => {
  expect(linesOf("boundaries", now([one, aside]))).toStrictEqual([one, aside]);
  expect(linesOf("pace", now([one]))).toStrictEqual([]);
});
