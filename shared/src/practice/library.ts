import type { LibraryPage, LibraryPageId, LibraryPart, LibraryPlace, PromptHome } from "./library/page.ts";
import { LIBRARY_PAGE_IDS } from "./library/page.ts";

/** Parts that are read and nothing else. */
function read(...ids: readonly string[]): readonly LibraryPart[] {
  return ids.map((id) => ({ id }));
}

const PAGES: Readonly<Record<LibraryPageId, Omit<LibraryPage, "id">>> = {
  "myths-and-facts": {
    parts: read("feelings", "time", "outcome"),
    prompts: {
      "what-changed": ["different"],
      "re-entry-terms": ["purpose"],
      "inspiration-or-deprivation": ["the-ache"],
      "think-twice": ["person-or-comfort"],
    },
    places: [],
    related: ["what-holds", "worth-noticing"],
  },
  "what-holds": {
    parts: read("comes-apart", "holds", "reading"),
    prompts: {
      "own-part": ["cause", "pattern"],
      "what-changed": [
        "skills-seen",
        "first-thirty-days",
        "root-cause-us-evidence",
        "behaviour-us-evidence",
        "proof-over-time-us-evidence",
      ],
      "re-entry-terms": ["status-name", "pace-next"],
      "my-deeper-self": ["doing-the-work"],
      "think-twice": ["what-ended-it"],
    },
    places: [],
    related: ["myths-and-facts", "repair-phrases", "professional-help"],
  },
  "worth-noticing": {
    parts: [...read("stop"), { id: "going", tool: "help-by-country" }, ...read("not-now", "own-side", "unsure")],
    prompts: {
      "what-changed": ["would-i-stay"],
      "re-entry-terms": ["contact", "intimacy", "commitment"],
      "inspiration-or-deprivation": ["how-they-treat-me"],
      "the-wave": ["if-it-is-wrong"],
      "my-deeper-self": ["how-it-feels"],
    },
    places: [],
    related: ["professional-help", "grounding"],
  },
  "professional-help": {
    parts: [{ id: "at-once", tool: "help-by-country" }, ...read("soon", "who", "choosing", "hard-to-get")],
    prompts: {
      "own-part": ["support-next"],
      "what-changed": ["what-i-would-do"],
      "our-language": ["support-for-me"],
      "re-entry-terms": ["therapist"],
    },
    places: [],
    related: ["worth-noticing", "rebuilding-trust"],
  },
  "rebuilding-trust": {
    parts: read("first", "who-broke-it", "who-was-hurt", "time", "when-not"),
    prompts: {
      "own-part": ["hurt-cost"],
      "re-entry-terms": ["other-people", "the-past", "slip-told"],
      "letting-go": ["resentments"],
    },
    places: [],
    related: ["how-to-listen", "how-to-write-a-repair", "professional-help", "worth-noticing"],
  },
  "how-to-listen": {
    parts: read("before", "while", "phrases", "not-listening", "too-much"),
    prompts: { "our-language": ["hard-for-me"], "what-people-who-love-me-see": ["hard-to-hear"] },
    places: ["open-round", "listening"],
    related: ["grounding", "repair-phrases"],
  },
  "how-to-write-a-repair": {
    parts: [...read("mends", "undoes"), { id: "script", tool: "repair-script" }, ...read("when", "refused")],
    prompts: {
      "own-part": ["my-part", "hurt-regret", "repair-offer"],
      "re-entry-terms": ["slip-repair"],
      "check-in": ["i-slipped"],
      midpoint: ["i-slipped"],
      decision: ["i-slipped"],
    },
    places: [],
    related: ["how-to-listen", "repair-phrases", "rebuilding-trust"],
  },
  "repair-phrases": {
    parts: read("i-feel", "sorry", "get-to-yes", "calm-down", "stop", "i-appreciate", "choosing"),
    prompts: {
      "what-changed": ["turns", "capacity-us-evidence"],
      "our-language": ["phrases"],
      "re-entry-terms": ["recurring-problems", "time-out-return"],
    },
    places: ["board"],
    related: ["how-to-write-a-repair", "grounding", "worth-noticing"],
  },
  grounding: {
    parts: [{ id: "breath", tool: "breath-guide" }, ...read("feet", "look-around", "if-it-stays")],
    prompts: {
      "own-part": ["hurt-moment"],
      "what-changed": ["conflict"],
      "re-entry-terms": ["time-out-signal", "ending-first-48-hours"],
      "the-wave": ["backing-off"],
    },
    places: [],
    related: ["repair-phrases", "professional-help"],
  },
};

/** The pages of the library, in the order of `LIBRARY_PAGE_IDS`. */
export const LIBRARY_PAGES: readonly LibraryPage[] = LIBRARY_PAGE_IDS.map((id) => ({ id, ...PAGES[id] }));

/** The page with this id, or undefined. */
export function libraryPageOf(id: string): LibraryPage | undefined {
  return LIBRARY_PAGES.find((page) => page.id === id);
}

/** The page that belongs to a prompt, or undefined where none does. */
export function libraryPageForPrompt(home: PromptHome, prompt: string): LibraryPage | undefined {
  return LIBRARY_PAGES.find((page) => page.prompts[home]?.includes(prompt) === true);
}

/**
 * The page that a place of the product leads to.
 * @throws RangeError where no page names the place
 */
export function libraryPageForPlace(place: LibraryPlace): LibraryPage {
  const found = LIBRARY_PAGES.find((page) => page.places.includes(place));
  if (found === undefined) throw new RangeError(`No page of the library belongs to ${place}.`);
  return found;
}
