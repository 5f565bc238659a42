import { describe, expect, it } from "vitest";
import { CLAUSE_TEXT_LIMIT } from "../domain/clause/words.ts";
import type { Value } from "../domain/round/answer.ts";
import type { Field, Prompt } from "../domain/round/sheet.ts";
import { promptsOf, SECTION_IDS, TERM_IDS } from "../domain/round/sheet.ts";
import { DRAFTED_WAYS } from "../domain/trial/outcome.ts";
import { HOURS, MINUTES, WEEKS } from "./en/units.ts";
import { PRACTICE_WORDS as EN } from "./en.ts";
import { practiceWords } from "./languages.ts";
import { draftWordsOf, phrasesOf } from "./phrase.ts";
import type { RoundSheet } from "./sheets.ts";
import { ALL_SHEETS, ROUND_KINDS } from "./sheets.ts";
import type { PromptWords } from "./words.ts";

const UNITS = { weeks: WEEKS, hours: HOURS, minutes: MINUTES };

function wordsOf(sheet: RoundSheet, prompt: Prompt): PromptWords {
  const words = EN.sheets[sheet.kind].prompts[prompt.id];
  if (words === undefined) throw new Error(`No words for ${prompt.id}`);
  return words;
}

const ASKED = ALL_SHEETS.flatMap((sheet) =>
  promptsOf(sheet).map((prompt) => ({ sheet, prompt, words: wordsOf(sheet, prompt) })),
);

/** What is asked in several rounds of a trial has the same words in each. */
const ALL_WORDS = [...new Set(ASKED.map(({ words }) => words))];

function isDrafted({ drafts }: Prompt, option: string): boolean {
  return drafts?.mode === "way" ? DRAFTED_WAYS.some((way) => way === option) : drafts !== undefined;
}

/** Every string of a nested value, in order. */
function stringsOf(value: unknown): readonly string[] {
  if (typeof value === "string") return [value];
  if (typeof value !== "object" || value === null) return [];
  return Object.values(value).flatMap(stringsOf);
}

/** The longest values that a draft is made of: one entry at a time, everything written to its limit. */
function longestDrafted(field: Field): readonly Value[] {
  switch (field.kind) {
    case "text":
      return [{ kind: "text", text: "x".repeat(field.limit) }];
    case "choice":
      return field.options.map((option) => ({ kind: "choice", option }));
    case "entries": {
      const parts = Object.fromEntries(field.parts.map(({ id, limit }) => [id, "x".repeat(limit)]));
      return [{ kind: "entries", entries: [{ id: "1", parts }] }];
    }
    case "date":
      return [{ kind: "date", date: "2027-09-30" }];
    case "weekday":
      return [{ kind: "weekday", weekday: 3 }];
    case "time":
      return [{ kind: "time", time: "19:00", zone: "Europe/Berlin" }];
    case "length":
      return [{ kind: "length", amount: field.max }];
  }
}

describe("the English words", () => {
  it("are found by their language, and no others are", () => {
    expect(practiceWords("en")).toBe(EN);
    expect(practiceWords("de")).toBeUndefined();
  });

  it("stand for every sheet, group and prompt, and for nothing else", () => {
    expect(Object.keys(EN.sheets)).toStrictEqual([...ROUND_KINDS]);
    for (const sheet of ALL_SHEETS) {
      const words = EN.sheets[sheet.kind];
      expect(Object.keys(words.groups)).toStrictEqual(sheet.groups.map((group) => group.id));
      expect(Object.keys(words.prompts)).toStrictEqual(promptsOf(sheet).map((prompt) => prompt.id));
    }
  });

  it("stand for every option, part and unit of a field, in its order, and for nothing else", () => {
    const spoken = ASKED.map(({ prompt, words }) => ({
      id: prompt.id,
      options: words.options && Object.keys(words.options),
      parts: words.parts && Object.keys(words.parts),
      unit: words.unit,
    }));
    expect(spoken).toStrictEqual(
      ASKED.map(({ prompt: { id, field } }) => ({
        id,
        options: field.kind === "choice" ? [...field.options] : undefined,
        parts: field.kind === "entries" ? field.parts.map((part) => part.id) : undefined,
        unit: field.kind === "length" ? UNITS[field.unit] : undefined,
      })),
    );
  });

  it("have a whole sentence for each option that drafts a line, and for no other", () => {
    const drafting = ASKED.flatMap(({ prompt, words }) =>
      Object.entries(words.options ?? {}).map(([option, { clause }]) => [
        prompt.id,
        option,
        /^[A-Z].*\.$/.test(clause ?? ""),
      ]),
    );
    expect(drafting).toStrictEqual(
      ASKED.flatMap(({ prompt }) =>
        prompt.field.kind === "choice"
          ? prompt.field.options.map((option) => [prompt.id, option, isDrafted(prompt, option)])
          : [],
      ),
    );
  });

  it("put the answer once into each line they frame, and frame only answers that draft", () => {
    const framed = ASKED.filter(({ words }) => words.clause !== undefined);
    expect(framed.filter(({ words }) => words.clause?.split("{said}").length !== 2)).toStrictEqual([]);
    expect(
      framed.filter(({ prompt }) => prompt.drafts === undefined || prompt.drafts.term !== undefined),
    ).toStrictEqual([]);
  });

  it("frame every line that is one for the two, so that it can be read without its question", () => {
    const bare = ASKED.filter(
      ({ prompt, words }) =>
        prompt.drafts?.mode === "together" && prompt.drafts.term === undefined && !words.clause && !words.options,
    );
    expect(bare.map(({ prompt }) => prompt.id)).toStrictEqual(["purpose"]);
  });

  it("have an example for every question, for whoever asks for one", () => {
    expect(ASKED.filter(({ words }) => words.example === undefined).map(({ prompt }) => prompt.id)).toStrictEqual([]);
    const examples = ALL_WORDS.map(({ example }) => example);
    expect(examples).toStrictEqual([...new Set(examples)]);
  });

  it("have a line of their own, which fits a clause, for each prompt that one may stand in for, and for no other", () => {
    const standing = ASKED.map(({ prompt, words }) => [prompt.id, words.standIn !== undefined]);
    expect(standing).toStrictEqual(ASKED.map(({ prompt }) => [prompt.id, prompt.drafts?.standIn !== undefined]));
    const lines = ASKED.flatMap(({ words }) => words.standIn ?? []);
    expect(lines.filter((line) => line.length > CLAUSE_TEXT_LIMIT || !/^[A-Z].*\.$/.test(line))).toStrictEqual([]);
    expect(lines).toStrictEqual([...new Set(lines)]);
  });

  it("stand for every section and every term, and for nothing else", () => {
    expect(Object.keys(EN.sections)).toStrictEqual([...SECTION_IDS]);
    expect(Object.keys(EN.terms)).toStrictEqual([...TERM_IDS]);
  });

  it("give each prompt a title that no other prompt and no other section has", () => {
    const titles = ALL_WORDS.map(({ title }) => title);
    expect(titles).toStrictEqual([...new Set(titles)]);
  });

  it("are never empty, and never have stray spaces", () => {
    const all = stringsOf(EN);
    expect(all.filter((text) => text === "" || text !== text.trim() || text.includes("  "))).toStrictEqual([]);
  });

  it("say on every sheet, in two or three sentences, who can read the words and from when", () => {
    const intros = ALL_SHEETS.map((sheet) => EN.sheets[sheet.kind].intro);
    expect(intros.filter((intro) => intro.length < 2 || intro.length > 3)).toStrictEqual([]);
    expect(intros.map((intro) => intro.at(-1))).toStrictEqual(
      ALL_SHEETS.map(
        () =>
          "Only you can read what you write, until both of you have sealed your pages and both have said you are ready.",
      ),
    );
  });

  it("never prompt for forgiveness, never call anything safe, and never score or diagnose", () => {
    const forbidden =
      /forgiv|\bsafe|\bscor|guarantee|\bfail|diagnos|toxic|narciss|disorder|\btrauma|attachment style|\bdeserve/i;
    expect(stringsOf(EN).filter((text) => forbidden.test(text))).toStrictEqual([]);
  });

  it("say what the product is not", () => {
    expect(EN.standingSentence).toBe(
      "Footbridge is educational. It is not therapy, not legal advice and not emergency help.",
    );
  });
});

