import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { ALL_CODES } from "./codes.ts";
import { protocolDocument, sourcesOf } from "./document.ts";

test("docs/PROTOCOL.md is what the schemas say; `npm run docs:protocol` writes it anew", () => {
  expect(readFileSync(new URL("../../../docs/PROTOCOL.md", import.meta.url), "utf8")).toBe(protocolDocument());
});

test("[T4] every code of the closed set can come from somewhere", () => {
  expect(ALL_CODES.filter((code) => sourcesOf(code).length === 0)).toEqual([]);
});
