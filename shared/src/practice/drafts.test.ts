import { describe, expect, it } from "vitest";
import { draftsFrom } from "../domain/clause/draft.ts";
import { CLAUSE_TEXT_LIMIT } from "../domain/clause/words.ts";
import type { Answer, Answers, Entry, Value } from "../domain/round/answer.ts";
import type { SectionId } from "../domain/round/sheet.ts";
import { promptsOf, SECTION_IDS } from "../domain/round/sheet.ts";
import { PRACTICE_WORDS as EN } from "./en.ts";
import { draftWordsOf } from "./phrase.ts";
import { SHEETS, type SheetId, sheetOf } from "./sheets.ts";

const text = (words: string): Value => ({ kind: "text", text: words });
const choice = (option: string): Value => ({ kind: "choice", option });
const date = (day: string): Value => ({ kind: "date", date: day });
const length = (amount: number): Value => ({ kind: "length", amount });
const weekday = (day: number): Value => ({ kind: "weekday", weekday: day });
const entries = (parts: Entry["parts"]): Value => ({ kind: "entries", entries: [{ id: "1", parts }] });
const say = (value: Value): Answer => ({ state: "answered", value });

/** What stands on the board: the making, then the words of each version. */
type Line = readonly [making: string, ...words: string[]];

function drafts(round: SheetId, a: Answers, b: Answers): readonly Line[] {
  const sheet = sheetOf(round);
  if (sheet === undefined) throw new Error(`no sheet ${round}`);
  const made = draftsFrom(round, sheet, { a, b }, draftWordsOf(EN, round), new Date("2027-01-10T09:00:00Z"));
  return made.map(({ making, versions }): Line => [making, ...versions.map(({ words }) => words.text)]);
}

/** One prompt of a section: two answers to it, and the line that each drafts. */
interface Case {
  readonly section: SectionId;
  readonly round: SheetId;
  readonly prompt: string;
  readonly one: readonly [Value, string];
  readonly other: readonly [Value, string];
}

const OWN_SECTIONS: readonly Case[] = [
  {
    section: "purpose",
    round: "re-entry-terms",
    prompt: "commitment",
    one: [choice("here"), "I am here and will do the work."],
    other: [choice("not-yet"), "I am not ready to begin yet."],
  },
  {
    section: "owning-our-parts",
    round: "own-part",
    prompt: "my-part",
    one: [text("I went quiet."), "I went quiet."],
    other: [text("I pushed."), "I pushed."],
  },
  {
    section: "what-changed",
    round: "what-changed",
    prompt: "different",
    one: [text("I work four days now."), "I work four days now."],
    other: [text("I say it when I am sad."), "I say it when I am sad."],
  },
  {
    section: "our-language",
    round: "our-language",
    prompt: "first-step",
    one: [text("I stay two minutes more."), "I stay two minutes more."],
    other: [text("I ask once."), "I ask once."],
  },
  {
    section: "game-plan",
    round: "re-entry-terms",
    prompt: "recurring-problems",
    one: [
      entries({ trigger: "late plans", "early-sign": "", "my-move": "say it", "your-move": "", repair: "" }),
      "What sets it off: late plans\nMy move: say it",
    ],
    other: [
      entries({ trigger: "silence", "early-sign": "", "my-move": "", "your-move": "", repair: "a walk" }),
      "What sets it off: silence\nHow we repair: a walk",
    ],
  },
  {
    section: "support",
    round: "own-part",
    prompt: "support-next",
    one: [text("I call in May."), "I call in May."],
    other: [text("A group on Mondays."), "A group on Mondays."],
  },
  {
    section: "slips",
    round: "re-entry-terms",
    prompt: "slip-told",
    one: [length(24), "If I slip, I tell you within 24 hours."],
    other: [length(1), "If I slip, I tell you within 1 hour."],
  },
];

const TOGETHER_SECTIONS: readonly Case[] = [
  {
    section: "purpose",
    round: "re-entry-terms",
    prompt: "purpose",
    one: [text("To find out."), "To find out."],
    other: [text("To be kind."), "To be kind."],
  },
  {
    section: "status",
    round: "re-entry-terms",
    prompt: "exclusivity",
    one: [choice("exclusive"), "We are exclusive: during the trial neither of us sees anyone else."],
    other: [choice("not-exclusive"), "We are not exclusive: during the trial either of us may see other people."],
  },
  {
    section: "boundaries",
    round: "re-entry-terms",
    prompt: "money",
    one: [text("Each pays alone."), "Money: Each pays alone."],
    other: [text("We share food."), "Money: We share food."],
  },
  {
    section: "pace",
    round: "re-entry-terms",
    prompt: "trial-length",
    one: [length(12), "The trial lasts 12 weeks."],
    other: [length(16), "The trial lasts 16 weeks."],
  },
  {
    section: "check-ins",
    round: "re-entry-terms",
    prompt: "check-in-day",
    one: [weekday(7), "We check in every Sunday."],
    other: [weekday(3), "We check in every Wednesday."],
  },
  {
    section: "support",
    round: "re-entry-terms",
    prompt: "workshop",
    one: [choice("yes"), "We go to a couples workshop together during the trial."],
    other: [choice("no"), "We do not plan a couples workshop."],
  },
  {
    section: "time-out",
    round: "re-entry-terms",
    prompt: "time-out-length",
    one: [length(20), "A time-out lasts 20 minutes."],
    other: [length(30), "A time-out lasts 30 minutes."],
  },
  {
    section: "ending",
    round: "re-entry-terms",
    prompt: "ending-said",
    one: [text("By voice."), "Either of us may end this alone. How it is said: By voice."],
    other: [text("In person."), "Either of us may end this alone. How it is said: In person."],
  },
  {
    section: "change",
    round: "re-entry-terms",
    prompt: "changing",
    one: [
      text("At a check-in."),
      "How we change this agreement (slower needs one of us, closer needs both): At a check-in.",
    ],
    other: [
      text("In writing."),
      "How we change this agreement (slower needs one of us, closer needs both): In writing.",
    ],
  },
];

