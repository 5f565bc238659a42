import { describe, expect, it } from "vitest";
import type { Value } from "../round/answer.ts";
import type { DraftRule, Prompt, Sheet } from "../round/sheet.ts";
import { draftsFrom } from "./draft.ts";

const phrase = (_prompt: Prompt, value: Value): string => {
  if (value.kind === "text") return value.text;
  if (value.kind === "length") return `${value.amount} weeks`;
  if (value.kind === "entries") return Object.values(value.entries[0]?.parts ?? {}).join(" / ");
  return "";
};
const sheet = (field: Prompt["field"], drafts: DraftRule): Sheet => ({
  id: "s",
  version: 1,
  groups: [{ id: "g", prompts: [{ id: "p", field, required: false, drafts }] }],
});
const TEXT = { kind: "text", size: "long", limit: 100 } as const;
const said = (text: string) => ({ p: { state: "answered" as const, value: { kind: "text" as const, text } } });
const weeks = (amount: number) => ({ p: { state: "answered" as const, value: { kind: "length" as const, amount } } });
const origin = (by: "a" | "b", entry: string | null = null) => ({ round: "r", prompt: "p", by, entry });

describe("the drafts of a reveal", () => {
  const together = sheet(TEXT, { section: "status", mode: "together" });

  it("the same on both sides becomes one draft that both wrote", () => {
    expect(draftsFrom("r", together, { a: said("Slowly,  please"), b: said("slowly, please ") }, phrase)).toStrictEqual(
      [
        {
          section: "status",
          term: null,
          making: "both-wrote",
          origins: [origin("a"), origin("b")],
          versions: [{ words: { text: "Slowly,  please", term: null }, by: "both" }],
        },
      ],
    );
  });

  it("different values become one open question with both", () => {
    const field = { kind: "length", unit: "weeks", min: 4, max: 26, suggested: 12 } as const;
    const trial = sheet(field, { section: "pace", mode: "together", term: "trial-length" });
    expect(draftsFrom("r", trial, { a: weeks(12), b: weeks(8) }, phrase)).toStrictEqual([
      {
        section: "pace",
        term: "trial-length",
        making: "open-question",
        origins: [origin("a"), origin("b")],
        versions: [
          { words: { text: "12 weeks", term: { id: "trial-length", value: { kind: "length", amount: 12 } } }, by: "a" },
          { words: { text: "8 weeks", term: { id: "trial-length", value: { kind: "length", amount: 8 } } }, by: "b" },
        ],
      },
    ]);
  });

  it("one-sided becomes a draft by its author, whether the other skipped, put it off or left it blank", () => {
    const expected = [
      {
        section: "status",
        term: null,
        making: "one-wrote",
        origins: [origin("b")],
        versions: [{ words: { text: "Only mine", term: null }, by: "b" }],
      },
    ];
    for (const a of [{}, { p: { state: "skipped" } }, { p: { state: "not-today" } }, said("   ")] as const)
      expect(draftsFrom("r", together, { a, b: said("Only mine") }, phrase)).toStrictEqual(expected);
  });

  it("nothing said on either side drafts nothing", () => {
    expect(draftsFrom("r", together, { a: {}, b: { p: { state: "skipped" } } }, phrase)).toStrictEqual([]);
  });

  it("where each speaks for themselves, the same words stay two drafts", () => {
    const own = sheet(TEXT, { section: "owning-our-parts", mode: "own" });
    expect(
      draftsFrom("r", own, { a: said("I left"), b: said("I left") }, phrase).map(({ origins }) => origins),
    ).toStrictEqual([[origin("a")], [origin("b")]]);
  });

  it("each entry with words becomes a draft linked to it", () => {
    const field = { kind: "entries", atLeast: 1, atMost: 8, parts: [{ id: "when", limit: 9 }] } as const;
    const entries = (...texts: string[]) => ({
      p: {
        state: "answered" as const,
        value: {
          kind: "entries" as const,
          entries: texts.map((when, index) => ({ id: `e${index}`, parts: { when } })),
        },
      },
    });
    const language = sheet(field, { section: "our-language", mode: "own" });
    expect(draftsFrom("r", language, { a: entries("late", " ", "tired"), b: {} }, phrase)).toStrictEqual(
      [
        ["late", "e0"],
        ["tired", "e2"],
      ].map(([text, entry]) => ({
        section: "our-language",
        term: null,
        making: "one-wrote",
        origins: [origin("a", entry)],
        versions: [{ words: { text, term: null }, by: "a" }],
      })),
    );
  });
});
