import { expect, it } from "vitest";
import { clause, version } from "./board-fixtures.ts";
import type { Draft } from "./desk-state.ts";
import { formSituation } from "./form-situation.ts";

const x = version("x");
const y = version("y");
const draft: Draft = { about: "x", text: "mine", value: null, touched: true };

it("a form fits while the words that it is about are there", () => {
  expect(formSituation("edit", draft, clause("c", [y, x]))).toStrictEqual({ kind: "fits", target: x });
});

it("a form that is about no words always fits a live line", () => {
  expect(formSituation("counter", { ...draft, about: null }, clause("c", [y]))).toStrictEqual({
    kind: "fits",
    target: null,
  });
});

it("[C4] says that the words were changed under a form, and names the present ones where there is no doubt", () => {
  expect(formSituation("edit", draft, clause("c", [y]))).toStrictEqual({ kind: "moved", target: y });
  expect(formSituation("objection", draft, clause("c", [y]))).toStrictEqual({ kind: "moved", target: y });
});

it("never guesses which of several wordings a sentence is about; a change goes beside them all", () => {
  const several = clause("c", [y, version("z")]);
  expect(formSituation("objection", draft, several)).toStrictEqual({ kind: "lost" });
  expect(formSituation("edit", draft, several)).toStrictEqual({ kind: "moved", target: null });
});

it("says that the line itself is off the board", () => {
  expect(formSituation("edit", draft, clause("c", [x], { standing: "aside" }))).toStrictEqual({ kind: "aside" });
  expect(formSituation("edit", draft, clause("c", [], { standing: "withdrawn" }))).toStrictEqual({ kind: "gone" });
});
