import { expect, test } from "vitest";
import { needsSheet } from "./hand-over.ts";

const file = new File(["words"], "agreement.pdf", { type: "application/pdf" });
const takes = { canShare: () => true };

test.each([
  ["opened from an iPhone's home screen", { ...takes, standalone: true }, true],
  ["in a tab of an iPhone", { ...takes, standalone: false }, false],
  ["on any other device", takes, false],
  ["in a browser without such a sheet", {}, false],
  ["from the home screen of an iPhone that shares no files", { standalone: true }, false],
  [
    "from the home screen of an iPhone that does not share this one",
    { standalone: true, canShare: () => false },
    false,
  ],
])("a file goes through the phone's own sheet only where a download has no place to go: %s", (_, browser, sheet) => {
  expect(needsSheet(file, browser)).toBe(sheet);
});
