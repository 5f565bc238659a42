import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { promptsOf } from "../../domain/round/sheet.ts";
import { GENTLE_NOTES } from "../en/gentle-notes.ts";
import { PRACTICE_WORDS as EN } from "../en.ts";
import { ALL_SHEETS } from "../sheets.ts";
import { type GentleNotes, NOTE_KINDS } from "./notes.ts";
import { NOTE_PLACES } from "./places.ts";
import { noteReader } from "./reader.ts";

const LONG = 100_000;
/** Steps for each character, at the most: one to take it apart, and the patterns that may begin at its word. */
const STEPS_PER_CHARACTER = 60;

const read = noteReader(GENTLE_NOTES);

const NO_RULES: GentleNotes["rules"] = { blame: [], "but-you": [], promise: [], absolute: [] };

function notesWith(
  notice: readonly string[],
  unless: readonly string[] = [],
  excusedBy?: readonly string[],
): GentleNotes {
  return {
    ...GENTLE_NOTES,
    sets: { PET: ["cat", "dog"] },
    rules: { ...NO_RULES, blame: [{ notice, unless, ...(excusedBy && { excusedBy }) }] },
  };
}

function found(notes: GentleNotes, text: string): readonly string[] {
  return noteReader(notes)(text, NOTE_KINDS).noticed.map(({ start, end }) => text.slice(start, end));
}

describe("reading a text for gentle notes", () => {
  it.each([
    ["a row of words, whatever the case and the apostrophe", ["it isn't so"], "It  ISN’T so.", ["It  ISN’T so"]],
    ["either of two words", ["a|the cat"], "a cat, the cat, my cat", ["a cat", "the cat"]],
    ["a word that may be left out", ["my very? PET"], "my dog and my very dog", ["my dog", "my very dog"]],
    ["a word of a set", ["PET"], "a dog, a cat, a bird", ["dog", "cat"]],
    [
      "up to three words in between",
      ["no ... cat"],
      "no cat. no big cat. no big old grey cat",
      ["no cat", "no big cat", "no big old grey cat"],
    ],
    ["no more than three", ["no ... cat"], "no one big old grey cat", []],
    ["a number", ["# cats"], "7 cats and 8th cats and seven cats", ["7 cats", "8th cats"]],
    ["nothing over a comma or a full stop", ["but you"], "but, you. but. you but\nyou but - you", []],
    ["what is told between quotation marks, of any kind", ["you"], '“you” «you» "you" „you“ „you”', []],
    ["a quotation that is never closed", ["you"], "“you and\nyou", ["you", "you"]],
    ["letters of other scripts and beyond the first plane", ["cat"], "кот cat 𝒞 cat é cat", ["cat", "cat", "cat"]],
  ] as const)("finds %s", (_what, notice, text, expected) => {
    expect(found(notesWith(notice), text)).toStrictEqual(expected);
  });

  it("leaves false friends alone, however they reach into it", () => {
    const notes = notesWith(["but you"], ["not ... but you", "you too"]);
    expect(found(notes, "not him but you. but you too. but you.")).toStrictEqual(["but you"]);
    expect(noteReader(notes)("not him but you. but you too. but you.", ["blame"]).noticed).toStrictEqual([
      { kind: "blame", start: 30, end: 37 },
    ]);
  });

  it("is content with something in the same sentence or a neighbouring one, and not with something far away", () => {
    const notes = notesWith(["i will"], [], ["monday"]);
    expect(found(notes, "i will. on monday. i will. but. still. i will")).toStrictEqual(["i will"]);
  });

  it("notices the first of what reaches into each other, and the longer of what begins together", () => {
    expect(found(notesWith(["a b", "b c", "a b c", "c d"]), "a b c d")).toStrictEqual(["a b c"]);
  });

  it("refuses rules that cannot be read", () => {
    for (const pattern of ["... cat", "cat ...", "a ... b ... c", "BIRD"])
      expect(() => noteReader(notesWith([pattern]))).toThrow(RangeError);
  });

  it("takes no more steps than the text is long, times a number, for any text of 100,000 characters", () => {
    const vocabulary = Object.values(GENTLE_NOTES.rules)
      .flat()
      .flatMap(({ notice, unless, excusedBy = [] }) => [...notice, ...unless, ...excusedBy])
      .flatMap((pattern) => pattern.split(/[ |?]/))
      .filter((word) => /^[a-z']+$/.test(word));
    const piece = fc.oneof(
      { weight: 8, arbitrary: fc.constantFrom(...new Set(vocabulary)) },
      fc.constantFrom(",", ".", "“", "”", '"', "\n", "’", "''''", "-", "12", "𝒞", "\u0000"),
      fc.string({ unit: "binary", maxLength: 12 }),
    );
    const long = fc
      .array(piece, { minLength: 1, maxLength: 30 })
      // A space at the end: the only piece may be an empty one, of which no text of any length can be made.
      .map((pieces) => `${pieces.join(" ")} `)
      .map((text) => text.repeat(Math.ceil(LONG / text.length)).slice(0, LONG));
    fc.assert(
      fc.property(long, (text) => read(text, NOTE_KINDS).steps <= STEPS_PER_CHARACTER * text.length),
      {
        numRuns: 40,
        examples: [["but you ".repeat(LONG / 8)], ["“".repeat(LONG)], ['" i '.repeat(LONG / 4)], ["x".repeat(LONG)]],
      },
    );
  });

  it("takes twice the steps for twice the text", () => {
    const once = "I feel that you never listen, but you always said that you would never do it again. ";
    const steps = (times: number) => read(once.repeat(times), NOTE_KINDS).steps;
    expect(steps(400) - steps(200)).toBe(steps(200) - steps(0));
  });

  it("always points into the text, in order", () => {
    const text = fc.array(fc.constantFrom("but you ", "I feel that you ", "never ", "“", ". ", "I will change", "𝒞"));
    fc.assert(
      fc.property(text, (pieces) => {
        const whole = pieces.join("");
        const { noticed } = read(whole, NOTE_KINDS);
        return noticed.every(
          ({ start, end }, index) =>
            start < end &&
            end <= whole.length &&
            start >= (noticed[index - 1]?.start ?? 0) &&
            /\S/.test(whole[start] ?? ""),
        );
      }),
    );
  });
});

describe("the places of gentle notes", () => {
  it("say of every prompt with words of one's own which notes help there, and of no other", () => {
    const asked = ALL_SHEETS.map((sheet) => [
      sheet.kind,
      promptsOf(sheet)
        .filter(({ field }) => field.kind === "text" || field.kind === "entries")
        .map(({ id }) => id)
        .sort(),
    ]);
    expect(Object.entries(NOTE_PLACES).map(([sheet, prompts]) => [sheet, Object.keys(prompts).sort()])).toStrictEqual(
      asked,
    );
  });

  it("never notice anything in the practice's own examples", () => {
    const examples = ALL_SHEETS.flatMap((sheet) =>
      Object.entries(EN.sheets[sheet.kind].prompts).flatMap(([id, { example }]) =>
        example === undefined ? [] : [{ example, kinds: NOTE_PLACES[sheet.kind][id] ?? [] }],
      ),
    );
    expect(examples.filter(({ example, kinds }) => read(example, kinds).noticed.length > 0)).toStrictEqual([]);
  });
});
