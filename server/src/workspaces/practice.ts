import { EN } from "@footbridge/shared/practice/en";
import type { PracticeWords } from "@footbridge/shared/practice/words";

/** The language in which drafts, typed clauses and frozen revisions are written. */
export const PRACTICE: PracticeWords = EN;
