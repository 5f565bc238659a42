import { describe, expect, it } from "vitest";
import { fill, plural } from "./fill.ts";

describe("words", () => {
  it("puts every value in its place, as often as the place stands there", () => {
    expect(fill("{name} and {count}, {name}", { name: "Mira", count: 2 })).toBe("Mira and 2, Mira");
  });

  it("leaves braces inside a value alone, so a name cannot pull in another value", () => {
    expect(fill("{name} is {count}", { name: "{count}", count: 7 })).toBe("{count} is 7");
  });

  it("isolates a right-to-left name, so it cannot turn the sentence around it", () => {
    expect(fill("With {name}", { name: "مريم" })).toBe("With \u2068مريم\u2069");
  });

  it("says one for 1 and other for everything else, zero too", () => {
    const forms = { one: "{count} code", other: "{count} codes" } as const;
    expect([0, 1, 2].map((count) => fill(plural(count, forms), { count }))).toEqual(["0 codes", "1 code", "2 codes"]);
  });
});
