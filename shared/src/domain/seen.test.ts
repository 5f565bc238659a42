import { describe, expect, it } from "vitest";
import { asShown } from "./seen.ts";

describe("a text as it is shown", () => {
  it("[C7s] has nothing that would turn its letters around, or that has no shape", () => {
    expect(asShown("I \u202etod on\u202c agree, \u2067all\u2069.\u0000\u0007\ufeff\ud800\uffff")).toBe(
      "I tod on agree, all.",
    );
  });

  it("[C7s] keeps line breaks of every system, and tabs", () => {
    expect(asShown("one\r\ntwo\rthree\u2028four\n\n\tfive")).toBe("one\ntwo\nthree\nfour\n\n\tfive");
  });

  it("[C7s] keeps the joiners and direction marks that names and emoji need", () => {
    const text = "می\u200Cخواهم \u200F👩\u200D👧 ❤\uFE0F";
    expect(asShown(text)).toBe(text);
  });
});
