import type { Sheet } from "../domain/round/sheet.ts";
import { OCCURRING_IDS, type OccurringId, occurrenceOf, weekOf } from "../domain/trial/occurrence.ts";
import { CHECK_IN } from "./sheets/check-in.ts";
import { DECISION, MIDPOINT } from "./sheets/milestones.ts";
import { OUR_LANGUAGE } from "./sheets/our-language.ts";
import { OWN_PART } from "./sheets/own-part.ts";
import { RE_ENTRY_TERMS } from "./sheets/re-entry-terms.ts";
import { WHAT_CHANGED } from "./sheets/what-changed.ts";

/** The rounds of the path, in the order in which they are offered. */
export const SHEET_IDS = ["own-part", "what-changed", "our-language", "re-entry-terms"] as const;

export type SheetId = (typeof SHEET_IDS)[number];

/** What kinds of rounds there are: those of the path, which there are once, and those that come again. */
export const ROUND_KINDS = [...SHEET_IDS, ...OCCURRING_IDS] as const;

export type RoundKind = SheetId | OccurringId;

/** The sheet of a round: `id` is the round's, and its words stand under its kind in every language. */
export type RoundSheet = Sheet & { readonly kind: RoundKind };

/** A sheet of the path, whose round has the id of its kind. */
export type PathSheet = RoundSheet & { readonly id: SheetId };

/** The sheets of the path in the order of `SHEET_IDS`. */
export const SHEETS: readonly PathSheet[] = [OWN_PART, WHAT_CHANGED, OUR_LANGUAGE, RE_ENTRY_TERMS].map((sheet) => ({
  ...sheet,
  kind: sheet.id,
}));

const OCCURRING: Readonly<Record<OccurringId, Sheet>> = {
  "check-in": CHECK_IN,
  midpoint: MIDPOINT,
  decision: DECISION,
};

/** One sheet of each kind, in the order of `ROUND_KINDS`. */
export const ALL_SHEETS: readonly RoundSheet[] = [
  ...SHEETS,
  ...OCCURRING_IDS.map((kind) => ({ ...OCCURRING[kind], kind })),
];

/**
 * The place of a round among those like it, counted from 1, by which the two take turns at beginning to listen: on the path,
 * or by its week for one that comes again. 0 for one that there is not.
 */
export function placeInTurn(id: string): number {
  const occurrence = occurrenceOf(id);
  return occurrence === undefined ? SHEETS.findIndex((sheet) => sheet.id === id) + 1 : weekOf(occurrence.date);
}

/** The sheet of the round with this id, or undefined. One that comes again has it each time with an id of its own. */
export function sheetOf(id: string): RoundSheet | undefined {
  const kind = occurrenceOf(id)?.kind;
  return kind === undefined ? SHEETS.find((sheet) => sheet.id === id) : { ...OCCURRING[kind], id, kind };
}

/** Which sheets in which versions there are, for a file that has to say what its words came from. */
export const PRACTICE_VERSION = SHEETS.map(({ id, version }) => `${id}/${version}`).join(" ");
