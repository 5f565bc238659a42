import type { Author } from "@footbridge/shared/domain/clause/facts";
import type { ClauseView, VersionView } from "@footbridge/shared/domain/clause/view";
import type { Seat } from "@footbridge/shared/domain/seat";
import { PRACTICE_WORDS } from "@footbridge/shared/practice/en";
import { sheetOf } from "@footbridge/shared/practice/sheets";
import { standsInFor } from "@footbridge/shared/practice/stand-ins";
import { board } from "../../words/en/board.ts";
import { fill } from "../../words/fill.ts";
import type { Couple } from "./couple.ts";

/** Whose answer a line began with, where it was one person's. */
function beganWith(clause: ClauseView): Seat | null {
  return clause.making === "one-wrote" ? (clause.origins[0]?.by ?? null) : null;
}

/** Whose words a phrase had when both marked it. */
function phraseOf({ origins }: ClauseView): Author | null {
  const [origin] = origins;
  if (origin === undefined) return null;
  return origins.every(({ by }) => by === origin.by) ? origin.by : "both";
}

/** The short name of a line: its term, the question it answers, or that it was added on the board. */
export function titleOf(clause: Pick<ClauseView, "term" | "origins">): string {
  if (clause.term !== null) return PRACTICE_WORDS.terms[clause.term].title;
  const [origin] = clause.origins;
  const sheet = origin === undefined ? undefined : sheetOf(origin.round);
  if (sheet === undefined || origin === undefined) return board.line.added;
  const asked = standsInFor(origin.round, origin.prompt)?.id ?? origin.prompt;
  const prompt = PRACTICE_WORDS.sheets[sheet.kind].prompts[asked];
  return prompt === undefined ? board.line.added : prompt.title;
}

/** How a line came to be, as a sentence; it never claims authorship of words that someone has changed since. */
export function makingOf(clause: ClauseView, couple: Couple): string {
  const { making } = board;
  const name = couple.partner;
  const author = beganWith(clause);
  const unchanged = clause.versions.some(({ by }) => by === author);
  const [origin] = clause.origins;
  if (origin !== undefined && standsInFor(origin.round, origin.prompt) !== undefined) {
    if (clause.making === "both-wrote") return making.missingToBoth;
    return origin.by === couple.seat ? making.missingToYou : fill(making.missingToThem, { name });
  }
  switch (clause.making) {
    case "both-wrote":
      return clause.versions.some(({ by }) => by === "both") ? making.bothWrote : making.bothBegan;
    case "open-question":
      return clause.versions.length > 1 ? making.open : making.onceOpen;
    case "both-marked":
      return clause.versions.some(({ by }) => by === phraseOf(clause)) ? making.bothMarked : making.onceMarked;
    case "one-wrote":
      if (author === couple.seat) return unchanged ? making.youWrote : making.youBegan;
      return fill(unchanged ? making.theyWrote : making.theyBegan, { name });
    case "proposed": {
      const [first, ...others] = clause.versions;
      if (others.length > 0) return making.bothProposed;
      return first?.by === couple.seat ? making.youProposed : fill(making.theyProposed, { name });
    }
  }
}

/** The sheet that a line came from. */
export interface LineOrigin {
  readonly round: string;
  readonly sentence: string;
}

/** Where a line came from, or null for one that was proposed on the board. */
export function originOf(clause: ClauseView, couple: Couple): LineOrigin | null {
  const [origin] = clause.origins;
  const sheet = origin === undefined ? undefined : sheetOf(origin.round);
  if (origin === undefined || sheet === undefined) return null;
  const { title } = PRACTICE_WORDS.sheets[sheet.kind];
  const both = clause.origins.some(({ by }) => by !== origin.by);
  const mine = origin.by === couple.seat;
  const words = both ? board.origin.both : mine ? board.origin.yours : board.origin.theirs;
  return { round: origin.round, sentence: fill(words, { sheet: title, name: couple.partner }) };
}

/** Whose words stand in a line now, where its making does not say it already; else null. */
export function bylineOf(clause: ClauseView, version: VersionView, couple: Couple): string | null {
  if (clause.versions.length > 1 || clause.making === "proposed") return null;
  if (version.by === (clause.making === "both-wrote" ? "both" : beganWith(clause))) return null;
  const { by } = board.line;
  if (version.by === "both") return by.both;
  return version.by === couple.seat ? by.you : fill(by.partner, { name: couple.partner });
}
