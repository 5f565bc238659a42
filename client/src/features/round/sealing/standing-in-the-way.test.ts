import { sheetOf } from "@footbridge/shared/practice/sheets";
import { expect, it } from "vitest";
import { text } from "../keeping/keeping-fixtures.ts";
import { notKept, sent, shown, UNTOUCHED, written } from "../keeping/kept-answer.ts";
import { standingInTheWay } from "./standing-in-the-way.ts";

const sheet = sheetOf("own-part");
if (sheet === undefined) throw new Error("the first round is gone");

it("only answers that need their writer stand in the way of a seal, not those that are being saved", () => {
  const typed = written(UNTOUCHED, text("mine"));
  expect(
    standingInTheWay(sheet, {
      cause: typed,
      "my-part": written(UNTOUCHED, text("a".repeat(4001))),
      pattern: notKept(sent(typed), { code: "not-saved", sentence: "" }),
      "repair-offer": shown(typed, { answer: text("other"), revision: 1 }),
      "support-had": notKept(sent(typed), { code: "answer-not-valid", sentence: "" }),
    }),
  ).toStrictEqual(["my-part", "repair-offer", "support-had"]);
});
