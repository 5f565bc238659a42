import { describe, expect, it } from "vitest";
import { nearLimit, spokenLeft } from "./near-limit.ts";

describe("the room left in a field", () => {
  it("says nothing while there is room", () => {
    expect(nearLimit(0, 2000)).toEqual({ state: "far" });
    expect(nearLimit(1799, 2000)).toEqual({ state: "far" });
  });

  it("counts down in the last tenth, with at least 15 and at most 200 to go", () => {
    expect(nearLimit(1800, 2000)).toEqual({ state: "near", left: 200 });
    expect(nearLimit(9799, 10_000)).toEqual({ state: "far" });
    expect(nearLimit(9800, 10_000)).toEqual({ state: "near", left: 200 });
    expect(nearLimit(45, 60)).toEqual({ state: "near", left: 15 });
    expect(nearLimit(44, 60)).toEqual({ state: "far" });
  });

  it("is full, not too long, exactly at the limit", () => {
    expect(nearLimit(60, 60)).toEqual({ state: "near", left: 0 });
    expect(nearLimit(61, 60)).toEqual({ state: "over", over: 1 });
  });

  it("is spoken in steps, so that not every key is read out", () => {
    expect([200, 199, 181, 180, 21, 20, 16, 15, 1, 0].map(spokenLeft)).toEqual([
      200, 200, 200, 180, 40, 20, 20, 15, 5, 0,
    ]);
  });
});
