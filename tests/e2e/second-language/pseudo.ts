/** A made-up language of the Unicode CLDR for trying: Arabic of the region "XB", written from right to left. */
export const PSEUDO = "ar-XB";

const LETTERS = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";
const OTHERS = "åƀçðéƒĝĥîĵķļɱñöþɋŕšţûṽŵẋýžÅƁÇÐÉƑĜĤÎĴĶĻṀÑÖÞɊŔŠŢÛṼŴẊÝŽ";
const OTHER = new Map([...LETTERS].map((letter, index) => [letter, [...OTHERS][index] ?? letter]));

/** What is no sentence, whatever it looks like. */
const NO_SENTENCES: ReadonlySet<string> = new Set(["moment", "kind"]);

/** A sentence in the made-up language: marked at both ends, every letter another one, and its places as they were. */
export function pseudo(sentence: string): string {
  const letters = sentence.replace(/\{\w+\}|[A-Za-z]/g, (found) => OTHER.get(found) ?? found);
  return sentence === "" ? "" : `⟦${letters}⟧`;
}

/**
 * Words of any shape in the made-up language: every sentence in it, and what functions make of what people wrote only
 * marked, as that stays theirs.
 */
export function inPseudo<T>(words: T): T {
  return translated(words, "") as T;
}

function translated(words: unknown, name: string): unknown {
  if (typeof words === "string") return words === "en" ? PSEUDO : NO_SENTENCES.has(name) ? words : pseudo(words);
  if (typeof words === "function") {
    const make = words as (...given: readonly unknown[]) => unknown;
    return (...given: readonly unknown[]): unknown => {
      const made = make(...given);
      return typeof made === "string" ? `⟦${made}⟧` : translated(made, name);
    };
  }
  if (Array.isArray(words)) return words.map((each) => translated(each, name));
  if (typeof words !== "object" || words === null || words instanceof RegExp) return words;
  return Object.fromEntries(Object.entries(words).map(([key, each]) => [key, translated(each, key)]));
}
