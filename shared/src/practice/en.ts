import { CHECK_IN_WORDS } from "./en/check-in.ts";
import { DECISION_WORDS, MIDPOINT_WORDS } from "./en/milestones.ts";
import { OUR_LANGUAGE_WORDS } from "./en/our-language.ts";
import { OWN_PART_WORDS } from "./en/own-part.ts";
import { PRIVATE_PAGE_WORDS } from "./en/private-pages.ts";
import { RE_ENTRY_TERMS_WORDS } from "./en/re-entry-terms.ts";
import { REJECTION_WORDS } from "./en/rejections.ts";
import { SECTION_WORDS } from "./en/sections.ts";
import { CONSENT_SENTENCE, STANDING_SENTENCE } from "./en/standing.ts";
import { TERM_WORDS } from "./en/terms.ts";
import { describeEntry, describeValue, draftText } from "./en/values.ts";
import { WHAT_CHANGED_WORDS } from "./en/what-changed.ts";
import type { PracticeWords } from "./words.ts";

/** The practice in English. Every language has a file like this one, with the same name for its words. */
export const PRACTICE_WORDS: PracticeWords = {
  language: "en",
  sheets: {
    "own-part": OWN_PART_WORDS,
    "what-changed": WHAT_CHANGED_WORDS,
    "our-language": OUR_LANGUAGE_WORDS,
    "re-entry-terms": RE_ENTRY_TERMS_WORDS,
    "check-in": CHECK_IN_WORDS,
    midpoint: MIDPOINT_WORDS,
    decision: DECISION_WORDS,
  },
  privatePages: PRIVATE_PAGE_WORDS,
  sections: SECTION_WORDS,
  terms: TERM_WORDS,
  rejections: REJECTION_WORDS,
  standingSentence: STANDING_SENTENCE,
  consentSentence: CONSENT_SENTENCE,
  describeValue,
  describeEntry,
  draftText,
};
