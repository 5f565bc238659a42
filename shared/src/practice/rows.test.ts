import { describe, expect, it } from "vitest";
import { CARD_PARTS } from "../domain/card/words.ts";
import { promptOf, SECTION_IDS } from "../domain/round/sheet.ts";
import { LIBRARY_PAGE_IDS } from "./library/page.ts";
import { LIBRARY_PAGES, libraryPageOf } from "./library.ts";
import { PRIVATE_PAGE_PROMPTS } from "./private-pages.ts";
import { READINESS_QUESTIONS } from "./readiness.ts";
import { OUR_LANGUAGE } from "./sheets/our-language.ts";
import { RE_ENTRY_TERMS } from "./sheets/re-entry-terms.ts";
import { LAYER_IDS, READINGS } from "./sheets/what-changed.ts";
import { SHEET_IDS } from "./sheets.ts";

/**
 * What the practice asks, row by row, beside the prompts of the rounds (`sheets.test.ts`). Elsewhere it is only held that data
 * and words go together: here a row that was taken out of both is missed.
 */
describe("the rows of the practice", () => {
  it("[P3] before anything: what the readiness screen asks about, and the six kinds of private pages", () => {
    expect(READINESS_QUESTIONS.map(({ id }) => id)).toStrictEqual([
      "addiction",
      "mind",
      "abuse",
      "threats",
      "contempt",
      "cycles",
      "escalation",
      "shutdown",
    ]);
    expect(PRIVATE_PAGE_PROMPTS).toStrictEqual({
      "inspiration-or-deprivation": ["who-they-are", "how-they-treat-me", "the-ache", "if-it-were-given"],
      "the-wave": ["backing-off", "if-it-is-wrong", "if-it-is-closeness", "where-before"],
      "my-deeper-self": ["how-it-feels", "owning-their-part", "doing-the-work", "what-it-needs"],
      "think-twice": ["what-ended-it", "giving-up", "not-choosing", "ending-again", "person-or-comfort"],
      "what-people-who-love-me-see": ["what-they-said", "what-rings-true", "hard-to-hear"],
      "letting-go": ["resentments", "how-i-would-know", "scripted-future", "my-own-life"],
    });
  });

  it("the four rounds in their order, the four layers from the ground up, and the shape of a phrase", () => {
    expect(SHEET_IDS).toStrictEqual(["own-part", "what-changed", "our-language", "re-entry-terms"]);
    expect(LAYER_IDS).toStrictEqual(["root-cause", "capacity", "behaviour", "proof-over-time"]);
    expect(READINGS).toContain("missing");
    const phrases = promptOf(OUR_LANGUAGE, "phrases")?.field;
    expect(phrases?.kind === "entries" && phrases.parts.map(({ id }) => id)).toStrictEqual([
      "when",
      "feel",
      "need",
      "say",
      "help",
    ]);
    const commitment = promptOf(RE_ENTRY_TERMS, "commitment")?.field;
    expect(commitment?.kind === "choice" && commitment.options).toStrictEqual(["here", "starting", "not-yet"]);
  });

  it("the parts of each kind of card, and the sections of the agreement in their order", () => {
    expect(CARD_PARTS).toStrictEqual({
      appreciation: ["kind", "beautiful", "attractive", "grateful", "own"],
      slip: ["slipped", "felt", "care", "carefully", "mend"],
    });
    expect(SECTION_IDS).toStrictEqual([
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
    ]);
  });

  it("the pages of the library, the tools on them, and the six kinds of repair phrases", () => {
    expect(LIBRARY_PAGE_IDS).toStrictEqual([
      "myths-and-facts",
      "what-holds",
      "worth-noticing",
      "professional-help",
      "rebuilding-trust",
      "how-to-listen",
      "how-to-write-a-repair",
      "repair-phrases",
      "grounding",
    ]);
    const tools = LIBRARY_PAGES.flatMap(({ id, parts }) =>
      parts.flatMap(({ tool }) => (tool === undefined ? [] : [[id, tool]])),
    );
    expect(tools).toStrictEqual([
      ["worth-noticing", "help-by-country"],
      ["professional-help", "help-by-country"],
      ["how-to-write-a-repair", "repair-script"],
      ["grounding", "breath-guide"],
    ]);
    expect(libraryPageOf("repair-phrases")?.parts.map(({ id }) => id)).toEqual(
      expect.arrayContaining(["i-feel", "sorry", "get-to-yes", "calm-down", "stop", "i-appreciate"]),
    );
  });
});
