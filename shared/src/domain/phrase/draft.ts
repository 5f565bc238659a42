import type { Draft } from "../clause/draft.ts";
import type { BoardState } from "../clause/evolve.ts";
import type { PerSeat } from "../seat.ts";
import { SEATS } from "../seat.ts";
import type { Mark } from "./commands.ts";
import type { Phrase } from "./phrases.ts";

/** Whether both can say a phrase and both can hear it. */
export function isOurs(marks: PerSeat<Mark>): boolean {
  return SEATS.every((seat) => marks[seat].say && marks[seat].hear);
}

/**
 * The draft that two marks make of a phrase: one, the first time that both can say it and hear it, and never a second
 * one of the same phrase. What becomes of the marks or of the line later makes none and takes none back.
 * @param board what is on the board already, lines that were put aside or withdrawn included
 * @param text how the phrase reads as a line
 */
export function draftFromMarks(
  phrase: Phrase,
  marks: PerSeat<Mark>,
  board: BoardState,
  text: (parts: Phrase["parts"]) => string,
): Draft | null {
  if (!isOurs(marks)) return null;
  const origin = (each: {
    readonly round: string;
    readonly prompt: string;
    readonly by: string;
    readonly entry: string | null;
  }) => JSON.stringify([each.round, each.prompt, each.by, each.entry]);
  const here = new Set(phrase.origins.map(origin));
  if (board.some((clause) => clause.origins.some((each) => here.has(origin(each))))) return null;
  return {
    section: "our-language",
    term: null,
    making: "both-marked",
    origins: phrase.origins,
    versions: [{ words: { text: text(phrase.parts), term: null }, by: phrase.by }],
  };
}
