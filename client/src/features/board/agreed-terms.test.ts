import { expect, it } from "vitest";
import { agreedTerms, localDay } from "./agreed-terms.ts";
import { clause, version } from "./board-fixtures.ts";

const weeks = (digest: string, amount: number) =>
  version(digest, { words: { text: "", term: { id: "trial-length", value: { kind: "length", amount } } } });

it("[C3] a term is agreed through the words that both said yes to, on a line that is live", () => {
  const versions = [weeks("d12", 12), weeks("d16", 16)];
  expect(agreedTerms([clause("c", versions, { term: "trial-length", agreed: "d16" })])).toStrictEqual({
    "trial-length": { kind: "length", amount: 16 },
  });
  expect(
    agreedTerms([
      clause("open", versions, { term: "trial-length" }),
      clause("aside", versions, { term: "trial-length", agreed: "d12", standing: "aside" }),
      clause("words", [version("w")], { agreed: "w" }),
    ]),
  ).toStrictEqual({});
});

it("a day is the one of the calendar on this device", () => {
  expect(localDay(new Date(2027, 0, 5, 0, 1))).toBe("2027-01-05");
  expect(localDay(new Date(2027, 11, 31, 23, 59))).toBe("2027-12-31");
});
