import type { ClauseFact } from "@footbridge/shared/domain/clause/facts";
import { expect, test } from "vitest";
import { historyFor } from "./history.ts";

const AT = "2031-01-01T09:00:00.000Z";
const kept = { words: (id: string) => ({ text: `words ${id}`, term: null }), text: (id: string) => `text ${id}` };
const words = (id: string) => ({ id, digest: `digest ${id}` });

const FACTS: readonly ClauseFact[] = [
  {
    type: "clause.drafted",
    clause: "line",
    section: "purpose",
    term: null,
    making: "open-question",
    origins: [],
    versions: [
      { words: words("1"), by: "a" },
      { words: words("2"), by: "b" },
    ],
    at: AT,
  },
  { type: "clause.objected", clause: "line", digest: "digest 1", sentence: "3", by: "b", at: AT },
  { type: "clause.reworded", clause: "line", over: "digest 1", words: words("4"), by: "a", at: AT },
  { type: "clause.version-withdrawn", clause: "line", digest: "digest 2", by: "b", at: AT },
  { type: "clause.put-aside", clause: "line", by: "a", at: AT },
];

const step = { at: AT, clause: "line", wordings: [], about: null, sentence: null };
const wording = (id: string, by: "a" | "b", gone = false) => ({
  digest: `digest ${id}`,
  by,
  words: gone ? null : kept.words(id),
});

test.each(["a", "b"] as const)(
  "[P11b] the history of a board is every step with its words, but for what the other took back: seat %s",
  (seat) => {
    expect(historyFor(FACTS, seat, kept)).toStrictEqual([
      {
        ...step,
        what: "clause.drafted",
        by: null,
        wordings: [wording("1", "a"), wording("2", "b", seat === "a")],
      },
      { ...step, what: "clause.objected", by: "b", about: "digest 1", sentence: "text 3" },
      { ...step, what: "clause.reworded", by: "a", about: "digest 1", wordings: [wording("4", "a")] },
      { ...step, what: "clause.version-withdrawn", by: "b", about: "digest 2" },
      { ...step, what: "clause.put-aside", by: "a" },
    ]);
  },
);
