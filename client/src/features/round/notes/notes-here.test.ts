import type { Answer } from "@footbridge/shared/domain/round/answer";
import type { NoteReader } from "@footbridge/shared/practice/gentle-notes/reader";
import { describe, expect, it } from "vitest";
import { notesHere, textsOf } from "./notes-here.ts";
import { PutAway } from "./put-away.ts";
import { notes, readForNotes } from "./words.ts";

describe("the texts of an answer", () => {
  it.each<readonly [Answer, readonly string[]]>([
    [{ state: "answered", value: { kind: "text", text: "I went quiet." } }, ["I went quiet."]],
    [
      {
        state: "answered",
        value: {
          kind: "entries",
          entries: [
            { id: "1", parts: { when: "late", say: "stop" } },
            { id: "2", parts: { when: "", say: "go" } },
          ],
        },
      },
      ["late", "stop", "", "go"],
    ],
    [{ state: "answered", value: { kind: "choice", option: "here" } }, []],
    [{ state: "skipped" }, []],
    [{ state: "blank" }, []],
  ])("are its words, field by field", (answer, texts) => {
    expect(textsOf(answer)).toStrictEqual(texts);
  });
});

describe("the notes on a field", () => {
  it("are one of each kind, in the order of the kinds, each with the words that it is about", () => {
    const texts = ["I shouted, but you shouted.", "You never listen, but you, but your mother. You never listen."];
    expect(notesHere(texts, ["but-you", "absolute"], readForNotes)).toStrictEqual([
      { kind: "but-you", about: ["but you"] },
      { kind: "absolute", about: ["You never"] },
    ]);
  });

  it("name at most three pieces of the text", () => {
    const everything: NoteReader = (text) => ({
      noticed: [...text].map((_letter, start) => ({ kind: "blame", start, end: start + 1 })),
      steps: 0,
    });
    expect(notesHere(["abcd"], ["blame"], everything)).toStrictEqual([{ kind: "blame", about: ["a", "b", "c"] }]);
  });

  it("are none where nothing is noticed, and none of a kind that is not asked for", () => {
    expect(notesHere(["I went quiet."], ["blame", "absolute"], readForNotes)).toStrictEqual([]);
    expect(notesHere(["You never listen."], [], readForNotes)).toStrictEqual([]);
  });

  it("have ids that a preference can name", () => {
    expect(Object.keys(notes.words).filter((id) => !/^[a-z][a-z-]{0,63}$/.test(id))).toStrictEqual([]);
  });
});

describe("what was put away", () => {
  const here = { workspace: "w", seat: "a", round: "own-part", prompt: "cause" } as const;

  it("[P1] is put away at one field of one seat alone, and is told to whoever listens", () => {
    const away = new PutAway();
    let told = 0;
    const stop = away.subscribe(() => {
      told += 1;
    });
    away.put(here, "blame");
    away.put(here, "absolute");
    stop();
    away.put({ ...here, prompt: "pattern" }, "blame");
    expect([...away.at(here)]).toStrictEqual(["blame", "absolute"]);
    expect(told).toBe(2);
    for (const elsewhere of [
      { seat: "b" },
      { workspace: "v" },
      { round: "what-changed" },
      { prompt: "my-part" },
    ] as const)
      expect([...away.at({ ...here, ...elsewhere })]).toStrictEqual([]);
    expect(away.at(here)).toBe(away.at(here));
  });
});
