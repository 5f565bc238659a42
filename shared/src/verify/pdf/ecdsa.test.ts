import { expect, test } from "vitest";
import { isWrittenOneWay } from "./ecdsa.ts";

test.each<readonly [string, string, boolean]>([
  ["two short integers", "3006020101020102", true],
  ["an integer that needs its zero", "300702020080020101", true],
  ["another length of the whole", "3007020101020102", false],
  ["a zero that is not needed", "30070202000102017f", false],
  ["a negative integer", "3006020181020101", false],
  ["an empty integer", "30050200020101", false],
  ["something after it", "300602010102010200", false],
  ["something else than a sequence", "3106020101020102", false],
  ["something else than an integer", "3006030101020102", false],
  ["one integer alone", "3003020101", false],
  ["nothing", "", false],
])("[V2] a signature is written in one way: %s", (_what, hex, one) => {
  const bytes = (hex.match(/../g) ?? []).map((pair) => Number.parseInt(pair, 16));
  expect(isWrittenOneWay(new Uint8Array(bytes))).toBe(one);
});
