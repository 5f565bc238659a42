import { describe, expect, it } from "vitest";
import { isOfTrial, isTimeOver, type Times } from "./time-over.ts";

const CHECK_IN = "check-in-2027-01-10";
const DECISION = "decision-2027-01-25";
const CLOSES = "2027-01-15T18:00:00.000Z";

const TRIAL: Times = {
  checkIns: [
    {
      round: CHECK_IN,
      agreed: "2027-01-10T18:00:00.000Z",
      at: "2027-01-10T18:00:00.000Z",
      opens: "2027-01-08T18:00:00.000Z",
      closes: CLOSES,
    },
  ],
  milestones: [
    { round: DECISION, opens: "2027-01-18T00:00:00.000Z", closes: "2027-02-22T00:00:00.000Z", outcome: null },
  ],
  ended: null,
};

describe("the time of a round of the trial", () => {
  it("[C16] is over from the moment on which its window closes, and not before", () => {
    const moments = ["2027-01-01T00:00:00.000Z", "2027-01-15T17:59:59.999Z", CLOSES];
    expect(moments.map((now) => isTimeOver(CHECK_IN, TRIAL, now))).toStrictEqual([false, false, true]);
  });

  it("[C16] [C17b] is over with the end of the trial, also by a clock that is behind", () => {
    const ended = { ...TRIAL, ended: "2027-01-12T09:00:00.000Z" };
    for (const round of [CHECK_IN, DECISION])
      expect(isTimeOver(round, ended, "2027-01-09T00:00:00.000Z")).toStrictEqual(true);
  });

  it("[C16] is over where what both signed since has no such round, and a round of the path has none", () => {
    expect([isTimeOver("check-in-2027-01-11", TRIAL, CLOSES), isOfTrial("check-in-2027-01-11", TRIAL)]).toStrictEqual([
      true,
      false,
    ]);
    const ended = { ...TRIAL, ended: CLOSES };
    expect([isTimeOver("own-part", ended, CLOSES), isOfTrial(DECISION, TRIAL)]).toStrictEqual([false, true]);
  });
});
