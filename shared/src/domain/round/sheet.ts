/**
 * The shape of a round's sheet: prompts, the kind of field each needs, and what a reveal drafts from them.
 * A sheet is data (`practice/sheets`); its words are data too, one folder per language (`practice/en`).
 */

/** The sections of the agreement, in reading order. */
export const SECTION_IDS = [
  "purpose",
  "status",
  "owning-our-parts",
  "what-changed",
  "our-language",
  "game-plan",
  "boundaries",
  "pace",
  "check-ins",
  "support",
  "time-out",
  "slips",
  "ending",
  "change",
] as const;

export type SectionId = (typeof SECTION_IDS)[number];

/** Clauses whose content is a typed value and not free words. There is at most one live clause of each. */
export const TERM_IDS = [
  "trial-length",
  "trial-start",
  "trial-midpoint",
  "exclusivity",
  "check-in-day",
  "check-in-time",
  "check-in-length",
  "time-out-length",
] as const;

export type TermId = (typeof TERM_IDS)[number];

/** What a prompt asks for. Limits are in characters (UTF-16 units), lengths in their unit. */
export type Field =
  | { readonly kind: "text"; readonly size: "phrase" | "long"; readonly limit: number }
  | { readonly kind: "choice"; readonly options: readonly string[] }
  | { readonly kind: "date" }
  | { readonly kind: "weekday" }
  | { readonly kind: "time" }
  | {
      readonly kind: "length";
      readonly unit: "weeks" | "hours" | "minutes";
      readonly min: number;
      readonly max: number;
      readonly suggested: number;
    }
  | {
      readonly kind: "entries";
      readonly atLeast: number;
      readonly atMost: number;
      readonly parts: readonly { readonly id: string; readonly limit: number }[];
    };

/**
 * What a reveal drafts from a prompt.
 * `together`: one value for the two of them — same, it is drafted once; different, it becomes an open question.
 * `own`: each speaks for themselves, so each side's answer becomes a draft by its author.
 * `way`: of two choices of how a trial goes on, the kinder one becomes a draft where it asks for something to be agreed on.
 */
export interface DraftRule {
  readonly section: SectionId;
  readonly mode: "together" | "own" | "way";
  readonly term?: TermId;
  readonly standIn?: StandIn;
}

/** When the practice's own words are drafted for a prompt that neither answered: a reading of either asks for it. */
export interface StandIn {
  /** The choice prompts that may ask for it. */
  readonly readings: readonly string[];
  /** The option that does. */
  readonly option: string;
}

export interface Prompt {
  readonly id: string;
  readonly field: Field;
  /** Has to be answered or deliberately skipped before the sheet can be sealed. */
  readonly required: boolean;
  readonly drafts?: DraftRule;
}

/** A group of prompts shown under one heading. */
export interface PromptGroup {
  readonly id: string;
  readonly prompts: readonly Prompt[];
}

export interface Sheet {
  readonly id: string;
  /** Raised whenever a prompt is added, removed or changes its kind. */
  readonly version: number;
  readonly groups: readonly PromptGroup[];
  /** The groups of the shorter sheet that each may choose for themselves: nothing is kept of the choice, nor told. */
  readonly short?: readonly string[];
}

/**
 * How the id of a prompt begins whose answer stays its author's for good: no reveal opens it, no receipt covers it, and the
 * database gives it to nobody else. The id says it, so that everything that sees an answer can tell.
 */
const KEPT = "kept-";

/** Whether an answer to this prompt is never read by anyone but its author. */
export function staysWithAuthor(promptId: string): boolean {
  return promptId.startsWith(KEPT);
}

/** All prompts of a sheet, in reading order. */
export function promptsOf(sheet: Sheet): readonly Prompt[] {
  return sheet.groups.flatMap((group) => group.prompts);
}

/** The prompt with this id, or undefined. */
export function promptOf(sheet: Sheet, promptId: string): Prompt | undefined {
  return promptsOf(sheet).find((prompt) => prompt.id === promptId);
}
