import { expect, it } from "vitest";
import { carrySlots, firstSlots } from "./slots.ts";

const two = firstSlots(["x", "y"]);

it("numbers the wordings of a card that comes on the screen", () => {
  expect(two).toStrictEqual([
    { id: 0, digest: "x" },
    { id: 1, digest: "y" },
  ]);
});

it("changes nothing where nothing changed", () => {
  expect(carrySlots(two, ["x", "y"])).toBe(two);
});

it("keeps the place of words that were put in the place of others", () => {
  expect(carrySlots(two, ["x", "z"])).toStrictEqual([
    { id: 0, digest: "x" },
    { id: 1, digest: "z" },
  ]);
});

it("gives words that came beside a new place, never one that was used", () => {
  const three = carrySlots(two, ["x", "y", "z"]);
  expect(three).toStrictEqual([
    { id: 0, digest: "x" },
    { id: 1, digest: "y" },
    { id: 2, digest: "z" },
  ]);
});

it("keeps the place of the words that stay when others go", () => {
  expect(carrySlots(two, ["y"])).toStrictEqual([{ id: 1, digest: "y" }]);
});

it("does not take other words for these when one goes and another comes beside at once", () => {
  expect(carrySlots(two, ["y", "z"])).toStrictEqual([
    { id: 1, digest: "y" },
    { id: 2, digest: "z" },
  ]);
});
