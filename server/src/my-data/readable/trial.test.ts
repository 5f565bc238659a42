import { expect, test } from "vitest";
import type { Of } from "../shapes.ts";
import { readerOf, seated } from "./reader.ts";
import { heldTighterBlocks } from "./trial.ts";

type Trial = NonNullable<Of<"trial">>;

const TRIAL: Trial = {
  revision: 1,
  start: "2031-01-06",
  midpoint: null,
  decision: "2031-03-31",
  zone: "Europe/Berlin",
  zones: { a: "Europe/Berlin", b: "America/New_York" },
  minutes: null,
  checkIns: [],
  rescheduling: [],
  milestones: [],
  extended: false,
  ended: null,
  promises: [{ id: "line", section: "boundaries", text: "No calls after ten.", speaker: null }],
  boundaries: [
    { id: "one", by: "a", since: "2031-01-09T20:00:00.000Z", text: "I *stop* at nine.", line: "line" },
    { id: "two", by: "b", since: "2031-02-01T08:00:00.000Z", text: "I write once a day.", line: null },
  ],
};

const reading = (trial: Trial | null, seat: "a" | "b"): readonly string[] =>
  heldTighterBlocks(trial, seated(readerOf("en"), { seat, names: { a: "Ana", b: "Ben" } }));

test("[P11b] [C20] what either holds tighter is read with its words: who holds it, since when, and the line it tightens", () => {
  expect(reading(TRIAL, "a")).toStrictEqual([
    "## Held tighter than you both signed",
    "**You, from 9 January 2031 on:** I \\*stop\\* at nine.",
    "*It tightens:* No calls after ten.",
    "**Ben, from 1 February 2031 on:** I write once a day.",
  ]);
  expect(reading(TRIAL, "b")[1]).toBe("**Ana, from 9 January 2031 on:** I \\*stop\\* at nine.");
});

test("[P11b] [C20] nothing is said of it where neither holds anything tighter, or nothing is signed", () => {
  expect([reading({ ...TRIAL, boundaries: [] }, "a"), reading(null, "a")]).toStrictEqual([[], []]);
});
