import type { RoundView } from "@footbridge/shared/domain/round/view";
import { describe, expect, it } from "vitest";
import type { RoundStage } from "./stage.ts";
import { livedBy, nextStep, stageOf } from "./stage.ts";

function view(sealed: boolean, ready: boolean, bothSealed: boolean, open = false): RoundView {
  const revealed = open ? { at: "2027-03-14T09:00:00.000Z", theirs: {}, opening: null } : null;
  return {
    round: "own-part",
    mine: { sealed, ready, receipt: null, answers: {} },
    bothSealed,
    receipts: null,
    revealed,
  };
}

it("[P1] a round's stage tells one's own side and what both know, and nothing else", () => {
  expect([
    stageOf(view(false, false, false), false),
    stageOf(view(false, false, false), true),
    stageOf(view(true, false, false), true),
    stageOf(view(true, true, false), true),
    stageOf(view(true, false, true), true),
    stageOf(view(true, true, true), true),
    stageOf(view(true, true, true, true), true),
  ]).toStrictEqual(["not-begun", "begun", "sealed", "ready", "both-sealed", "both-sealed-ready", "open"]);
});

describe("the next step", () => {
  const path = (...stages: readonly RoundStage[]) =>
    nextStep(
      stages.map((stage, place) => ({ round: `r${place}`, stage })),
      "not-signed",
    );

  it("is the first round that is not sealed", () => {
    expect(path("not-begun", "begun")).toStrictEqual({ step: "begin", round: "r0" });
    expect(path("open", "begun", "not-begun")).toStrictEqual({ step: "go-on", round: "r1" });
    expect(path("sealed", "ready", "not-begun")).toStrictEqual({ step: "begin", round: "r2" });
  });

  it("is first of all to look whether one is ready, where both have sealed", () => {
    expect(path("begun", "both-sealed", "not-begun")).toStrictEqual({ step: "say-ready", round: "r1" });
  });

  it("is rest while all that is one's own is sealed", () => {
    expect(path("open", "sealed", "ready", "both-sealed-ready")).toStrictEqual({ step: "rest" });
  });

  it("is the agreement once every round is open", () => {
    expect(path("open", "open")).toStrictEqual({ step: "board" });
  });

  it("is to read what both have signed, once there is such a version and nothing else is left", () => {
    expect(nextStep([{ round: "r0", stage: "open" }], "signed")).toStrictEqual({ step: "signed" });
    expect(nextStep([{ round: "r0", stage: "begun" }], "signed")).toStrictEqual({ step: "go-on", round: "r0" });
  });

  it("[C17b] asks for nothing once a trial was ended, whatever lies unfinished", () => {
    for (const stage of ["not-begun", "begun", "both-sealed", "open"] as const)
      expect(nextStep([{ round: "r0", stage }], "ended")).toStrictEqual({ step: "ended" });
    const end = "2027-05-17T20:00:00.000Z";
    expect([livedBy(false, null), livedBy(true, null), livedBy(true, end)]).toStrictEqual([
      "not-signed",
      "signed",
      "ended",
    ]);
  });
});
