import { PRIVATE_PAGE_PROMPTS } from "@footbridge/shared/practice/private-pages";
import { shownAnswer } from "../round/keeping/kept-answer.ts";
import type { PageHere } from "./keeping/notebook-keeper.ts";
import { textOfAnswer } from "./keeping/text-answers.ts";
import { hitsIn, type Piece } from "./search.ts";

/** What stands on a page under one question, saved or not. */
export interface TextHere {
  readonly prompt: string;
  readonly text: string;
}

/** The texts of a page that have words, in the order of its questions. */
export function textsOf({ kind, answers }: PageHere): readonly TextHere[] {
  return PRIVATE_PAGE_PROMPTS[kind].flatMap((prompt) => {
    const kept = answers[prompt];
    const text = kept === undefined ? "" : textOfAnswer(shownAnswer(kept));
    return text.trim() === "" ? [] : [{ prompt, text }];
  });
}

/** Most characters of a page's first words where it stands in a list. */
const FIRST_WORDS = 90;

/** The first words of a page, on one line; empty where nothing is written yet. */
export function firstWords(page: PageHere): string {
  const line = (textsOf(page)[0]?.text ?? "").trim().replace(/\s+/g, " ");
  if (line.length <= FIRST_WORDS) return line;
  const cut = line.slice(0, FIRST_WORDS);
  return `${cut.slice(0, cut.lastIndexOf(" ") > 0 ? cut.lastIndexOf(" ") : FIRST_WORDS)}…`;
}

/** One place where something was found. */
export interface Found {
  readonly page: PageHere;
  readonly prompt: string;
  readonly pieces: readonly Piece[];
}

/** Everything on these pages in which the words stand, in the order of the pages. */
export function findIn(pages: readonly PageHere[], query: string): readonly Found[] {
  return pages.flatMap((page) =>
    textsOf(page).flatMap(({ prompt, text }) => {
      const pieces = hitsIn(text, query);
      return pieces === null ? [] : [{ page, prompt, pieces }];
    }),
  );
}
