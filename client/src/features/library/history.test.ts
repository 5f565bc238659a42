import { expect, it } from "vitest";
import { wasSomewhere } from "./history.ts";

it.each([
  ["a page of ours was before", { navigation: { canGoBack: true }, history: { length: 2 } }, true],
  ["only another site was before", { navigation: { canGoBack: false }, history: { length: 5 } }, false],
  ["this is the first page of a tab", { navigation: { canGoBack: false }, history: { length: 1 } }, false],
  ["an older browser has pages behind it", { history: { length: 2 } }, true],
  ["an older browser has none", { history: { length: 1 } }, false],
])("there is somewhere to go back to, or not, when %s", (_, travelled, somewhere) => {
  expect(wasSomewhere(travelled)).toBe(somewhere);
});
