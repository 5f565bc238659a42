import { expect, it } from "vitest";
import { clause } from "../../board/board-fixtures.ts";
import { linesOfLayer } from "./lines-of-layer.ts";

const from = (round: string, prompt: string) => ({ origins: [{ round, prompt, by: "a" as const, entry: null }] });

it("the lines of a layer are those from what would fill it and from its readings, in the order of the board", () => {
  const clauses = Object.fromEntries(
    [
      clause("fill", [], from("what-changed", "capacity-fill")),
      clause("stand-in", [], { ...from("what-changed", "capacity-us-reading"), standing: "aside" }),
      clause("gone", [], { ...from("what-changed", "capacity-fill"), standing: "withdrawn" }),
      clause("other", [], from("what-changed", "root-cause-fill")),
      clause("elsewhere", [], from("own-part", "capacity-fill")),
      clause("proposed", []),
    ].map((each) => [each.id, each]),
  );
  const order = ["stand-in", "unknown", "other", "gone", "fill", "elsewhere", "proposed"];
  expect(linesOfLayer("capacity", order, clauses).map(({ id }) => id)).toStrictEqual(["stand-in", "fill"]);
  expect(linesOfLayer("proof-over-time", order, clauses)).toStrictEqual([]);
});
