import { valueFits } from "@footbridge/shared/domain/round/answer";
import { expect, it } from "vitest";
import { type EntriesField, emptyEntry, restored, withPart } from "./entries.ts";

const FIELD: EntriesField = {
  kind: "entries",
  atLeast: 0,
  atMost: 3,
  parts: [
    { id: "say", limit: 10 },
    { id: "help", limit: 10 },
  ],
};
const [ONE, TWO, THREE] = ["1", "2", "3"].map((id) => emptyEntry(FIELD, id)) as [never, never, never];

it("an empty entry has every part, and fits", () => {
  expect(emptyEntry(FIELD, "1")).toStrictEqual({ id: "1", parts: { say: "", help: "" } });
  expect(valueFits(FIELD, { kind: "entries", entries: [ONE] })).toBe(true);
});

it("one part of one entry is rewritten, and nothing else", () => {
  expect(withPart([ONE, TWO], "2", "help", "words")).toStrictEqual([
    ONE,
    { id: "2", parts: { say: "", help: "words" } },
  ]);
});

it("an entry comes back to the place it had", () => {
  expect([restored([ONE, THREE], TWO, 1), restored([], ONE, 0), restored([ONE, TWO], THREE, 2)]).toStrictEqual([
    [ONE, TWO, THREE],
    [ONE],
    [ONE, TWO, THREE],
  ]);
});
