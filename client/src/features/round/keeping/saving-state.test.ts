import { promptsOf } from "@footbridge/shared/domain/round/sheet";
import { sheetOf } from "@footbridge/shared/practice/sheets";
import { expect, it } from "vitest";
import { text } from "./keeping-fixtures.ts";
import type { KeptAnswer } from "./kept-answer.ts";
import { acknowledged, notKept, sent, shown, UNTOUCHED, waitedLong, written } from "./kept-answer.ts";
import { savingState } from "./saving-state.ts";

const sheet = sheetOf("own-part");
const prompt = sheet && promptsOf(sheet)[0];
if (prompt === undefined) throw new Error("the first prompt is gone");

const typed = written(UNTOUCHED, text("words"));
const refused = (code: "not-saved" | "prompt-unknown") => ({ code, sentence: "why" }) as const;

function stateOf(kept: KeptAnswer, connection: "here" | "offline" | "refused" = "here"): unknown {
  return prompt && savingState(prompt, kept, connection);
}

it("says nothing of an answer nobody has touched", () => {
  expect(stateOf(UNTOUCHED)).toStrictEqual({ state: "empty" });
});

it("[T1] says kept only of what was acknowledged or shown by the server", () => {
  expect([typed, sent(typed), acknowledged(sent(typed), 1)].map((kept) => stateOf(kept))).toStrictEqual([
    { state: "going" },
    { state: "going" },
    { state: "kept" },
  ]);
  expect(stateOf(shown(UNTOUCHED, { answer: text("words"), revision: 3 }), "offline")).toStrictEqual({
    state: "kept",
  });
});

it("says that words are in this page only while the connection is away, gone or slow", () => {
  expect([stateOf(typed, "offline"), stateOf(typed, "refused"), stateOf(waitedLong(sent(typed)))]).toStrictEqual([
    { state: "here-only" },
    { state: "here-only" },
    { state: "here-only" },
  ]);
});

it("tells trouble of a moment from a refusal of the words", () => {
  expect([
    stateOf(notKept(sent(typed), refused("not-saved"))),
    stateOf(notKept(sent(typed), refused("prompt-unknown"))),
  ]).toStrictEqual([{ state: "again" }, { state: "refused", refusal: refused("prompt-unknown") }]);
});

it("puts a conflict and too much text before everything else", () => {
  const conflict = shown(typed, { answer: text("other"), revision: 1 });
  expect([stateOf(conflict, "offline"), stateOf(written(UNTOUCHED, text("a".repeat(4001))), "offline")]).toStrictEqual([
    { state: "conflict" },
    { state: "too-much" },
  ]);
});
