import { LIBRARY_WORDS } from "@footbridge/shared/practice/en/library";
import type { LibraryWords } from "@footbridge/shared/practice/library/words";

/** The library in the language of this page. */
export const libraryWords: LibraryWords = LIBRARY_WORDS;
