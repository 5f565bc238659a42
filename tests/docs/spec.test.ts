import { existsSync, readdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { describe, expect, it } from "vitest";
import {
  type Citation,
  citationsIn,
  linksIn,
  readDocument,
  rulesIn,
  tagsOf,
  testTitles,
  titlesIn,
} from "./citations.ts";

const root = resolve(import.meta.dirname, "../..");
const titles = testTitles();
const spec = readDocument("docs/SPEC.md");
const rules = rulesIn(spec);

function missing(citations: readonly Citation[]): readonly Citation[] {
  return citations.filter(({ file, title }) => titles.get(file)?.has(title) !== true);
}

describe("the SPEC and the tests", () => {
  it("name the same rules: no test carries a tag that the SPEC does not have", () => {
    const known = new Set(rules.map(({ id }) => id));
    const strangers = [...titles].flatMap(([file, those]) =>
      [...those].filter((title) => tagsOf(title).some((tag) => !known.has(tag))).map((title) => ({ file, title })),
    );
    expect(strangers).toStrictEqual([]);
  });

  it("name the same tests: every test that the SPEC names stands in the file it names", () => {
    expect(missing(citationsIn(spec))).toStrictEqual([]);
  });

  it("have each rule once, in order, with the tests that hold it or the plain word that none does", () => {
    const ids = rules.map(({ id }) => id);
    expect(ids).toStrictEqual([...new Set(ids)]);
    expect([..."PCTV"].flatMap((letter) => ids.filter((id) => id.startsWith(letter)))).toStrictEqual(ids);
    expect(rules.filter(({ tests, unheld }) => (tests.length === 0) !== unheld).map(({ id }) => id)).toStrictEqual([]);
  });
});

describe("the other documents", () => {
  it("promise a couple only what a test shows", () => {
    const promised = citationsIn(readDocument("docs/PRIVACY.md"));
    expect(promised.length).toBeGreaterThan(0);
    expect(missing(promised)).toStrictEqual([]);
  });

  it("link only to what is there", () => {
    const pages = [
      "README.md",
      "CONTRIBUTING.md",
      ...readdirSync(join(root, "docs"), { recursive: true, encoding: "utf8" })
        .filter((name) => name.endsWith(".md"))
        .map((name) => join("docs", name)),
    ];
    const broken = pages.flatMap((page) =>
      linksIn(page, readDocument(page))
        .filter((target) => !existsSync(join(root, target)))
        .map((target) => [page, target]),
    );
    expect(broken).toStrictEqual([]);
  });
});

describe("reading titles and rules", () => {
  it("finds the titles of plain tests, of tables, and of templates, and tagged ones among cases", () => {
    const source =
      'it("[C2] one", () => {});\ntest.each([1])(\n  "[T4] %s",\n  f,\n);\ntest(`[P5] ${role} may not`, f);\nconst CASES = { "[C1] two": [1] };';
    expect(titlesIn(source)).toStrictEqual(new Set(["[C2] one", "[T4] %s", "[P5] … may not", "[C1] two"]));
  });

  it("reads every tag at the head of a title, and none further on", () => {
    expect(tagsOf("[C3] [C7] what both agree on [P1]")).toStrictEqual(["C3", "C7"]);
    expect(tagsOf("typed markup stays: [B2]")).toStrictEqual([]);
  });

  it("gives a rule the tests up to the next heading", () => {
    const text = [
      "### P1 · One",
      "- [`a.test.ts`](../shared/a.test.ts) `[P1] a title`",
      "#### P1a · Part",
      "**Not built yet.** There is none.",
      "## Words",
      "- [`b.test.ts`](../shared/b.test.ts) `belongs to no rule`",
    ].join("\n");
    expect(rulesIn(text)).toStrictEqual([
      { id: "P1", tests: [{ file: "shared/a.test.ts", title: "[P1] a title" }], unheld: false },
      { id: "P1a", tests: [], unheld: true },
    ]);
  });
});
