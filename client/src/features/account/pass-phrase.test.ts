import { describe, expect, it } from "vitest";
import { strengthOf } from "./pass-phrase.ts";

describe("how a new pass phrase looks", () => {
  it("says nothing about nothing", () => {
    expect(strengthOf("")).toEqual({ state: "empty" });
  });

  it("says how many characters are missing, spaces counted", () => {
    expect(strengthOf("moss and rain")).toEqual({ state: "short", missing: 2 });
  });

  it("counts characters as a person does: a picture is one", () => {
    expect(strengthOf("🌿".repeat(14))).toEqual({ state: "short", missing: 1 });
  });

  it("notices one that repeats itself", () => {
    expect(strengthOf("ababababababababab")).toEqual({ state: "repeating" });
  });

  it("is content with 15, and pleased with 24", () => {
    expect(strengthOf("moss rain ferry")).toEqual({ state: "enough" });
    expect(strengthOf("moss rain ferry lanterns")).toEqual({ state: "good" });
  });
});
