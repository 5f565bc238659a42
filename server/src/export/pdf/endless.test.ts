import { afterAll, expect, test } from "vitest";
import { signedProof } from "../../../../tests/support/signed-proof.ts";
import { clauseOf } from "../../../../tests/support/signed-revision.ts";
import { type Box, boxesOf, textOf } from "../../../../tests/support/tools/pdf-text.ts";
import { TOOLS, WITHOUT } from "../../../../tests/support/tools/tools.ts";
import { paperSource } from "../paper/source.ts";
import { createPdfMaker } from "./maker.ts";
import { pdfRequest } from "./request.ts";

const maker = createPdfMaker();
afterAll(() => maker.close());

/** The right margin on A4, in points. */
const MARGIN = ((210 - 31) * 72) / 25.4;
const WIDE = "W".repeat(80);
const HEBREW = "אמירה".repeat(16);

/** Whether two words lie over each other by more than their faces' edges. */
function overlap(one: Box, other: Box): boolean {
  const across = Math.min(one.right, other.right) - Math.max(one.left, other.left);
  const down = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top);
  return one.page === other.page && across > 1 && down > Math.min(one.bottom - one.top, other.bottom - other.top) / 2;
}

test("[C7c] a word that is wider than its line is parted: none of it runs off the paper, or over what stands beside it", async (context) => {
  const pdf = await maker.make(
    pdfRequest(
      await paperSource(
        await signedProof({
          partners: { a: WIDE, b: HEBREW },
          parts: {
            sections: [
              {
                id: "pace",
                title: "Pace",
                clauses: [
                  clauseOf("x".repeat(1500), { speaker: "a" }),
                  clauseOf(`Slowly. ${"1/2/".repeat(200)}`, {
                    origins: [{ sheetTitle: "Terms", promptTitle: "Why", by: "a" }],
                  }),
                ],
              },
            ],
            openQuestions: [
              { id: "9a1e", section: "support", sectionTitle: "Support", values: [{ by: "a", text: "y".repeat(900) }] },
            ],
          },
          says: { a: { name: "M".repeat(120), ownWords: "o".repeat(600) }, b: { name: HEBREW } },
        }),
      ),
      "a4",
    ),
    "someone",
  );
  if (!TOOLS.poppler) context.skip(WITHOUT.poppler);
  const boxes = boxesOf(pdf.pdf);
  expect(boxes.filter(({ right }) => right > MARGIN + 1)).toEqual([]);
  expect(boxes.filter((box, at) => boxes.slice(at + 1).some((other) => overlap(box, other)))).toEqual([]);
  const text = textOf(pdf.pdf).join("");
  expect(
    ["x".repeat(1500), "1/2/".repeat(200), "y".repeat(900), "o".repeat(600)].filter((word) => !text.includes(word)),
  ).toEqual([]);
});
