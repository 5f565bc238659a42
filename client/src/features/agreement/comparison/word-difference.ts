import { diffArrays } from "diff";

/** A piece of a text: in both, or in this one alone. */
export interface Run {
  readonly text: string;
  readonly only: boolean;
}

/** Two texts, each in pieces; put together the pieces are the text as it was. */
export interface WordDifference {
  readonly before: readonly Run[];
  readonly now: readonly Run[];
}

/** Words, spaces and signs one by one, in any script. */
function tokens(text: string, language: string): string[] {
  // Firefox has it since version 125; without it, words of scripts that write no spaces are taken together.
  if (!("Segmenter" in Intl)) return text.split(/(\s+)/u).filter((token) => token !== "");
  return Array.from(new Intl.Segmenter(language, { granularity: "word" }).segment(text), ({ segment }) => segment);
}

const SPACE = /^\s+$/u;

/** Neighbours of one kind as one; a space between two pieces that are alone here belongs to them. */
function joined(runs: readonly Run[]): readonly Run[] {
  const bridged = runs.map((run, at) => {
    const between = !run.only && SPACE.test(run.text) && runs[at - 1]?.only === true && runs[at + 1]?.only === true;
    return between ? { ...run, only: true } : run;
  });
  return bridged.reduce<readonly Run[]>((done, run) => {
    const last = done.at(-1);
    if (last?.only !== run.only) return [...done, run];
    return [...done.slice(0, -1), { text: last.text + run.text, only: run.only }];
  }, []);
}

/**
 * What two texts have in common and what not, word by word.
 * @param language BCP 47, by which texts are taken apart into words
 */
export function wordDifference(before: string, now: string, language: string): WordDifference {
  const changes = diffArrays(tokens(before, language), tokens(now, language));
  const side = (without: "added" | "removed"): readonly Run[] =>
    joined(
      changes
        .filter((change) => !change[without])
        .map(({ value, added, removed }) => ({ text: value.join(""), only: added || removed })),
    );
  return { before: side("added"), now: side("removed") };
}
