import { describe, expect, it } from "vitest";
import { hitsIn } from "./search.ts";

const plain = (text: string) => ({ text, hit: false });
const hit = (text: string) => ({ text, hit: true });

describe("searching in what one wrote", () => {
  it("marks every hit, whatever its case, and leaves the words as they were written", () => {
    expect(hitsIn("Cold at first. Then I grew colder.", "COLD")).toEqual([
      hit("Cold"),
      plain(" at first. Then I grew "),
      hit("cold"),
      plain("er."),
    ]);
  });

  it("finds nothing where the words do not stand, and nothing for nothing", () => {
    expect(["warm", "", "   "].map((query) => hitsIn("Cold at first.", query))).toEqual([null, null, null]);
  });

  it("takes the words as they are, not as a pattern", () => {
    expect(hitsIn("What (really) ended it? 3-4 things.", "(really)")).toEqual([
      plain("What "),
      hit("(really)"),
      plain(" ended it? 3-4 things."),
    ]);
    for (const query of [".", "?", "3-4", "[", "\\", "^", "$", "|", "{2}", "*", "+"])
      expect([query, hitsIn(`a ${query} b`, query)?.[1]]).toEqual([query, hit(query)]);
  });

  it("takes any space for any other, and accents in either form for the same", () => {
    expect(hitsIn("We were\nso far away.", "were so")?.[1]).toEqual(hit("were\nso"));
    expect(hitsIn("cafe\u0301 on Sunday", "caf\u00e9")).toEqual([hit("caf\u00e9"), plain(" on Sunday")]);
    expect(hitsIn("در پارک بودیم", "پارک")).toEqual([plain("در "), hit("پارک"), plain(" بودیم")]);
  });

  it("shows whole words on both sides of the first hit, and says where more was written", () => {
    const before = "word ".repeat(30);
    const after = " word".repeat(30);
    const pieces = hitsIn(`${before}needle${after} needle`, "needle") ?? [];
    expect(pieces).toEqual([plain(`…${"word ".repeat(12)}`), hit("needle"), plain(`${" word".repeat(12)}…`)]);
  });

  it("cuts words that have no spaces at the ends of the text alone", () => {
    const long = "字".repeat(200);
    expect(hitsIn(`${long}水${long}`, "水")).toEqual([plain(long), hit("水"), plain(long)]);
  });
});
