import { expect, test } from "vitest";
import { cleanLine, paragraphsOf } from "./lines.ts";

test("blank lines part paragraphs, whatever system the line ends come from", () => {
  expect(paragraphsOf("one\r\ntwo\rthree\n\n \t\n\nfour\u2028five\n")).toEqual([
    ["one", "two", "three"],
    ["four", "five"],
  ]);
});

test("nothing but blanks is no paragraph", () => {
  expect(paragraphsOf(" \n\t\n")).toEqual([]);
});

test("characters that would show words otherwise than they were signed are left out", () => {
  expect(cleanLine("\u202Eabc\u202C \u2066d\u2069\u0000\u0007\uFEFF\uD800e\uFFFF")).toBe("abc de");
});

test("joiners and direction marks that names and emoji need are kept", () => {
  expect(cleanLine("می\u200Cخواهم \u200F👩\u200D👧 ❤\uFE0F")).toBe("می\u200Cخواهم \u200F👩\u200D👧 ❤\uFE0F");
});
