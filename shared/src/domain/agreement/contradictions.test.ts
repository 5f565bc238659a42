import { describe, expect, it } from "vitest";
import { type AgreedTerms, type Contradiction, contradictions } from "./contradictions.ts";

const date = (day: string) => ({ kind: "date", date: day }) as const;
const weeks = (amount: number) => ({ kind: "length", amount }) as const;
const TODAY = "2027-03-10";

/** With 4 weeks the trial ends on 12 April 2027. */
const START = { "trial-start": date("2027-03-15") } as const;

const BEFORE: Contradiction = { id: "midpoint-before-start", terms: ["trial-start", "trial-midpoint"] };
const AFTER: Contradiction = { id: "midpoint-after-end", terms: ["trial-length", "trial-start", "trial-midpoint"] };
const STARTED: Contradiction = { id: "start-passed", terms: ["trial-start"] };
const HALFWAY: Contradiction = { id: "midpoint-passed", terms: ["trial-midpoint"] };

describe("what agreed terms have against each other", () => {
  it.each<readonly [string, AgreedTerms, readonly Contradiction[]]>([
    ["nothing is agreed", {}, []],
    ["a start alone", START, []],
    ["a midpoint alone", { "trial-midpoint": date("2027-05-01") }, []],
    ["a length alone", { "trial-length": weeks(12) }, []],
    ["a midpoint in between", { ...START, "trial-length": weeks(4), "trial-midpoint": date("2027-03-29") }, []],
    ["the first day after the start", { ...START, "trial-midpoint": date("2027-03-16") }, []],
    ["the midpoint on the day of the start", { ...START, "trial-midpoint": date("2027-03-15") }, [BEFORE]],
    ["the midpoint before the start", { ...START, "trial-midpoint": date("2027-03-14") }, [BEFORE]],
    ["the last day before the end", { ...START, "trial-length": weeks(4), "trial-midpoint": date("2027-04-11") }, []],
    [
      "the midpoint on the day of the end",
      { ...START, "trial-length": weeks(4), "trial-midpoint": date("2027-04-12") },
      [AFTER],
    ],
    [
      "the midpoint after the end, over a change of the clocks",
      { ...START, "trial-length": weeks(4), "trial-midpoint": date("2028-01-01") },
      [AFTER],
    ],
    ["a midpoint with no length to say when it ends", { ...START, "trial-midpoint": date("2028-01-01") }, []],
    ["a start today", { "trial-start": date(TODAY) }, []],
    ["a start in the past", { "trial-start": date("2027-03-09") }, [STARTED]],
    ["a midpoint today", { "trial-midpoint": date(TODAY) }, []],
    ["a midpoint in the past", { "trial-midpoint": date("2026-12-31") }, [HALFWAY]],
    [
      "everything at once",
      { "trial-start": date("2020-01-05"), "trial-length": weeks(4), "trial-midpoint": date("2020-01-05") },
      [BEFORE, STARTED, HALFWAY],
    ],
    [
      "years and leap days",
      { "trial-start": date("2027-12-20"), "trial-length": weeks(26), "trial-midpoint": date("2028-02-29") },
      [],
    ],
    [
      "a value of another kind",
      { "trial-start": weeks(4), "trial-length": date("2020-01-01"), "trial-midpoint": date("2027-05-01") },
      [],
    ],
  ])("[C3] %s", (_what, agreed, found) => {
    expect(contradictions(agreed, TODAY)).toStrictEqual(found);
  });

  it("[C3] say nothing about days that have passed once something was signed", () => {
    const passed = { "trial-start": date("2020-01-01"), "trial-midpoint": date("2020-02-01") };
    expect(contradictions(passed, null)).toStrictEqual([]);
    expect(contradictions({ ...passed, "trial-midpoint": date("2019-02-01") }, null)).toStrictEqual([BEFORE]);
  });
});