describe("the sentences for what was not done", () => {
  it("are one sentence each, and no two are alike", () => {
    const sentences = Object.values(EN.rejections);
    expect(sentences.filter((sentence) => !/^[A-Z][^.!?]*\.$/.test(sentence))).toStrictEqual([]);
    expect(sentences).toStrictEqual([...new Set(sentences)]);
  });

  it("[P1] tell the sender only about their own side of a round", () => {
    const ownSide = [
      "round-sealed",
      "round-not-sealed",
      "round-unfinished",
      "prompt-unknown",
      "answer-not-valid",
      "answer-moved-on",
    ] as const;
    expect(ownSide.filter((code) => /partner|they|their|both of you/i.test(EN.rejections[code]))).toStrictEqual([]);
  });
});

describe("the lines that answers draft", () => {
  it("fit a clause even when everything is written to its limit", () => {
    const lengths = ASKED.filter(({ prompt }) => prompt.drafts !== undefined).flatMap(({ sheet, prompt }) =>
      longestDrafted(prompt.field).map((value) => ({
        id: prompt.id,
        fits: phrasesOf(EN, sheet.kind)(prompt, value).length <= CLAUSE_TEXT_LIMIT,
      })),
    );
    expect(lengths.filter(({ fits }) => !fits)).toStrictEqual([]);
  });

  it("use the sentence of a term where there is one, and the words of the prompt where there is none", () => {
    const lines = ["trial-length", "exclusivity", "intimacy", "slip-told", "commitment", "my-part"].map((id) => {
      const asked = ASKED.find(({ prompt }) => prompt.id === id);
      if (asked === undefined) throw new Error(`${id} is not asked`);
      const values: Readonly<Record<string, Value>> = {
        "trial-length": { kind: "length", amount: 12 },
        exclusivity: { kind: "choice", option: "exclusive" },
        intimacy: { kind: "text", text: "Holding hands is fine." },
        "slip-told": { kind: "length", amount: 24 },
        commitment: { kind: "choice", option: "not-yet" },
        "my-part": { kind: "text", text: "I went quiet." },
      };
      const value = values[id];
      return value && phrasesOf(EN, asked.sheet.kind)(asked.prompt, value);
    });
    expect(lines).toStrictEqual([
      "The trial lasts 12 weeks.",
      "We are exclusive: during the trial neither of us sees anyone else.",
      "Intimacy (either of us may decline at any time, without argument): Holding hands is fine.",
      "If I slip, I tell you within 24 hours.",
      "I am not ready to begin yet.",
      "I went quiet.",
    ]);
  });

  it("are refused for a prompt of another sheet", () => {
    const prompt: Prompt = { id: "unheard-of", field: { kind: "date" }, required: false };
    expect(() => phrasesOf(EN, "own-part")(prompt, { kind: "date", date: "2027-03-14" })).toThrow(RangeError);
    expect(() => draftWordsOf(EN, "own-part").standIn(prompt)).toThrow(RangeError);
  });
});
