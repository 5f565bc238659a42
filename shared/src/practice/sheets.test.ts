import { describe, expect, it } from "vitest";
import type { Answer, Entry, Value } from "../domain/round/answer.ts";
import { unsettledPrompts, valueFits } from "../domain/round/answer.ts";
import type { Field, Prompt, SectionId, TermId } from "../domain/round/sheet.ts";
import { promptOf, promptsOf, SECTION_IDS, staysWithAuthor, TERM_IDS } from "../domain/round/sheet.ts";
import { CHECK_IN } from "./sheets/check-in.ts";
import { DECISION, MIDPOINT } from "./sheets/milestones.ts";
import { LAYER_IDS, layerPrompts } from "./sheets/what-changed.ts";
import { ALL_SHEETS, SHEET_IDS, SHEETS, sheetOf } from "./sheets.ts";
import { standsInFor } from "./stand-ins.ts";
import { fieldOfTerm } from "./terms.ts";

/** What a round asks, row by row of the practice. */
const ROWS: Readonly<Record<string, readonly string[]>> = {
  "own-part": [
    "cause",
    "my-part",
    "hurt-moment",
    "hurt-cost",
    "hurt-regret",
    "pattern",
    "repair-offer",
    "support-had",
    "support-now",
    "support-next",
  ],
  "what-changed": [
    "different",
    "skills",
    "skills-seen",
    "conflict",
    "turns",
    "first-thirty-days",
    "would-i-stay",
    "what-i-would-do",
    "root-cause-me-reading",
    "root-cause-me-evidence",
    "root-cause-us-reading",
    "root-cause-us-evidence",
    "root-cause-fill",
    "capacity-me-reading",
    "capacity-me-evidence",
    "capacity-us-reading",
    "capacity-us-evidence",
    "capacity-fill",
    "behaviour-me-reading",
    "behaviour-me-evidence",
    "behaviour-us-reading",
    "behaviour-us-evidence",
    "behaviour-fill",
    "proof-over-time-me-reading",
    "proof-over-time-me-evidence",
    "proof-over-time-us-reading",
    "proof-over-time-us-evidence",
    "proof-over-time-fill",
  ],
  "our-language": [
    "phrases",
    "hard-for-you",
    "hard-for-me",
    "willing-to-grow",
    "first-step",
    "support-for-me",
    "support-for-you",
  ],
  "re-entry-terms": [
    "purpose",
    "trial-length",
    "trial-start",
    "trial-midpoint",
    "status-name",
    "exclusivity",
    "check-in-day",
    "check-in-time",
    "check-in-length",
    "contact",
    "time-together",
    "intimacy",
    "other-people",
    "homes-and-keys",
    "money",
    "children-and-pets",
    "whom-we-tell",
    "the-past",
    "pace-today",
    "pace-next",
    "recurring-problems",
    "time-out-signal",
    "time-out-length",
    "time-out-return",
    "therapist",
    "workshop",
    "something-new",
    "slip-told",
    "slip-repair",
    "ending-said",
    "ending-first-48-hours",
    "ending-belongings",
    "ending-contact",
    "changing",
    "commitment",
  ],
};

const ALL_PROMPTS = SHEETS.flatMap(promptsOf);

/** Everyone who writes in the widest letters: three bytes of UTF-8 for one unit. */
const WIDE = "漢";

function utf8Bytes(text: string): number {
  return encodeURIComponent(text).replace(/%[0-9A-F]{2}/g, "x").length;
}

function largestValue(field: Field): Value {
  switch (field.kind) {
    case "text":
      return { kind: "text", text: WIDE.repeat(field.limit) };
    case "choice":
      return { kind: "choice", option: [...field.options].sort((a, b) => b.length - a.length)[0] ?? "" };
    case "date":
      return { kind: "date", date: "2027-03-14" };
    case "weekday":
      return { kind: "weekday", weekday: 7 };
    case "time":
      return { kind: "time", time: "19:00", zone: "America/Argentina/ComodRivadavia" };
    case "length":
      return { kind: "length", amount: field.max };
    case "entries":
      return {
        kind: "entries",
        entries: Array.from(
          { length: field.atMost },
          (_, index): Entry => ({
            id: `00000000-0000-4000-8000-00000000000${index}`,
            parts: Object.fromEntries(field.parts.map(({ id, limit }) => [id, WIDE.repeat(limit)])),
          }),
        ),
      };
  }
}

/** As many drafts as two people can cause when both fill every field and never agree. */
function mostDrafts(prompt: Prompt): number {
  if (prompt.drafts === undefined) return 0;
  if (prompt.drafts.mode === "together") return 1;
  return 2 * (prompt.field.kind === "entries" ? prompt.field.atMost : 1);
}

