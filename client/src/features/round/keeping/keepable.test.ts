import type { Answer } from "@footbridge/shared/domain/round/answer";
import { expect, it } from "vitest";
import { keepable, sameAnswer } from "./keepable.ts";

function phrase(words: string): Answer {
  const entries = [{ id: "e", parts: { say: words, help: "" } }];
  return { state: "answered", value: { kind: "entries", entries } };
}

it("keeps every character that can be kept, and no other", () => {
  expect(keepable(phrase("a\u0007 \u{1f33f}\ud83c é\r\n\t"))).toStrictEqual(phrase("a \u{1f33f} é\r\n\t"));
});

it("leaves answers without text as they are", () => {
  const date: Answer = { state: "answered", value: { kind: "date", date: "2027-03-14" } };
  expect([keepable(date), keepable({ state: "skipped" })]).toStrictEqual([date, { state: "skipped" }]);
});

it("compares by what is kept, whatever the order of the parts", () => {
  const turned: Answer = {
    state: "answered",
    value: { kind: "entries", entries: [{ id: "e", parts: { help: "", say: "slower\u0000" } }] },
  };
  expect(sameAnswer(phrase("slower"), turned)).toBe(true);
});

it("tells different answers apart", () => {
  const choice = (option: string): Answer => ({ state: "answered", value: { kind: "choice", option } });
  expect([
    sameAnswer(phrase("a"), phrase("b")),
    sameAnswer({ state: "skipped" }, { state: "not-today" }),
    sameAnswer(choice("yes"), choice("no")),
    sameAnswer({ state: "answered", value: { kind: "entries", entries: [] } }, phrase("a")),
  ]).toStrictEqual([false, false, false, false]);
});
