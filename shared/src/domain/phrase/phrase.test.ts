import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { sheetOf } from "../../practice/sheets.ts";
import type { Clause } from "../clause/evolve.ts";
import type { Answers } from "../round/answer.ts";
import { NEW_ROUND } from "../round/evolve.ts";
import { promptOf } from "../round/sheet.ts";
import type { PerSeat, Seat } from "../seat.ts";
import { type Mark, NO_MARK, type PhraseCommand } from "./commands.ts";
import { decidePhrase, settleMarks } from "./decide.ts";
import { draftFromMarks } from "./draft.ts";
import { evolvePhrases, NEW_PHRASES, type PhrasesState } from "./evolve.ts";
import { PHRASES_FROM, type Phrase, phrasesIn } from "./phrases.ts";
import { phrasesTogetherView, phrasesView } from "./view.ts";

const NOW = "2027-01-04T09:00:00.000Z";
const OPEN = { ...NEW_ROUND, bothSealed: true, revealedAt: NOW };
const SAY: Mark = { say: true, hear: false, notWithMe: false };
const BOTH: Mark = { say: true, hear: true, notWithMe: false };
const NOT_WITH_ME: Mark = { say: false, hear: false, notWithMe: true };

const said = (...entries: readonly (readonly [id: string, say: string])[]): Answers => ({
  phrases: {
    state: "answered",
    value: { kind: "entries", entries: entries.map(([id, say]) => ({ id, parts: { when: "late", say } })) },
  },
});
const phrase = (author: Seat, entry: string, say: string, by: Phrase["by"] = author): Phrase => ({
  author,
  entry,
  by,
  parts: { when: "late", say },
  origins: [{ ...PHRASES_FROM, by: author, entry }],
});
const mark = (author: Seat, entry: string, what: Mark): PhraseCommand => ({
  type: "phrase.mark",
  author,
  entry,
  ...what,
});
const text = (parts: Phrase["parts"]): string => Object.values(parts).join(" / ");

describe("the phrases of two opened sides", () => {
  it("are the entries of a prompt that is there, and made of entries", () => {
    const sheet = sheetOf(PHRASES_FROM.round);
    expect(sheet === undefined ? undefined : promptOf(sheet, PHRASES_FROM.prompt)?.field.kind).toBe("entries");
  });

  it("are all entries with words, of the one who opened the workspace first", () => {
    expect(phrasesIn({ a: said(["1", "Stay"], ["2", "Wait"]), b: said(["3", "Slower"]) })).toStrictEqual([
      phrase("a", "1", "Stay"),
      phrase("a", "2", "Wait"),
      phrase("b", "3", "Slower"),
    ]);
  });

  it("are none where both skipped, and one side's where one did", () => {
    const skipped: Answers = { phrases: { state: "skipped" } };
    expect(phrasesIn({ a: skipped, b: {} })).toStrictEqual([]);
    expect(phrasesIn({ a: skipped, b: said(["3", "Slower"]) })).toStrictEqual([phrase("b", "3", "Slower")]);
  });

  it("are one where both wrote the same: case, spacing and the form of accents do not count", () => {
    const [one, ...more] = phrasesIn({ a: said(["1", "Stay,  caf\u00e9"]), b: said(["3", "stay, cafe\u0301 "]) });
    expect([one, more]).toStrictEqual([
      {
        ...phrase("a", "1", "Stay,  caf\u00e9", "both"),
        origins: [
          { ...PHRASES_FROM, by: "a", entry: "1" },
          { ...PHRASES_FROM, by: "b", entry: "3" },
        ],
      },
      [],
    ]);
  });

  it("are one where one person wrote the same twice, and still that person's", () => {
    const [one, ...more] = phrasesIn({ a: {}, b: said(["3", "Slower"], ["4", "slower"]) });
    expect([one?.by, one?.entry, one?.origins.length, more]).toStrictEqual(["b", "3", 2, []]);
  });
});

describe("marking a phrase", () => {
  const ground = { round: OPEN, phrases: [phrase("a", "1", "Stay")] };

  it.each([
    ["a round that is not open", mark("a", "1", SAY), { ...ground, round: NEW_ROUND }, "round-not-open"],
    ["a phrase that nobody wrote", mark("a", "2", SAY), ground, "phrase-unknown"],
    ["a phrase under the other's name", mark("b", "1", SAY), ground, "phrase-unknown"],
    ["not with me, and yet", mark("a", "1", { ...BOTH, notWithMe: true }), ground, "mark-not-valid"],
  ] as const)("[T4] %s is refused", (_what, command, on, code) => {
    expect(decidePhrase(command, on)).toStrictEqual({ accepted: false, code });
  });

  it("can be done in any of the ways there are, and taken back", () => {
    for (const what of [SAY, BOTH, NOT_WITH_ME, NO_MARK])
      expect(decidePhrase(mark("a", "1", what), ground)).toStrictEqual({
        accepted: true,
        facts: [{ type: "mark.set", author: "a", entry: "1", mark: what }],
      });
  });
});

