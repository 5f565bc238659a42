import { describe, expect, it } from "vitest";
import { promptsOf } from "../../domain/round/sheet.ts";
import { LIBRARY_PAGE_IDS, LIBRARY_PLACES } from "../library/page.ts";
import { LIBRARY_PAGES, libraryPageForPlace, libraryPageForPrompt, libraryPageOf } from "../library.ts";
import { PRIVATE_PAGE_KINDS, PRIVATE_PAGE_PROMPTS } from "../private-pages.ts";
import { ALL_SHEETS } from "../sheets.ts";
import { LIBRARY_WORDS } from "./library.ts";

/** Every string of a nested value, in order. */
function stringsOf(value: unknown): readonly string[] {
  if (typeof value === "string") return [value];
  if (typeof value !== "object" || value === null) return [];
  return Object.values(value).flatMap(stringsOf);
}

/** What a page says, without the names of its blocks. */
function textsOf(page: (typeof LIBRARY_PAGE_IDS)[number]): readonly string[] {
  const { lead, parts } = LIBRARY_WORDS.pages[page];
  return [
    lead,
    ...Object.values(parts).flatMap(({ title, blocks }) => [
      ...stringsOf(title),
      ...blocks.flatMap((block) => stringsOf({ ...block, kind: null })),
    ]),
  ];
}

const ALL = [...stringsOf(LIBRARY_WORDS.titles), ...LIBRARY_PAGE_IDS.flatMap(textsOf)];

describe("the words of the library", () => {
  it("stand for every page and every part of it, in their order, and for nothing else", () => {
    expect(Object.keys(LIBRARY_WORDS.titles)).toStrictEqual([...LIBRARY_PAGE_IDS]);
    expect(Object.keys(LIBRARY_WORDS.pages)).toStrictEqual([...LIBRARY_PAGE_IDS]);
    const spoken = LIBRARY_PAGES.map(({ id }) => ({ id, parts: Object.keys(LIBRARY_WORDS.pages[id].parts) }));
    expect(spoken).toStrictEqual(LIBRARY_PAGES.map(({ id, parts }) => ({ id, parts: parts.map((part) => part.id) })));
  });

  it("are a short page each: 200 to 500 words", () => {
    const lengths = LIBRARY_PAGE_IDS.map((id) => ({ id, words: textsOf(id).join(" ").split(/\s+/).length }));
    expect(lengths.filter(({ words }) => words < 200 || words > 500)).toStrictEqual([]);
  });

  it("are never empty, never have stray spaces, and no page says the same twice", () => {
    expect(ALL.filter((text) => text === "" || text !== text.trim() || /\s\s|\n/.test(text))).toStrictEqual([]);
    for (const id of LIBRARY_PAGE_IDS) expect(textsOf(id)).toStrictEqual([...new Set(textsOf(id))]);
  });

  it("give no figures about couples", () => {
    expect(ALL.filter((text) => /\d|%|\bper ?cent|\b(one|two|three|half) (in|out of) /i.test(text))).toStrictEqual([]);
  });

  it("call nobody and nothing safe, promise nothing, judge no person and name no illness", () => {
    const forbidden =
      /\bsafe\b|\bsafely\b|guarantee|\bcures?\b|\bheals?\b|\bhealing\b|toxic|narciss|psychopath|disorder|\btrauma|attachment style|codependen|\babuser|\bvictim|\bdeserve|soul ?mate|studies|stud(y|ies) show|research/i;
    expect(ALL.filter((text) => forbidden.test(text))).toStrictEqual([]);
  });

  it("say where it has to be said that one may stop, and whom to call", () => {
    const said = textsOf("worth-noticing").join(" ");
    expect(
      ["Please do not go on with this if", "You may stop today", "It is not your fault", "emergency number"].filter(
        (words) => !said.includes(words),
      ),
    ).toStrictEqual([]);
    expect(textsOf("professional-help").some((text) => text.includes("emergency number"))).toBe(true);
  });
});

describe("the places of the pages", () => {
  const named = LIBRARY_PAGES.flatMap(({ prompts }) =>
    Object.entries(prompts).flatMap(([sheet, ids]) => ids.map((id) => `${sheet}: ${id}`)),
  );

  it("are prompts that are asked, and no prompt has two pages", () => {
    const asked = [
      ...ALL_SHEETS.flatMap((sheet) => promptsOf(sheet).map(({ id }) => `${sheet.id}: ${id}`)),
      ...PRIVATE_PAGE_KINDS.flatMap((kind) => PRIVATE_PAGE_PROMPTS[kind].map((id) => `${kind}: ${id}`)),
    ];
    expect(named.filter((place) => !asked.includes(place))).toStrictEqual([]);
    expect(named).toStrictEqual([...new Set(named)]);
  });

  it("are on every sheet and every kind of private page", () => {
    const without = ALL_SHEETS.filter(
      (sheet) => !promptsOf(sheet).some(({ id }) => libraryPageForPrompt(sheet.kind, id)),
    );
    expect(without).toStrictEqual([]);
    const bare = PRIVATE_PAGE_KINDS.filter(
      (kind) => !PRIVATE_PAGE_PROMPTS[kind].some((id) => libraryPageForPrompt(kind, id)),
    );
    expect(bare).toStrictEqual([]);
  });

  it("lead to every page from a prompt or another place of the product, beside the list", () => {
    const lost = LIBRARY_PAGES.filter(({ prompts, places }) => Object.keys(prompts).length + places.length === 0);
    expect(lost).toStrictEqual([]);
  });

  it("have one page each", () => {
    expect(LIBRARY_PAGES.flatMap(({ places }) => places).toSorted()).toStrictEqual([...LIBRARY_PLACES].toSorted());
    expect(LIBRARY_PLACES.map((place) => libraryPageForPlace(place).id)).toStrictEqual([
      "how-to-listen",
      "how-to-listen",
      "repair-phrases",
    ]);
  });

  it("are found by the prompt, by the place and by the id, and nothing is found for what is not there", () => {
    expect(libraryPageForPrompt("own-part", "hurt-moment")?.id).toBe("grounding");
    expect(libraryPageForPrompt("letting-go", "resentments")?.id).toBe("rebuilding-trust");
    expect(libraryPageForPrompt("own-part", "unheard-of")).toBe(undefined);
    expect(libraryPageOf("grounding")?.id).toBe("grounding");
    expect(libraryPageOf("unheard-of")).toBe(undefined);
  });
});

describe("what to read next", () => {
  it("is another page, once, and never nothing", () => {
    const odd = LIBRARY_PAGES.filter(
      ({ id, related }) => related.length === 0 || related.includes(id) || new Set(related).size !== related.length,
    );
    expect(odd).toStrictEqual([]);
  });

  it("leads from every page to the red flags, in three steps at most", () => {
    const within = (steps: number, from: readonly string[]): boolean =>
      from.includes("worth-noticing") ||
      (steps > 0 &&
        within(
          steps - 1,
          from.flatMap((id) => libraryPageOf(id)?.related ?? []),
        ));
    expect(LIBRARY_PAGE_IDS.filter((id) => !within(3, [id]))).toStrictEqual([]);
  });
});

describe("the addresses of the pages", () => {
  it("[P3f] say nothing of danger to whoever looks into a browser's history", () => {
    expect(
      LIBRARY_PAGE_IDS.filter((id) => /flag|danger|abus|violen|fear|hurt|betray|affair|leav/.test(id)),
    ).toStrictEqual([]);
  });
});
