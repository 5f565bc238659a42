import type { Sheet } from "../domain/round/sheet.ts";
import { OUR_LANGUAGE } from "./sheets/our-language.ts";
import { OWN_PART } from "./sheets/own-part.ts";
import { RE_ENTRY_TERMS } from "./sheets/re-entry-terms.ts";
import { WHAT_CHANGED } from "./sheets/what-changed.ts";

/** The rounds of the path, in the order in which they are offered. */
export const SHEET_IDS = ["own-part", "what-changed", "our-language", "re-entry-terms"] as const;

export type SheetId = (typeof SHEET_IDS)[number];

/** A sheet of the path; its words stand under the same id in every language. */
export type PathSheet = Sheet & { readonly id: SheetId };

/** The sheets in the order of `SHEET_IDS`. */
export const SHEETS: readonly PathSheet[] = [OWN_PART, WHAT_CHANGED, OUR_LANGUAGE, RE_ENTRY_TERMS];

/** The sheet with this id, or undefined. */
export function sheetOf(id: string): PathSheet | undefined {
  return SHEETS.find((sheet) => sheet.id === id);
}
