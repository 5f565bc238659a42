import { expect, it } from "vitest";
import { markPath } from "./mark-path.ts";

it.each<readonly [string, readonly number[], string]>([
  ["nothing", [], ""],
  ["a touch", [70, 4], "M70 4h.1"],
  ["two points", [0, 0, 30, 10], "M0 0L30 10"],
  ["more points, softly, and to the last one", [0, 0, 10, 20, 30, 20, 40, 0], "M0 0Q10 20 20 20Q30 20 35 10L40 0"],
])("[C7g] the line through %s", (_what, stroke, path) => {
  expect(markPath(stroke)).toBe(path);
});
