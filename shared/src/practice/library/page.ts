import type { PrivatePageKind } from "../private-pages.ts";
import type { RoundKind } from "../sheets.ts";

/**
 * The pages of the library, in the order in which they are listed. The ids stand in addresses, and so in the history of a
 * browser that somebody else may look at: none of them says that anyone is in danger.
 */
export const LIBRARY_PAGE_IDS = [
  "myths-and-facts",
  "what-holds",
  "worth-noticing",
  "professional-help",
  "rebuilding-trust",
  "how-to-listen",
  "how-to-write-a-repair",
  "repair-phrases",
  "grounding",
] as const;

export type LibraryPageId = (typeof LIBRARY_PAGE_IDS)[number];

/** Something a page lets its reader do, beside reading. */
export type LibraryTool = "breath-guide" | "repair-script" | "help-by-country";

/** Where prompts stand: a round, or a kind of private page. */
export type PromptHome = RoundKind | PrivatePageKind;

/** Places of the product, other than prompts, that lead to a page. */
export const LIBRARY_PLACES = ["open-round", "listening", "board"] as const;

export type LibraryPlace = (typeof LIBRARY_PLACES)[number];

/** One part of a page. Its words stand under the same id in every language; a tool comes after them. */
export interface LibraryPart {
  readonly id: string;
  readonly tool?: LibraryTool;
}

/** A page of the library, without its words. */
export interface LibraryPage {
  readonly id: LibraryPageId;
  readonly parts: readonly LibraryPart[];
  /** Under which prompts there is a link to it. */
  readonly prompts: Partial<Readonly<Record<PromptHome, readonly string[]>>>;
  readonly places: readonly LibraryPlace[];
  /** What somebody may want to read next. */
  readonly related: readonly LibraryPageId[];
}