describe("the sheets of the path", () => {
  it("asks every row of the practice, in the order of the path", () => {
    expect(SHEETS.map((sheet) => [sheet.id, promptsOf(sheet).map((prompt) => prompt.id)])).toStrictEqual(
      Object.entries(ROWS),
    );
  });

  it("finds a sheet by its id, and none for an unknown id", () => {
    expect(SHEET_IDS.map((id) => sheetOf(id)?.id)).toStrictEqual([...SHEET_IDS]);
    expect(sheetOf("appreciation")).toBeUndefined();
  });

  it("gives every prompt and every group an id of its own", () => {
    for (const ids of SHEETS.map((sheet) => sheet.groups.map((group) => group.id)))
      expect(ids).toStrictEqual([...new Set(ids)]);
    const ids = ALL_PROMPTS.map((prompt) => prompt.id);
    expect(ids).toStrictEqual([...new Set(ids)]);
  });

  it("asks for at most three things at a time", () => {
    const sizes = SHEETS.flatMap((sheet) => sheet.groups.map((group) => group.prompts.length));
    expect(sizes.filter((size) => size < 1 || size > 3)).toStrictEqual([]);
  });

  it("requires only these, each of which can still be skipped", () => {
    expect(SHEETS.map((sheet) => [sheet.id, unsettledPrompts(sheet, {})])).toStrictEqual([
      ["own-part", ["my-part", "repair-offer"]],
      ["what-changed", ["different"]],
      ["our-language", ["phrases"]],
      ["re-entry-terms", ["trial-length", "status-name", "exclusivity", "commitment"]],
    ]);
    const skipped: Readonly<Record<string, Answer>> = Object.fromEntries(
      ALL_PROMPTS.map((prompt): readonly [string, Answer] => [prompt.id, { state: "skipped" }]),
    );
    expect(SHEETS.flatMap((sheet) => unsettledPrompts(sheet, skipped))).toStrictEqual([]);
  });

  it("keeps the largest answer to any prompt within its field and below 60 kB of UTF-8", () => {
    const sizes = ALL_PROMPTS.map((prompt) => {
      const value = largestValue(prompt.field);
      const answer: Answer = { state: "answered", value };
      return { id: prompt.id, fits: valueFits(prompt.field, value), small: utf8Bytes(JSON.stringify(answer)) < 60_000 };
    });
    expect(sizes).toStrictEqual(ALL_PROMPTS.map(({ id }) => ({ id, fits: true, small: true })));
  });

  it("[P14] asks for what nobody else ever reads in the rounds of a trial alone, under ids that say so, and drafts nothing of it", () => {
    const kept = ALL_SHEETS.flatMap((sheet) =>
      promptsOf(sheet)
        .filter(({ id }) => staysWithAuthor(id))
        .map(({ id, required, drafts }) => [sheet.kind, id, required, drafts]),
    );
    expect(kept).toStrictEqual([
      ["check-in", "kept-hope", false, undefined],
      ["check-in", "kept-ease", false, undefined],
      ["midpoint", "kept-hope", false, undefined],
      ["midpoint", "kept-ease", false, undefined],
      ["decision", "kept-hope", false, undefined],
      ["decision", "kept-ease", false, undefined],
    ]);
  });

  it("has a shorter check-in, with all in it that has to be settled", () => {
    const [sheet] = ALL_SHEETS.filter(({ kind }) => kind === "check-in");
    const short = sheet?.groups.filter(({ id }) => sheet.short?.includes(id)) ?? [];
    expect(short.map(({ id }) => id)).toStrictEqual(["appreciation", "own-promises", "pace"]);
    expect(unsettledPrompts({ ...CHECK_IN, groups: short }, {})).toStrictEqual(unsettledPrompts(CHECK_IN, {}));
    expect(unsettledPrompts(CHECK_IN, {})).toStrictEqual(["appreciation", "pace"]);
  });

  it("has a shorter midpoint and a shorter decision, with all in them that has to be settled", () => {
    for (const sheet of [MIDPOINT, DECISION]) {
      const short = sheet.groups.filter(({ id }) => sheet.short?.includes(id));
      expect(unsettledPrompts({ ...sheet, groups: short }, {})).toStrictEqual(["appreciation", "way"]);
      expect(unsettledPrompts(sheet, {})).toStrictEqual(["appreciation", "way"]);
    }
  });

  it("gives each check-in the same sheet under an id of its own", () => {
    expect(sheetOf("check-in-2027-01-10")).toStrictEqual({ ...CHECK_IN, id: "check-in-2027-01-10", kind: "check-in" });
    expect(sheetOf("check-in")).toBeUndefined();
  });

  it("suggests a length within its own limits", () => {
    const lengths = ALL_PROMPTS.flatMap(({ id, field }) => (field.kind === "length" ? [{ id, ...field }] : []));
    expect(lengths.filter(({ min, max, suggested }) => suggested < min || suggested > max)).toStrictEqual([]);
    expect(lengths).toStrictEqual([
      { id: "trial-length", kind: "length", unit: "weeks", min: 4, max: 26, suggested: 12 },
      { id: "check-in-length", kind: "length", unit: "minutes", min: 10, max: 180, suggested: 45 },
      { id: "time-out-length", kind: "length", unit: "minutes", min: 5, max: 1440, suggested: 20 },
      { id: "slip-told", kind: "length", unit: "hours", min: 1, max: 168, suggested: 24 },
    ]);
  });
});