describe("what both know of marks", () => {
  const name = { author: "a", entry: "1" } as const;
  const both = (a: Mark, b: Mark): PerSeat<Mark> => ({ a, b });

  it("[P1] is nothing while not both have marked the phrase", () => {
    expect(settleMarks(name, NEW_PHRASES, null, NOW)).toStrictEqual([]);
  });

  it("[P2] is both marks once both have, every change from then on, and that it is not so any more", () => {
    const tell = (state: PhrasesState, marks: PerSeat<Mark> | null) => {
      const facts = settleMarks(name, state, marks, NOW);
      return { facts, state: facts.reduce(evolvePhrases, state) };
    };
    const first = tell(NEW_PHRASES, both(SAY, NOT_WITH_ME));
    expect(first.facts).toStrictEqual([
      { type: "phrase.both-marked", ...name, marks: both(SAY, NOT_WITH_ME), at: NOW },
    ]);
    expect(tell(first.state, both(SAY, NOT_WITH_ME)).facts).toStrictEqual([]);
    const changed = tell(first.state, both(SAY, SAY));
    expect(changed.state).toStrictEqual([{ ...name, marks: both(SAY, SAY) }]);
    const back = tell(changed.state, null);
    expect(back.facts).toStrictEqual([{ type: "phrase.not-both-marked", ...name, at: NOW }]);
    expect(back.state).toStrictEqual([]);
  });

  it("[P4] a view carries the other's mark only where both have marked the phrase", () => {
    const state: PhrasesState = [{ ...name, marks: both(SAY, NOT_WITH_ME) }];
    const own = [
      { ...name, mark: SAY },
      { author: "b", entry: "3", mark: BOTH },
    ] as const;
    expect(phrasesView(state, "a", own)).toStrictEqual({
      both: [{ ...name, mine: SAY, theirs: NOT_WITH_ME }],
      own,
    });
    expect(phrasesTogetherView(state, "b")).toStrictEqual({ both: [{ ...name, mine: NOT_WITH_ME, theirs: SAY }] });
  });
});

describe("the draft of two marks", () => {
  const stay = phrase("b", "3", "Stay");
  const draft = {
    section: "our-language",
    term: null,
    making: "both-marked",
    origins: stay.origins,
    versions: [{ words: { text: "late / Stay", term: null }, by: "b" }],
  } as const;
  const onBoard = (standing: Clause["standing"]): Clause => ({
    id: "c",
    section: "our-language",
    term: null,
    making: "both-marked",
    origins: stay.origins,
    standing,
    versions: [],
  });

  it("is made where both can say it and both can hear it", () => {
    expect(draftFromMarks(stay, { a: BOTH, b: BOTH }, [], text)).toStrictEqual(draft);
  });

  it("is made in no other case", () => {
    const any = fc.constantFrom(NO_MARK, SAY, { ...SAY, say: false, hear: true }, BOTH, NOT_WITH_ME);
    fc.assert(
      fc.property(any, any, (a, b) => {
        const ours = a === BOTH && b === BOTH;
        expect(draftFromMarks(stay, { a, b }, [], text)).toStrictEqual(ours ? draft : null);
      }),
    );
  });

  it("is made once, whatever became of the line: marks that change and come back make no second one", () => {
    for (const standing of ["live", "aside", "withdrawn"] as const)
      expect(draftFromMarks(stay, { a: BOTH, b: BOTH }, [onBoard(standing)], text)).toBe(null);
  });

  it("is made beside a line from another phrase", () => {
    const other = { ...onBoard("live"), origins: [{ ...PHRASES_FROM, by: "b" as const, entry: "4" }] };
    expect(draftFromMarks(stay, { a: BOTH, b: BOTH }, [other], text)).toStrictEqual(draft);
  });

  it("is one draft by both, from both entries, where both wrote the same", () => {
    const [same] = phrasesIn({ a: said(["1", "Stay"]), b: said(["3", "stay"]) });
    if (same === undefined) throw new Error("there is no phrase");
    expect(draftFromMarks(same, { a: BOTH, b: BOTH }, [], text)).toStrictEqual({
      ...draft,
      origins: [
        { ...PHRASES_FROM, by: "a", entry: "1" },
        { ...PHRASES_FROM, by: "b", entry: "3" },
      ],
      versions: [{ words: { text: "late / Stay", term: null }, by: "both" }],
    });
    // A line that came from either of the two entries is a line from this phrase.
    expect(draftFromMarks(same, { a: BOTH, b: BOTH }, [onBoard("live")], text)).toBe(null);
  });

  it("keeps every word of a very long phrase", () => {
    const long = { ...stay, parts: { when: "w".repeat(300), say: "s".repeat(300) } };
    expect(draftFromMarks(long, { a: BOTH, b: BOTH }, [], text)?.versions[0]?.words.text).toBe(
      `${"w".repeat(300)} / ${"s".repeat(300)}`,
    );
  });
});
