import { describe, expect, it } from "vitest";
import type { ValueWords } from "../words.ts";
import { OUR_LANGUAGE_WORDS } from "./our-language.ts";
import { HOURS, MINUTES, WEEKS } from "./units.ts";
import { describeEntry, describeValue, draftText } from "./values.ts";

const PHRASES: ValueWords = OUR_LANGUAGE_WORDS.prompts["phrases"] ?? {};

const LOUD = {
  id: "1",
  parts: { when: " voices get loud ", feel: "small", need: "", say: "Can we go slower?", help: "  " },
};
const LATE = { id: "2", parts: { when: "plans change late", feel: "", need: "", say: "", help: "" } };

describe("an answer as people read it", () => {
  it("is a text without the spaces around it", () => {
    expect(describeValue({}, { kind: "text", text: "  I went quiet.\n" })).toBe("I went quiet.");
  });

  it("is the label of a choice", () => {
    const options = { yes: { label: "Yes", clause: "We do." } };
    expect(describeValue({ options }, { kind: "choice", option: "yes" })).toBe("Yes");
  });

  it("is a date written out", () => {
    expect(["2027-03-14", "2026-12-01"].map((date) => describeValue({}, { kind: "date", date }))).toStrictEqual([
      "14 March 2027",
      "1 December 2026",
    ]);
  });

  it("is the name of a weekday, from Monday to Sunday", () => {
    expect([1, 2, 3, 4, 5, 6, 7].map((weekday) => describeValue({}, { kind: "weekday", weekday }))).toStrictEqual([
      "Monday",
      "Tuesday",
      "Wednesday",
      "Thursday",
      "Friday",
      "Saturday",
      "Sunday",
    ]);
  });

  it("is a time with its zone", () => {
    expect(describeValue({}, { kind: "time", time: "19:00", zone: "Europe/Berlin" })).toBe("19:00 (Europe/Berlin)");
    expect(describeValue({}, { kind: "time", time: "07:30", zone: "America/New_York" })).toBe(
      "07:30 (America/New York)",
    );
  });

  it("is an amount with its unit, one or many", () => {
    expect(describeValue({ unit: WEEKS }, { kind: "length", amount: 12 })).toBe("12 weeks");
    expect(describeValue({ unit: HOURS }, { kind: "length", amount: 1 })).toBe("1 hour");
    expect(describeValue({ unit: MINUTES }, { kind: "length", amount: 20 })).toBe("20 minutes");
  });

  it("is a line for each part with words, and an empty line between two entries", () => {
    expect(describeEntry(PHRASES, LOUD)).toBe(
      "When this happens: voices get loud\nI feel: small\nI could say: Can we go slower?",
    );
    expect(describeValue(PHRASES, { kind: "entries", entries: [LOUD, LATE] })).toBe(
      "When this happens: voices get loud\nI feel: small\nI could say: Can we go slower?\n\nWhen this happens: plans change late",
    );
  });

  it("leaves out an entry without words", () => {
    const empty = { id: "3", parts: { when: "", feel: "", need: "", say: "", help: "" } };
    expect(describeValue(PHRASES, { kind: "entries", entries: [empty, LATE] })).toBe(
      "When this happens: plans change late",
    );
  });

  it("is refused when the value does not belong to the words", () => {
    expect(() => describeValue({}, { kind: "length", amount: 3 })).toThrow(RangeError);
    expect(() => describeValue({}, { kind: "choice", option: "yes" })).toThrow(RangeError);
    expect(() => describeValue({}, { kind: "weekday", weekday: 8 })).toThrow(RangeError);
    expect(() => describeValue({}, { kind: "date", date: "2027-13-01" })).toThrow(RangeError);
  });
});

describe("the line that an answer drafts", () => {
  const base = { title: "Money", ask: "How?" };

  it("is the answer alone where nothing frames it", () => {
    expect(draftText(base, { kind: "text", text: "Each pays their own way." })).toBe("Each pays their own way.");
  });

  it("keeps every sign of an answer that stands in a frame", () => {
    expect(draftText({ ...base, clause: "Money: {said}" }, { kind: "text", text: "$& and $1, {said}" })).toBe(
      "Money: $& and $1, {said}",
    );
  });

  it("is the sentence of an option", () => {
    const options = { no: { label: "No", clause: "We do not plan it." } };
    expect(draftText({ ...base, options }, { kind: "choice", option: "no" })).toBe("We do not plan it.");
  });
});
