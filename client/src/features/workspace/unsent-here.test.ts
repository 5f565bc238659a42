import { expect, it } from "vitest";
import { NOTHING_WRITTEN } from "../trial/tightening.ts";
import { type Written, wouldLose } from "./unsent-here.ts";

const NOTHING: Written = { board: { drafts: {} }, listening: { drafts: {} }, tightening: NOTHING_WRITTEN };
const line = { about: null, text: "Slowly.", value: null, touched: true };

it.each<readonly [string, Partial<Written>, boolean]>([
  ["a line on the board", { board: { drafts: { "pace/line": line } } }, true],
  ["what one heard", { listening: { drafts: { "own-part/write-back": "I heard you." } } }, true],
  ["an addition", { listening: { drafts: { "own-part/add": "One more." } } }, true],
  ["a boundary held tighter", { tightening: { text: "Home by nine.", line: "" } }, true],
  ["nothing", {}, false],
  ["a form that nobody touched", { board: { drafts: { "pace/line": { ...line, touched: false } } } }, false],
  ["spaces", { listening: { drafts: { "own-part/add": "  " } }, tightening: { text: " ", line: "" } }, false],
])("[P13] the browser asks before a page goes with words in it, and only then: %s", (_what, part, asks) => {
  expect(wouldLose({ ...NOTHING, ...part })).toBe(asks);
});
