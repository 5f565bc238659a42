import fc from "fast-check";
import { expect, it } from "vitest";
import { type Run, wordDifference } from "./word-difference.ts";

/** The pieces of a text, those that stand in it alone in brackets. */
const marked = (runs: readonly Run[]): string => runs.map(({ text, only }) => (only ? `[${text}]` : text)).join("");

it.each<readonly [string, string, string, string, string]>([
  [
    "one word for another",
    "We meet on Sundays.",
    "We meet on Mondays.",
    "We meet on [Sundays].",
    "We meet on [Mondays].",
  ],
  ["words that were added", "No calls.", "No calls after ten.", "No calls.", "No calls[ after ten]."],
  ["words that were taken out", "No calls after ten.", "No calls.", "No calls[ after ten].", "No calls."],
  [
    "several words in a row, as one",
    "I come back in an hour.",
    "I come back after my walk.",
    "I come back [in an hour].",
    "I come back [after my walk].",
  ],
  ["nothing in common", "Ja.", "Nein!", "[Ja.]", "[Nein!]"],
  ["the same", "As it is.", "As it is.", "As it is.", "As it is."],
  ["a script from right to left", "נפגש ביום ראשון", "נפגש ביום שני", "נפגש ביום [ראשון]", "נפגש ביום [שני]"],
  ["a script without spaces", "我喜欢苹果。", "我喜欢香蕉。", "我喜欢[苹果]。", "我喜欢[香蕉]。"],
  ["another line break", "One.\nTwo.", "One. Two.", "One.[\n]Two.", "One.[ ]Two."],
])("[C7h] tells %s apart", (_what, before, now, then, today) => {
  const difference = wordDifference(before, now, "en");
  expect([marked(difference.before), marked(difference.now)]).toStrictEqual([then, today]);
});

it("[C7h] leaves each text as it was, whatever the two are", () => {
  const text = fc.string({ unit: fc.constantFrom("a", "b ", " ", "\n", "é", "山", "👩‍👩‍👧", "ש", "."), maxLength: 40 });
  fc.assert(
    fc.property(text, text, (before, now) => {
      const difference = wordDifference(before, now, "en");
      const put = (runs: readonly Run[]): string => runs.map((run) => run.text).join("");
      expect([put(difference.before), put(difference.now)]).toStrictEqual([before, now]);
      const shared = (runs: readonly Run[]): string =>
        runs.map(({ text: piece, only }) => (only ? "" : piece.trim())).join("");
      expect(shared(difference.before).replaceAll(/\s/gu, "")).toBe(shared(difference.now).replaceAll(/\s/gu, ""));
    }),
    { seed: 20260314, numRuns: 300 },
  );
});
