import { describe, expect, it } from "vitest";
import { clause, version } from "../board/board-fixtures.ts";
import type { Draft } from "../board/desk-state.ts";
import { lateLines, lateSayings, lateTightening } from "./late-texts.ts";

const typed = (text: string): Draft => ({ about: null, text, value: null, touched: true });

describe("what was still being written when a place was closed", () => {
  it("[C18] is there from the board: new lines and terms, other words, and what spoke against them", () => {
    const clauses = { one: clause("one", [version("d")]) };
    const drafts = {
      "pace/line": typed(" Slowly. "),
      "pace/term:trial-length": { ...typed(""), value: { kind: "length", amount: 6 } },
      "one/edit": typed("Other words."),
      "one/counter": typed("Beside."),
      "one/objection": typed("It hurries me."),
      "gone/edit": typed("Of a line that is no more."),
    } as const;
    const late = lateLines(drafts, clauses).map(({ title, about, text }) => [title, about, text]);
    expect(late).toStrictEqual([
      ["A new line", "Pace", "Slowly."],
      ["Length of the trial", "Pace", "6 weeks"],
      ["Change the words", "Boundaries", "Other words."],
      ["Other words beside", "Boundaries", "Beside."],
      ["Not like this", "Boundaries", "It hurries me."],
      ["Change the words", null, "Of a line that is no more."],
    ]);
  });

  it("[C18] is not what a form began with, nor what was taken back again", () => {
    const clauses = { one: clause("one", [version("d")]) };
    const begun = { ...typed("words d"), about: "d" };
    const drafts = { "one/edit": begun, "pace/line": typed("  "), "one/counter": { ...typed("x"), touched: false } };
    expect(lateLines(drafts, clauses)).toStrictEqual([]);
  });

  it("[C18] is there from listening and from what was to be added, by its round", () => {
    const late = lateSayings(
      { "own-part/write-back": "I heard you.", "own-part/add": "One more.", "own-part/reply": " " },
      null,
    );
    expect(late.map(({ round, saying, title, text }) => [round, saying, title, text])).toStrictEqual([
      ["own-part", "write-back", "What I heard", "I heard you."],
      ["own-part", "add", "What I would like to add", "One more."],
    ]);
  });

  it("[C18] is there of a boundary that was to be held tighter, with the line that it tightens", () => {
    const trial = { promises: [{ id: "one", text: "No calls after ten." }] };
    expect([
      lateTightening({ text: "None after nine. ", line: "one" }, trial).map(({ about, text }) => [about, text]),
      lateTightening({ text: "None after nine.", line: "one" }, null).map(({ about }) => about),
      lateTightening({ text: "", line: "one" }, trial),
    ]).toStrictEqual([[["No calls after ten.", "None after nine."]], [null], []]);
  });
});
