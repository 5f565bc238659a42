import type { Token } from "./tokens.ts";

/** Most words that `...` stands for. */
const GAP = 3;

/** One place of a pattern: any of these words, a word that begins with a digit, or a few words of any kind. */
type Place = { readonly words: ReadonlySet<string> } | "digit" | "gap";

/** A pattern that is ready to be looked for, without places that may be left out. */
export interface Pattern {
  readonly places: readonly Place[];
}

function placesOf(written: string, sets: Readonly<Record<string, readonly string[]>>): Place {
  if (written === "...") return "gap";
  if (written === "#") return "digit";
  const words = written.split("|").flatMap((word) => {
    if (!/^[A-Z]/.test(word)) return [word];
    const set = sets[word];
    if (set === undefined) throw new RangeError(`There is no set ${word}.`);
    return set;
  });
  return { words: new Set(words) };
}

/**
 * Makes patterns ready; one with places that may be left out becomes several.
 * @throws RangeError for a set that there is none of, and for a pattern that begins or ends with `...` or has two of them
 */
export function patternsOf(
  written: readonly string[],
  sets: Readonly<Record<string, readonly string[]>>,
): readonly Pattern[] {
  return written.flatMap((pattern) => {
    const all = pattern.split(" ").reduce<readonly (readonly Place[])[]>(
      (rows, part) => {
        const place = placesOf(part.replace(/\?$/, ""), sets);
        const longer = rows.map((row) => [...row, place]);
        return part.endsWith("?") ? [...rows, ...longer] : longer;
      },
      [[]],
    );
    for (const places of all)
      if (places[0] === "gap" || places.at(-1) === "gap" || places.filter((place) => place === "gap").length > 1)
        throw new RangeError(`"${pattern}" has "..." where it cannot be.`);
    return all.map((places) => ({ places }));
  });
}

/** The patterns by the words that they may begin with, so that at each word few are tried. */
export interface PatternIndex {
  readonly byWord: ReadonlyMap<string, readonly Pattern[]>;
  readonly byDigit: readonly Pattern[];
}

/** Sorts patterns by their first place. */
export function indexOf(patterns: readonly Pattern[]): PatternIndex {
  const byWord = new Map<string, Pattern[]>();
  const byDigit: Pattern[] = [];
  for (const pattern of patterns) {
    const [first] = pattern.places;
    if (first === "digit") byDigit.push(pattern);
    else if (first !== undefined && first !== "gap")
      for (const word of first.words) byWord.set(word, [...(byWord.get(word) ?? []), pattern]);
  }
  return { byWord, byDigit };
}

/** Where a pattern was found: numbers of its first token and of the first after it. */
export interface Found {
  readonly first: number;
  readonly after: number;
}

/** Counts how often something was compared, so that nothing takes longer than it may. */
export interface Steps {
  taken: number;
}

function fits(place: Place, token: Token | undefined): boolean {
  if (token === undefined || token.quoted || place === "gap") return false;
  return place === "digit" ? /^\p{N}/u.test(token.word) : place.words.has(token.word);
}

/** The number of the first token after the pattern that begins at `at`, or null. Never reaches over a pause. */
function matchAt(places: readonly Place[], tokens: readonly Token[], at: number, steps: Steps): number | null {
  let next = at;
  for (const [index, place] of places.entries()) {
    steps.taken += 1;
    if (place === "gap") {
      const rest = places.slice(index + 1);
      for (let skipped = 0; skipped <= GAP; skipped += 1) {
        const token = tokens[next + skipped];
        if (token === undefined || token.afterPause) return null;
        const after = matchAt(rest, tokens, next + skipped, steps);
        if (after !== null) return after;
      }
      return null;
    }
    const token = tokens[next];
    if (!fits(place, token) || (next > at && token?.afterPause === true)) return null;
    next += 1;
  }
  return next;
}

/**
 * Every place at which one of the patterns stands. For a given set of patterns the number of steps grows with the number of
 * words and no faster: at each word a bounded number of patterns of bounded length is tried.
 */
export function find(index: PatternIndex, tokens: readonly Token[], steps: Steps): readonly Found[] {
  return tokens.flatMap(({ word, quoted }, at) => {
    steps.taken += 1;
    if (quoted) return [];
    const begins = /^\p{N}/u.test(word) ? index.byDigit : (index.byWord.get(word) ?? []);
    return begins.flatMap(({ places }) => {
      const after = matchAt(places, tokens, at, steps);
      return after === null ? [] : [{ first: at, after }];
    });
  });
}
