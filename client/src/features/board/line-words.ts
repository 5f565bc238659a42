import type { ClauseView, VersionView } from "@footbridge/shared/domain/clause/view";
import type { Seat } from "@footbridge/shared/domain/seat";
import { EN } from "@footbridge/shared/practice/en";
import { sheetOf } from "@footbridge/shared/practice/sheets";
import { board } from "../../words/en/board.ts";
import { fill } from "../../words/fill.ts";
import type { Couple } from "./couple.ts";

/** Who a line began with: the author of its answer or proposal; null where it began with both. */
function beganWith(clause: ClauseView): Seat | null {
  if (clause.making === "one-wrote") return clause.origins[0]?.by ?? null;
  if (clause.making !== "proposed") return null;
  const by = clause.versions[0]?.by;
  return by === undefined || by === "both" ? null : by;
}

/** The short name of a line: its term, the question it answers, or who proposed it. */
export function titleOf(clause: ClauseView, couple: Couple): string {
  if (clause.term !== null) return EN.terms[clause.term].title;
  const [origin] = clause.origins;
  const sheet = origin === undefined ? undefined : sheetOf(origin.round);
  const prompt = sheet === undefined || origin === undefined ? undefined : EN.sheets[sheet.id].prompts[origin.prompt];
  if (prompt !== undefined) return prompt.title;
  return beganWith(clause) === couple.seat ? board.line.yours : fill(board.line.theirs, { name: couple.partner });
}

/** How a line came to be, as a sentence; it never claims authorship of words that someone has changed since. */
export function makingOf(clause: ClauseView, couple: Couple): string {
  const { making } = board;
  const name = couple.partner;
  const author = beganWith(clause);
  const unchanged = clause.versions.some(({ by }) => by === author);
  switch (clause.making) {
    case "both-wrote":
      return clause.versions.some(({ by }) => by === "both") ? making.bothWrote : making.bothBegan;
    case "open-question":
      return clause.versions.length > 1 ? making.open : making.onceOpen;
    case "one-wrote":
      if (author === couple.seat) return unchanged ? making.youWrote : making.youBegan;
      return fill(unchanged ? making.theyWrote : making.theyBegan, { name });
    case "proposed":
      return author === couple.seat ? making.youProposed : fill(making.theyProposed, { name });
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
  const { title } = EN.sheets[sheet.id];
  const both = clause.origins.some(({ by }) => by !== origin.by);
  const mine = origin.by === couple.seat;
  const words = both ? board.origin.both : mine ? board.origin.yours : board.origin.theirs;
  return { round: origin.round, sentence: fill(words, { sheet: title, name: couple.partner }) };
}

/** Whose words stand in a line now, where its making does not say it already; else null. */
export function bylineOf(clause: ClauseView, version: VersionView, couple: Couple): string | null {
  if (clause.versions.length > 1) return null;
  const said = clause.making === "both-wrote" ? "both" : beganWith(clause);
  if (version.by === said) return null;
  const { by } = board.line;
  if (version.by === "both") return by.both;
  return version.by === couple.seat ? by.you : fill(by.partner, { name: couple.partner });
}