const EVERY_SECTION = [...OWN_SECTIONS, ...TOGETHER_SECTIONS];

/** What says nothing, whatever the reason. */
const SILENT: readonly (Answer | undefined)[] = [
  undefined,
  { state: "blank" },
  { state: "skipped" },
  { state: "not-today" },
  say(text(" \n ")),
];

describe("the drafts for every section", () => {
  it("have their cases here", () => {
    expect(SECTION_IDS.filter((id) => !EVERY_SECTION.some(({ section }) => section === id))).toStrictEqual([]);
    const filed = EVERY_SECTION.map(({ round, prompt }) => {
      const sheet = SHEETS.find(({ id }) => id === round);
      return sheet === undefined ? undefined : promptsOf(sheet).find(({ id }) => id === prompt)?.drafts?.section;
    });
    expect(filed).toStrictEqual(EVERY_SECTION.map(({ section }) => section));
  });

  it.each(EVERY_SECTION)(
    "[C1] one-sided: a draft by its author, in $section ($prompt)",
    ({ round, prompt, one, other }) => {
      for (const silent of SILENT) {
        const nothing: Answers = silent === undefined ? {} : { [prompt]: silent };
        expect(drafts(round, { [prompt]: say(one[0]) }, nothing)).toStrictEqual([["one-wrote", one[1]]]);
        expect(drafts(round, nothing, { [prompt]: say(other[0]) })).toStrictEqual([["one-wrote", other[1]]]);
        expect(drafts(round, nothing, nothing)).toStrictEqual([]);
      }
    },
  );

  it.each(TOGETHER_SECTIONS)("[C1] the same and differing, where it is one for the two: $section ($prompt)", (each) => {
    const { round, prompt, one, other } = each;
    expect(drafts(round, { [prompt]: say(one[0]) }, { [prompt]: say(one[0]) })).toStrictEqual([["both-wrote", one[1]]]);
    expect(drafts(round, { [prompt]: say(one[0]) }, { [prompt]: say(other[0]) })).toStrictEqual([
      ["open-question", one[1], other[1]],
    ]);
  });

  it.each(OWN_SECTIONS)("[C1] the same and differing, where each speaks for themselves: $section ($prompt)", (each) => {
    const { round, prompt, one, other } = each;
    for (const second of [one, other])
      expect(drafts(round, { [prompt]: say(one[0]) }, { [prompt]: say(second[0]) })).toStrictEqual([
        ["one-wrote", one[1]],
        ["one-wrote", second[1]],
      ]);
  });

  it.each(EVERY_SECTION)("[C1] very long words are drafted whole: $section ($prompt)", ({ round, prompt, one }) => {
    const sheet = sheetOf(round);
    const field = sheet === undefined ? undefined : promptsOf(sheet).find(({ id }) => id === prompt)?.field;
    const [value] = one;
    if (field?.kind === "text") {
      const long = "x".repeat(field.limit);
      const [line] = drafts(round, { [prompt]: say(text(long)) }, {});
      expect([line?.[1]?.endsWith(long), (line?.[1]?.length ?? 0) <= CLAUSE_TEXT_LIMIT]).toStrictEqual([true, true]);
    } else expect(drafts(round, { [prompt]: say(value) }, {})).toStrictEqual([["one-wrote", one[1]]]);
  });
});

describe("answers that contradict each other", () => {
  it("[C1] are drafted as they are, each in its own line, for the two to look at", () => {
    expect(
      drafts(
        "re-entry-terms",
        { "trial-length": say(length(4)), "trial-start": say(date("2027-03-01")) },
        { "trial-start": say(date("2020-01-01")), "trial-midpoint": say(date("2019-06-01")) },
      ),
    ).toStrictEqual([
      ["one-wrote", "The trial lasts 4 weeks."],
      ["open-question", "The trial starts on 1 March 2027.", "The trial starts on 1 January 2020."],
      ["one-wrote", "We look back and ahead at the midpoint, on 1 June 2019."],
    ]);
  });

  it("[C1] of one person about a layer leave what they wrote and add nothing", () => {
    expect(
      drafts(
        "what-changed",
        { "capacity-me-reading": say(choice("there")), "capacity-us-reading": say(choice("missing")) },
        { "capacity-us-reading": say(choice("there")), "capacity-fill": say(text("A signal, and a pause.")) },
      ),
    ).toStrictEqual([["one-wrote", "A signal, and a pause."]]);
  });
});

describe("a layer that someone calls missing", () => {
  it("[C1] gets a line in the words of the practice where nobody wrote what would fill it", () => {
    const missing = (layer: string): Answers => ({ [`${layer}-us-reading`]: say(choice("missing")) });
    const standIn = (layer: string): string | undefined => EN.sheets["what-changed"].prompts[`${layer}-fill`]?.standIn;
    for (const layer of ["root-cause", "capacity", "behaviour", "proof-over-time"]) {
      expect(drafts("what-changed", missing(layer), {})).toStrictEqual([["one-wrote", standIn(layer)]]);
      expect(drafts("what-changed", missing(layer), missing(layer))).toStrictEqual([["both-wrote", standIn(layer)]]);
    }
  });
});
