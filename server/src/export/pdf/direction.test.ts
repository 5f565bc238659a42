import { expect, test } from "vitest";
import { readsFromTheRight } from "./direction.ts";

test.each([
  ["אמירה", true],
  ["أميرة", true],
  ["12 – (אמירה) Amira", true],
  ["Amira אמירה", false],
  ["李小龙", false],
  ["22:00 🌱", false],
  ["", false],
])("the first letter says how a line is read: %s", (line, rtl) => {
  expect(readsFromTheRight(line)).toBe(rtl);
});
