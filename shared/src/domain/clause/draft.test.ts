import { describe, expect, it } from "vitest";
import type { Answers, Value } from "../round/answer.ts";
import type { DraftRule, Prompt, Sheet } from "../round/sheet.ts";
import type { PerSeat } from "../seat.ts";
import { type Draft, type DraftWords, draftsFrom } from "./draft.ts";

function said(value: Value): string {
  if (value.kind === "text") return value.text;
  if (value.kind === "length") return `${value.amount} weeks`;
  if (value.kind === "time") return `${value.time} ${value.zone}`;
  if (value.kind === "entries") return Object.values(value.entries[0]?.parts ?? {}).join(" / ");
  return "";
}
const WORDS: DraftWords = {
  line: (_prompt, value, also) => (also === undefined ? said(value) : `${said(value)} = ${said(also)}`),
  standIn: (prompt) => `in place of ${prompt.id}`,
};
const drafted = (sheet: Sheet, sides: PerSeat<Answers>, from = "2027-01-10T09:00:00Z"): readonly Draft[] =>
  draftsFrom("r", sheet, sides, WORDS, new Date(from));
const sheet = (field: Prompt["field"], drafts: DraftRule): Sheet => ({
  id: "s",
  version: 1,
  groups: [{ id: "g", prompts: [{ id: "p", field, required: false, drafts }] }],
});
const TEXT = { kind: "text", size: "long", limit: 100 } as const;
const told = (text: string) => ({ p: { state: "answered" as const, value: { kind: "text" as const, text } } });
const weeks = (amount: number) => ({ p: { state: "answered" as const, value: { kind: "length" as const, amount } } });
const origin = (by: "a" | "b", entry: string | null = null) => ({ round: "r", prompt: "p", by, entry });

describe("the drafts of a reveal", () => {
  const together = sheet(TEXT, { section: "status", mode: "together" });

  it("the same on both sides becomes one draft that both wrote", () => {
    expect(drafted(together, { a: told("Slowly,  please"), b: told("slowly, please ") })).toStrictEqual([
      {
        section: "status",
        term: null,
        making: "both-wrote",
        origins: [origin("a"), origin("b")],
        versions: [{ words: { text: "Slowly,  please", term: null }, by: "both" }],
      },
    ]);
  });

  it("different values become one open question with both", () => {
    const field = { kind: "length", unit: "weeks", min: 4, max: 26, suggested: 12 } as const;
    const trial = sheet(field, { section: "pace", mode: "together", term: "trial-length" });
    expect(drafted(trial, { a: weeks(12), b: weeks(8) })).toStrictEqual([
      {
        section: "pace",
        term: "trial-length",
        making: "open-question",
        origins: [origin("a"), origin("b")],
        versions: [
          { words: { text: "12 weeks", term: { id: "trial-length", value: { kind: "length", amount: 12 } } }, by: "a" },
          { words: { text: "8 weeks", term: { id: "trial-length", value: { kind: "length", amount: 8 } } }, by: "b" },
        ],
      },
    ]);
  });

  it("one-sided becomes a draft by its author, whether the other skipped, put it off or left it blank", () => {
    const expected = [
      {
        section: "status",
        term: null,
        making: "one-wrote",
        origins: [origin("b")],
        versions: [{ words: { text: "Only mine", term: null }, by: "b" }],
      },
    ];
    for (const a of [{}, { p: { state: "skipped" } }, { p: { state: "not-today" } }, told("   ")] as const)
      expect(drafted(together, { a, b: told("Only mine") })).toStrictEqual(expected);
  });

  it("nothing said on either side drafts nothing", () => {
    expect(drafted(together, { a: {}, b: { p: { state: "skipped" } } })).toStrictEqual([]);
  });

  it("where each speaks for themselves, the same words stay two drafts", () => {
    const own = sheet(TEXT, { section: "owning-our-parts", mode: "own" });
    expect(drafted(own, { a: told("I left"), b: told("I left") }).map(({ origins }) => origins)).toStrictEqual([
      [origin("a")],
      [origin("b")],
    ]);
  });

  it("each entry with words becomes a draft linked to it", () => {
    const field = { kind: "entries", atLeast: 1, atMost: 8, parts: [{ id: "when", limit: 9 }] } as const;
    const entries = (...texts: string[]) => ({
      p: {
        state: "answered" as const,
        value: {
          kind: "entries" as const,
          entries: texts.map((when, index) => ({ id: `e${index}`, parts: { when } })),
        },
      },
    });
    const language = sheet(field, { section: "our-language", mode: "own" });
    expect(drafted(language, { a: entries("late", " ", "tired"), b: {} })).toStrictEqual(
      [
        ["late", "e0"],
        ["tired", "e2"],
      ].map(([text, entry]) => ({
        section: "our-language",
        term: null,
        making: "one-wrote",
        origins: [origin("a", entry)],
        versions: [{ words: { text, term: null }, by: "a" }],
      })),
    );
  });
});

