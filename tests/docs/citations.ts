import { readdirSync, readFileSync } from "node:fs";
import { join, relative, resolve, sep } from "node:path";

const root = resolve(import.meta.dirname, "../..");
/** Where tests stand; everything else in the repository is none of theirs. */
const HOMES = ["shared/src", "server/src", "client/src", "tests"];
const TEST_FILE = /\.(test|e2e)\.tsx?$/;
/** The first argument of a call, where it is a text: the title of a test or of a group of tests, among others. */
const FIRST_ARGUMENT = /\(\s*(?:"((?:[^"\\\n]|\\.)*)"|`((?:[^`\\]|\\.)*)`|'((?:[^'\\\n]|\\.)*)')/g;
/** A tagged title where it stands in a table of cases. */
const TAGGED = /"(\[[A-Z]\d+[a-z]?\] (?:[^"\\\n]|\\.)*)"/g;
const TAGS = /^(?:\[[A-Z]\d+[a-z]?\]\s*)+/;
/** A line such as: - [`round.test.ts`](../shared/src/domain/round/round.test.ts) `[C2] revealed words are frozen` */
const CITATION = /^\s*- \[`[^`]+`\]\((?:\.\.\/)*([^)]+)\) `(.+)`$/;
const HEADING = /^#{1,6} /;
const RULE = /^#{3,4} ([A-Z]\d+[a-z]?) · \S/;
/** How a rule says that no test holds it. */
const UNHELD = /^\*\*(?:Not built yet|No test holds this yet)\.\*\* \S/;

/** A test that a document names: its file, from the root of the repository, and its title. */
export interface Citation {
  readonly file: string;
  readonly title: string;
}

/** A rule of the SPEC with the tests that hold it, or the plain word that none does. */
export interface Rule {
  readonly id: string;
  readonly tests: readonly Citation[];
  readonly unheld: boolean;
}

/** A document of the repository, by its path from the root. */
export function readDocument(path: string): string {
  return readFileSync(join(root, path), "utf8");
}

/**
 * The titles that stand in each test file, by the file's path from the root. What a template puts into a
 * title stands as "…". The test of this file is left out: its examples look like titles.
 */
export function testTitles(): ReadonlyMap<string, ReadonlySet<string>> {
  const files = HOMES.flatMap((home) =>
    readdirSync(join(root, home), { recursive: true, encoding: "utf8" }).map((name) => join(home, name)),
  ).filter((path) => TEST_FILE.test(path) && path !== join("tests", "docs", "spec.test.ts"));
  return new Map(files.map((path) => [path.split(sep).join("/"), titlesIn(readFileSync(join(root, path), "utf8"))]));
}

/** The texts in a source that stand as the first argument of a call, and the tagged ones wherever they stand. */
export function titlesIn(source: string): ReadonlySet<string> {
  const found = [...source.matchAll(FIRST_ARGUMENT), ...source.matchAll(TAGGED)].map(
    ([, double, template, single]) => double ?? template?.replace(/\$\{[^}]*\}/g, "…") ?? single ?? "",
  );
  return new Set(found.map((text) => text.replace(/\\(["'`\\])/g, "$1")));
}

/** The rules that a title is tagged with, such as C3 and C7 for `[C3] [C7] what both agree on …`. */
export function tagsOf(title: string): readonly string[] {
  return [...(TAGS.exec(title)?.[0] ?? "").matchAll(/\[([A-Z]\d+[a-z]?)\]/g)].map(([, tag = ""]) => tag);
}

/** Every test that a document names. */
export function citationsIn(text: string): readonly Citation[] {
  return text.split("\n").flatMap((line) => {
    const [, file, title] = CITATION.exec(line) ?? [];
    return file === undefined || title === undefined ? [] : [{ file, title }];
  });
}

/** The rules of the SPEC, in its order. A rule goes on to the next heading, whatever that is. */
export function rulesIn(spec: string): readonly Rule[] {
  const rules: { id: string; lines: string[] }[] = [];
  let open = false;
  for (const line of spec.split("\n")) {
    const id = RULE.exec(line)?.[1];
    if (id !== undefined) rules.push({ id, lines: [] });
    if (HEADING.test(line)) open = id !== undefined;
    else if (open) rules.at(-1)?.lines.push(line);
  }
  return rules.map(({ id, lines }) => ({
    id,
    tests: citationsIn(lines.join("\n")),
    unheld: lines.some((line) => UNHELD.test(line)),
  }));
}

/** The files and folders that a document links to, from the root of the repository; addresses elsewhere are left out. */
export function linksIn(path: string, text: string): readonly string[] {
  return [...text.matchAll(/\]\(([^)\s]+)\)/g)]
    .map(([, target = ""]) => target.split("#")[0] ?? "")
    .filter((target) => target !== "" && !/^[a-z]+:/.test(target))
    .map((target) =>
      relative(root, resolve(root, path, "..", target))
        .split(sep)
        .join("/"),
    );
}
