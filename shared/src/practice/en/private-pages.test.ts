import { describe, expect, it } from "vitest";
import { PRACTICE_WORDS as EN } from "../en.ts";
import { isPrivatePageKind, PRIVATE_PAGE_KINDS, PRIVATE_PAGE_PROMPTS } from "../private-pages.ts";

const PAGES = Object.entries(EN.privatePages);
const SENTENCE = /^[A-Z].*[.?]$/;

describe("the private pages in English", () => {
  it("stand for every kind and prompt in their order, and for nothing else", () => {
    expect(PAGES.map(([kind, { prompts }]) => [kind, Object.keys(prompts)])).toStrictEqual(
      PRIVATE_PAGE_KINDS.map((kind) => [kind, PRIVATE_PAGE_PROMPTS[kind]]),
    );
  });

  it("ask one question or more each time, and say everything else in whole sentences", () => {
    const asks = PAGES.flatMap(([, { prompts }]) => Object.values(prompts).map(({ ask }) => ask));
    expect(asks.filter((ask) => !/^[A-Z].*\?$/.test(ask))).toStrictEqual([]);
    const others = PAGES.flatMap(([, { purpose, lead, prompts }]) => [
      purpose,
      lead,
      ...Object.values(prompts).flatMap(({ hint }) => (hint === undefined ? [] : [hint])),
    ]);
    expect(others.filter((sentence) => !SENTENCE.test(sentence))).toStrictEqual([]);
  });

  it("have a title of their own on every page, and on every question of a page", () => {
    const titles = PAGES.map(([, { title }]) => title);
    expect(new Set(titles).size).toBe(titles.length);
    for (const [, { prompts }] of PAGES) {
      const own = Object.values(prompts).map(({ title }) => title);
      expect(new Set(own).size).toBe(own.length);
    }
  });

  it("are known by their kinds, and no others are", () => {
    expect(["the-wave", "the-waves", "toString", ""].map(isPrivatePageKind)).toStrictEqual([true, false, false, false]);
  });
});
