import type { ClauseView, VersionView } from "@footbridge/shared/domain/clause/view";
import type { Seat } from "@footbridge/shared/domain/seat";
import { EN } from "@footbridge/shared/practice/en";
import { sheetOf } from "@footbridge/shared/practice/sheets";
import { board } from "../../words/en/board.ts";
import { fill } from "../../words/fill.ts";
import type { Couple } from "./couple.ts";

/** Whose answer a line began with, where it was one person's. */
function beganWith(clause: ClauseView): Seat | null {
  return clause.making === "one-wrote" ? (clause.origins[0]?.by ?? null) : null;
}

/** The short name of a line: its term, the question it answers, or that it was added on the board. */
export function titleOf(clause: Pick<ClauseView, "term" | "origins">): string {
  if (clause.term !== null) return EN.terms[clause.term].title;
  const [origin] = clause.origins;
  const sheet = origin === undefined ? undefined : sheetOf(origin.round);
  const prompt = sheet === undefined || origin === undefined ? undefined : EN.sheets[sheet.id].prompts[origin.prompt];
  return prompt === undefined ? board.line.added : prompt.title;
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
  const { title } = EN.sheets[sheet.id];
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
