import { CLAUSE_TEXT_LIMIT } from "@footbridge/shared/domain/clause/words";
import { expect, it } from "vitest";
import { board } from "../../words/en/board.ts";
import type { Draft } from "./desk-state.ts";
import { checkWords } from "./new-words.ts";

const empty: Draft = { about: null, text: "", value: null, touched: true };

it("free words go out as they are, without the space around them", () => {
  expect(checkWords({ ...empty, text: " We ring the bell.\n" }, null)).toStrictEqual({
    words: { kind: "text", text: "We ring the bell." },
  });
});

it("no words and too many are named and not sent", () => {
  expect(checkWords({ ...empty, text: " \n" }, null)).toStrictEqual({ problem: board.form.empty });
  expect(checkWords({ ...empty, text: "\u200b\u2063" }, null)).toStrictEqual({ problem: board.form.empty });
  expect(checkWords({ ...empty, text: "x".repeat(CLAUSE_TEXT_LIMIT + 1) }, null)).toStrictEqual({
    problem: board.form.tooLong,
  });
});

it("a term goes out with a value that fits its field, and with no other", () => {
  const twelve = { kind: "length", amount: 12 } as const;
  expect(checkWords({ ...empty, value: twelve }, "trial-length")).toStrictEqual({
    words: { kind: "term", term: "trial-length", value: twelve },
  });
  const problem = { problem: board.form.emptyTerm };
  expect(checkWords(empty, "trial-length")).toStrictEqual(problem);
  expect(checkWords({ ...empty, value: { kind: "length", amount: 3 } }, "trial-length")).toStrictEqual(problem);
  expect(checkWords({ ...empty, value: { kind: "weekday", weekday: 1 } }, "trial-length")).toStrictEqual(problem);
});
