import type { Answer, Answers } from "@footbridge/shared/domain/round/answer";
import { BLANK } from "@footbridge/shared/domain/round/answer";
import { sheetOf } from "@footbridge/shared/practice/sheets";
import { describe, expect, it } from "vitest";
import { hasBegun, isDealtWith, stepOfPrompt, stepToGoOn } from "./progress.ts";

const sheet = sheetOf("own-part");
if (sheet === undefined) throw new Error("the first round is gone");

function text(words: string): Answer {
  return { state: "answered", value: { kind: "text", text: words } };
}

it("words, a skip and not today deal with a question; nothing and spaces do not", () => {
  const answers: readonly Answer[] = [
    text("words"),
    { state: "skipped" },
    { state: "not-today" },
    BLANK,
    text(" \n"),
    { state: "answered", value: { kind: "entries", entries: [{ id: "e", parts: { say: " " } }] } },
  ];
  expect(answers.map(isDealtWith)).toStrictEqual([true, true, true, false, false, false]);
});

describe("going on", () => {
  const first: Answers = { cause: text("a"), "my-part": { state: "skipped" } };

  it("begins with the first group", () => {
    expect([hasBegun({}), stepToGoOn(sheet, {})]).toStrictEqual([false, 0]);
  });

  it("leads to the first group with something open, also behind a later one that is done", () => {
    expect([hasBegun(first), stepToGoOn(sheet, first)]).toStrictEqual([true, 1]);
    expect(stepToGoOn(sheet, { ...first, cause: BLANK })).toBe(0);
  });

  it("leads nowhere when all is dealt with", () => {
    const all = sheet.groups.flatMap((group) => group.prompts.map(({ id }) => [id, text("a")] as const));
    expect(stepToGoOn(sheet, Object.fromEntries(all))).toBe(null);
  });

  it("finds the step of a question", () => {
    expect([stepOfPrompt(sheet, "repair-offer"), stepOfPrompt(sheet, "nowhere")]).toStrictEqual([2, 0]);
  });
});
