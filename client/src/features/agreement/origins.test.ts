import { expect, it } from "vitest";
import { originsOf } from "./origins.ts";

const partners = { a: "Ana", b: "Ben" };
const money = { sheetTitle: "Terms", promptTitle: "Money" };

it("both answers to one question are one sentence with two names", () => {
  const origins = [
    { ...money, by: "a" as const },
    { ...money, by: "b" as const },
  ];
  expect(originsOf({ speaker: null, origins }, partners)).toStrictEqual(["From Terms, “Money” (Ana, Ben)"]);
});

it("who speaks in the line is not named again", () => {
  expect(originsOf({ speaker: "b", origins: [{ ...money, by: "b" }] }, partners)).toStrictEqual([
    "From Terms, “Money”",
  ]);
});

it("a line proposed on the board came from no sheet", () => {
  expect(originsOf({ speaker: null, origins: [] }, partners)).toStrictEqual([]);
});
