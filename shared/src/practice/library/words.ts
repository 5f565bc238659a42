import type { LibraryPageId } from "./page.ts";

/** One thing on a page. */
export type LibraryBlock =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "list"; readonly items: readonly string[] }
  /** In this order. */
  | { readonly kind: "steps"; readonly items: readonly string[] }
  /** Words that somebody could say. */
  | { readonly kind: "phrases"; readonly phrases: readonly string[] }
  | { readonly kind: "myth"; readonly myth: string; readonly fact: string };

export interface LibraryPartWords {
  /** Without a title the part goes on from what stands above it. */
  readonly title?: string;
  readonly blocks: readonly LibraryBlock[];
}

export interface LibraryPageWords {
  /** What the page is about, before its first part. */
  readonly lead: string;
  /** Words by part id. */
  readonly parts: Readonly<Record<string, LibraryPartWords>>;
}

/** What a page is called, and what it is for in one line. */
export interface LibraryTitle {
  readonly title: string;
  readonly about: string;
}

/** Everything that the library says in one language. */
export interface LibraryWords {
  /** BCP 47, for example `en`. */
  readonly language: string;
  readonly titles: Readonly<Record<LibraryPageId, LibraryTitle>>;
  readonly pages: Readonly<Record<LibraryPageId, LibraryPageWords>>;
}
