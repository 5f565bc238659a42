import { expect, it } from "vitest";
import { BREATH_MS, nextPhase } from "./breath.ts";

it("a breath begins with breathing in, and goes in and out from then on", () => {
  expect([nextPhase("rest"), nextPhase("in"), nextPhase("out")]).toStrictEqual(["in", "out", "in"]);
});

it("breathing out takes longer than breathing in, and six of both fill a minute", () => {
  expect(BREATH_MS).toStrictEqual({ in: 4000, out: 6000 });
});
