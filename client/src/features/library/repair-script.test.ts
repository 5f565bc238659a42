import { describe, expect, it } from "vitest";
import { composeScript, EMPTY_SCRIPT, type Script } from "./repair-script.ts";

const WHOLE: Script = {
  care: "You matter to me.",
  carefully: "I want to go slowly.",
  evidence: "I would need to see that the Thursdays go on.",
};

const CASES: readonly (readonly [string, Partial<Script>, string])[] = [
  ["nothing", {}, ""],
  ["spaces and empty lines alone", { care: "  ", carefully: "\n\n", evidence: "\t" }, ""],
  ["one part", { carefully: "I want to go slowly." }, "I want to go slowly."],
  ["the last before the first", { evidence: "Three.", care: "One." }, "One.\nThree."],
  ["all three", WHOLE, "You matter to me.\nI want to go slowly.\nI would need to see that the Thursdays go on."],
  ["space around a part", { care: "  You matter to me. \n", carefully: "\nSlowly." }, "You matter to me.\nSlowly."],
  [
    "no full stop, which is left as it is",
    { care: "You matter to me", carefully: "slowly" },
    "You matter to me\nslowly",
  ],
  ["lines inside a part", { care: "You matter to me.  \nYou always did." }, "You matter to me.\nYou always did."],
  ["many empty lines inside a part", { care: "One.\n\n\n\nTwo." }, "One.\n\nTwo."],
  ["lines that end as on other systems", { care: "One.\r\nTwo.\rThree." }, "One.\nTwo.\nThree."],
  ["more than one space inside a line", { care: "You  matter." }, "You  matter."],
  ["another script", { care: "أنت مهم عندي.", evidence: "慢慢来。" }, "أنت مهم عندي.\n慢慢来。"],
  ["something that looks like markup", { care: "<b>You</b> & {me}" }, "<b>You</b> & {me}"],
  ["a very long part", { care: "x".repeat(20_000) }, "x".repeat(20_000)],
];

describe("the composed repair script", () => {
  it.each(CASES)("of %s", (_, written, composed) => {
    expect(composeScript({ ...EMPTY_SCRIPT, ...written })).toBe(composed);
  });
});