describe("a time of day in two zones", () => {
  const sheetOfTime = sheet({ kind: "time" }, { section: "check-ins", mode: "together", term: "check-in-time" });
  const at = (time: string, zone: string) => ({
    p: { state: "answered" as const, value: { kind: "time" as const, time, zone } },
  });
  /** What stands on the board: its making, and the words of each version. */
  const outcome = (a: Answers, b: Answers, from?: string) =>
    drafted(sheetOfTime, { a, b }, from).map(({ making, versions }) => [
      making,
      ...versions.map((each) => each.words.text),
    ]);

  it("[C1] the same moment on both clocks all year long is one draft, which names both clocks", () => {
    expect(drafted(sheetOfTime, { a: at("18:00", "Europe/Berlin"), b: at("17:00", "Europe/London") })).toStrictEqual([
      {
        section: "check-ins",
        term: "check-in-time",
        making: "both-wrote",
        origins: [origin("a"), origin("b")],
        versions: [
          {
            words: {
              text: "18:00 Europe/Berlin = 17:00 Europe/London",
              term: { id: "check-in-time", value: { kind: "time", time: "18:00", zone: "Europe/Berlin" } },
            },
            by: "both",
          },
        ],
      },
    ]);
  });

  it.each([
    ["two zones with one clock", "19:00", "Europe/Berlin", "19:00", "Europe/Amsterdam"],
    ["the halves of hours", "18:00", "Asia/Kolkata", "18:15", "Asia/Kathmandu"],
    ["no change of clocks on either side", "09:00", "America/Phoenix", "17:00", "Africa/Lagos"],
    ["clocks that jump over the time itself", "02:30", "Europe/Berlin", "01:30", "Europe/London"],
  ])("[C1] the same moment: %s", (_name, time, zone, otherTime, otherZone) => {
    expect(outcome(at(time, zone), at(otherTime, otherZone))).toStrictEqual([
      ["both-wrote", `${time} ${zone} = ${otherTime} ${otherZone}`],
    ]);
  });

  it.each([
    ["another moment", "18:00", "Europe/Berlin", "18:00", "Europe/London"],
    ["another time in one zone", "18:00", "Europe/Berlin", "18:30", "Europe/Berlin"],
    ["clocks changed on one side alone", "18:00", "America/Los_Angeles", "18:00", "America/Phoenix"],
    ["clocks changed on other days", "18:00", "Europe/Berlin", "12:00", "America/New_York"],
    ["clocks changed the other way round", "20:00", "Australia/Sydney", "10:00", "Europe/Berlin"],
    ["midnight in between", "00:30", "Europe/Berlin", "23:30", "Europe/London"],
    ["a day in between", "10:00", "Pacific/Kiritimati", "10:00", "Pacific/Honolulu"],
  ])("[C1] an open question with both: %s", (_name, time, zone, otherTime, otherZone) => {
    for (const from of ["2027-01-10T09:00:00Z", "2027-07-10T23:59:00Z"])
      expect(outcome(at(time, zone), at(otherTime, otherZone), from)).toStrictEqual([
        ["open-question", `${time} ${zone}`, `${otherTime} ${otherZone}`],
      ]);
  });
});

describe("a line that the practice drafts", () => {
  const READING: Prompt["field"] = { kind: "choice", options: ["there", "missing"] };
  const layered: Sheet = {
    id: "s",
    version: 1,
    groups: [
      {
        id: "g",
        prompts: [
          { id: "me", field: READING, required: false },
          { id: "us", field: READING, required: false },
          {
            id: "fill",
            field: TEXT,
            required: false,
            drafts: {
              section: "what-changed",
              mode: "own",
              standIn: { readings: ["me", "us"], option: "missing" },
            },
          },
        ],
      },
    ],
  };
  const read = (reading: "me" | "us", option: string): Answers => ({
    [reading]: { state: "answered", value: { kind: "choice", option } },
  });
  const fill: Answers = { fill: { state: "answered", value: { kind: "text", text: "a walk a week" } } };
  const from = (prompt: string, by: "a" | "b") => ({ round: "r", prompt, by, entry: null });

  it("[C1] stands where one calls it missing and nobody wrote what would fill it", () => {
    for (const b of [{}, read("us", "there"), { fill: { state: "skipped" } } as const])
      expect(drafted(layered, { a: { ...read("me", "missing"), ...read("us", "missing") }, b })).toStrictEqual([
        {
          section: "what-changed",
          term: null,
          making: "one-wrote",
          origins: [from("me", "a"), from("us", "a")],
          versions: [{ words: { text: "in place of fill", term: null }, by: "a" }],
        },
      ]);
  });

  it("[C1] is one line of both where both call it missing, each in their own reading", () => {
    expect(drafted(layered, { a: read("me", "missing"), b: read("us", "missing") })).toStrictEqual([
      {
        section: "what-changed",
        term: null,
        making: "both-wrote",
        origins: [from("me", "a"), from("us", "b")],
        versions: [{ words: { text: "in place of fill", term: null }, by: "both" }],
      },
    ]);
  });

  it("[C1] never stands beside what someone wrote, whoever of the two did", () => {
    for (const sides of [
      { a: { ...read("me", "missing"), ...fill }, b: {} },
      { a: read("me", "missing"), b: fill },
    ])
      expect(drafted(layered, sides).map(({ versions }) => versions.map(({ words }) => words.text))).toStrictEqual([
        ["a walk a week"],
      ]);
  });

  it("[C1] does not stand where nobody calls it missing", () => {
    expect(drafted(layered, { a: read("me", "there"), b: { me: { state: "not-today" } } })).toStrictEqual([]);
  });
});