describe("the four layers of what changed", () => {
  it("asks for a reading and evidence of oneself and of the two, and never for a reading of the partner", () => {
    const sheet = sheetOf("what-changed");
    const asked = LAYER_IDS.map((layer) => {
      const { me, us, fill } = layerPrompts(layer);
      return [me.reading, me.evidence, us.reading, us.evidence, fill];
    });
    expect(asked.flat().map((id) => (sheet === undefined ? undefined : promptOf(sheet, id)?.field.kind))).toStrictEqual(
      LAYER_IDS.flatMap(() => ["choice", "text", "choice", "text", "text"]),
    );
    const layered = ALL_PROMPTS.map((prompt) => prompt.id).filter((id) =>
      LAYER_IDS.some((layer) => id.startsWith(`${layer}-`)),
    );
    expect(layered).toStrictEqual(asked.flat());
  });
});

describe("what a reveal drafts", () => {
  it("feeds every section of the agreement", () => {
    const fed = new Set<SectionId>(ALL_PROMPTS.flatMap((prompt) => (prompt.drafts ? [prompt.drafts.section] : [])));
    expect(SECTION_IDS.filter((id) => !fed.has(id))).toStrictEqual([]);
  });

  it("asks for each typed term once, as one value for the two", () => {
    const asked = ALL_PROMPTS.flatMap(({ drafts }) => (drafts?.term === undefined ? [] : [drafts]));
    expect(asked.map(({ mode, term }) => [mode, term])).toStrictEqual([
      ["together", "trial-length"],
      ["together", "trial-start"],
      ["together", "trial-midpoint"],
      ["together", "exclusivity"],
      ["together", "check-in-day"],
      ["together", "check-in-time"],
      ["together", "check-in-length"],
      ["together", "time-out-length"],
    ]);
    expect(asked.map(({ term }) => term)).toStrictEqual([...TERM_IDS]);
  });

  it("takes the limits of a typed clause from the prompt that asks for it", () => {
    const kinds: Readonly<Record<TermId, Field["kind"]>> = {
      "trial-length": "length",
      "trial-start": "date",
      "trial-midpoint": "date",
      exclusivity: "choice",
      "check-in-day": "weekday",
      "check-in-time": "time",
      "check-in-length": "length",
      "time-out-length": "length",
    };
    expect(TERM_IDS.map((term) => [term, fieldOfTerm(term).kind])).toStrictEqual(Object.entries(kinds));
  });

  it("lets each speak for themselves where it is about oneself", () => {
    const own = ALL_PROMPTS.flatMap(({ id, drafts }) => (drafts?.mode === "own" ? [[id, drafts.section]] : []));
    expect(own).toStrictEqual([
      ["my-part", "owning-our-parts"],
      ["pattern", "owning-our-parts"],
      ["repair-offer", "owning-our-parts"],
      ["support-next", "support"],
      ["different", "what-changed"],
      ["skills-seen", "what-changed"],
      ["first-thirty-days", "game-plan"],
      ["what-i-would-do", "game-plan"],
      ["root-cause-fill", "what-changed"],
      ["capacity-fill", "what-changed"],
      ["behaviour-fill", "what-changed"],
      ["proof-over-time-fill", "what-changed"],
      ["hard-for-you", "our-language"],
      ["first-step", "our-language"],
      ["support-for-me", "support"],
      ["recurring-problems", "game-plan"],
      ["something-new", "game-plan"],
      ["slip-told", "slips"],
      ["slip-repair", "slips"],
      ["commitment", "purpose"],
    ]);
  });

  it("lets the practice's own words stand in for what would fill a layer, and for nothing else", () => {
    const standIns = ALL_PROMPTS.flatMap(({ id, drafts }) =>
      drafts?.standIn === undefined ? [] : [[id, drafts.standIn]],
    );
    expect(standIns).toStrictEqual(
      LAYER_IDS.map((layer) => {
        const { me, us, fill } = layerPrompts(layer);
        return [fill, { readings: [me.reading, us.reading], option: "missing" }];
      }),
    );
  });

  it("finds the prompt that a line of the practice's own stands in for by a reading, and by nothing else", () => {
    expect(LAYER_IDS.map((layer) => standsInFor("what-changed", `${layer}-us-reading`)?.id)).toStrictEqual(
      LAYER_IDS.map((layer) => `${layer}-fill`),
    );
    expect(standsInFor("what-changed", "capacity-us-evidence")).toBeUndefined();
    expect(standsInFor("own-part", "capacity-us-reading")).toBeUndefined();
    expect(standsInFor("unheard-of", "capacity-us-reading")).toBeUndefined();
  });

  it("never drafts more than 84 lines, so that a board of 200 keeps room for their own", () => {
    expect(ALL_PROMPTS.reduce((sum, prompt) => sum + mostDrafts(prompt), 0)).toBe(84);
  });
});
