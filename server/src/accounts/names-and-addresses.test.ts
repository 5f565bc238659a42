import { expect, test } from "vitest";
import { RefusalError } from "../refusal.ts";
import { normalEmail } from "./email.ts";
import { normalName } from "./name.ts";

test.each([
  ["Ana@Example.ORG", "ana@example.org"],
  ["  ana@example.org\n", "ana@example.org"],
  ["zoe\u0308@example.org", "zo\u00eb@example.org"],
  ["ana@localhost", "ana@localhost"],
  ["用户@例子.广告", "用户@例子.广告"],
])("an e-mail address is found however it is typed: %j", (typed, normal) => {
  expect(normalEmail(typed)).toBe(normal);
});

test.each([
  "",
  "ana",
  "@example.org",
  "ana@",
  "a@b@c",
  "ana maria@example.org",
  "ana\u200b@example.org",
  `${"a".repeat(250)}@b.org`,
])("what cannot be an e-mail address is refused: %j", (typed) => {
  expect(() => normalEmail(typed)).toThrow(new RefusalError("email-not-valid"));
});

test.each([
  ["Ana", "Ana"],
  ["  Zoe\u0308 ", "Zo\u00eb"],
  ["علی‌رضا", "علی‌رضا"],
  ["👩‍👩‍👧", "👩‍👩‍👧"],
  ["李雷", "李雷"],
  ["O'Neill-Łukasz 2", "O'Neill-Łukasz 2"],
  ["\u{1f33b}".repeat(80), "\u{1f33b}".repeat(80)],
])("a name of any script is kept: %j", (typed, normal) => {
  expect(normalName(typed)).toBe(normal);
});

test.each(["", "   ", "a\u0000b", "a\nb", "a\u2028b", "\u200d\u200c", "\u3164", "Ana\u202eneB", "x".repeat(81)])(
  "what cannot be shown as a name is refused: %j",
  (typed) => {
    expect(() => normalName(typed)).toThrow(new RefusalError("name-not-valid"));
  },
);
