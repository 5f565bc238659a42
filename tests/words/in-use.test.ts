import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";

const ROOT = join(import.meta.dirname, "..", "..");
const CLIENT = join(ROOT, "client");
const SHARED = join(ROOT, "shared", "src");
const WORDS = join(CLIENT, "src", "words", "en");

/** Keys that are put together in the code, by the end that is put to them. */
const PUT_TOGETHER: Readonly<Record<string, RegExp>> = { "path.next": /Lead$/ };

function filesIn(folder: string, but: RegExp): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => /\.tsx?$/.test(name) && !but.test(name))
    .map((name) => join(folder, name));
}

/** Every name that stands in the code: of the client, and of what it takes keys from. */
const NAMED = new Set(
  [
    ...filesIn(join(CLIENT, "src"), /^words\/en\/|\.test\.tsx?$/),
    join(CLIENT, "plain-pages.ts"),
    ...filesIn(SHARED, /^practice\/en(\/|\.)|\.test\.ts$/),
  ].flatMap((file) => readFileSync(file, "utf8").match(/[\w$]+(?:-[\w$]+)*/g) ?? []),
);

/** The keys of words, with the way to each. */
function keysOf(words: unknown, way: readonly string[]): readonly (readonly string[])[] {
  if (typeof words !== "object" || words === null || Array.isArray(words)) return [];
  return Object.entries(words).flatMap(([key, inner]) => [[...way, key], ...keysOf(inner, [...way, key])]);
}

function isNamed(way: readonly string[]): boolean {
  const key = way.at(-1) ?? "";
  const end = PUT_TOGETHER[way.slice(0, -1).join(".")];
  return NAMED.has(end === undefined ? key : key.replace(end, ""));
}

/**
 * That every key which the code names is there is for the compiler; this is the other way round. A key is in use when its
 * name stands anywhere in the code, so it finds what nothing can ask for, and not each word that nothing asks for.
 */
describe("the words of the interface", () => {
  it("[T5] hold no key that nothing in the code names", async () => {
    const modules = await Promise.all(
      filesIn(WORDS, /\.test\.ts$/).map(async (file) => (await import(file)) as Readonly<Record<string, unknown>>),
    );
    const keys = modules.flatMap((module) => keysOf(module, []));
    expect(keys.length).toBeGreaterThan(500);
    expect(keys.filter((way) => !isNamed(way)).map((way) => way.join("."))).toStrictEqual([]);
  });
});
