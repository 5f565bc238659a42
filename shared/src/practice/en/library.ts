import type { LibraryWords } from "../library/words.ts";
import { GROUNDING_WORDS } from "./library/grounding.ts";
import { HOW_TO_LISTEN_WORDS } from "./library/how-to-listen.ts";
import { HOW_TO_WRITE_A_REPAIR_WORDS } from "./library/how-to-write-a-repair.ts";
import { MYTHS_AND_FACTS_WORDS } from "./library/myths-and-facts.ts";
import { PROFESSIONAL_HELP_WORDS } from "./library/professional-help.ts";
import { REBUILDING_TRUST_WORDS } from "./library/rebuilding-trust.ts";
import { REPAIR_PHRASES_WORDS } from "./library/repair-phrases.ts";
import { LIBRARY_TITLES } from "./library/titles.ts";
import { WHAT_HOLDS_WORDS } from "./library/what-holds.ts";
import { WORTH_NOTICING_WORDS } from "./library/worth-noticing.ts";

/** The library in English. */
export const LIBRARY_WORDS: LibraryWords = {
  language: "en",
  titles: LIBRARY_TITLES,
  pages: {
    "myths-and-facts": MYTHS_AND_FACTS_WORDS,
    "what-holds": WHAT_HOLDS_WORDS,
    "worth-noticing": WORTH_NOTICING_WORDS,
    "professional-help": PROFESSIONAL_HELP_WORDS,
    "rebuilding-trust": REBUILDING_TRUST_WORDS,
    "how-to-listen": HOW_TO_LISTEN_WORDS,
    "how-to-write-a-repair": HOW_TO_WRITE_A_REPAIR_WORDS,
    "repair-phrases": REPAIR_PHRASES_WORDS,
    grounding: GROUNDING_WORDS,
  },
};
