import { fromMarkdown } from "mdast-util-from-markdown";
import { toString as plainText } from "mdast-util-to-string";
import { afterAll, expect, test } from "vitest";
import { compared, stringsOf } from "../../../tests/support/paper-strings.ts";
import { FULL, signedProof } from "../../../tests/support/signed-proof.ts";
import { textOf } from "../../../tests/support/tools/pdf-text.ts";
import { TOOLS, WITHOUT } from "../../../tests/support/tools/tools.ts";
import { agreementMarkdown } from "./markdown.ts";
import { paperOf } from "./paper/paper-of.ts";
import { paperSource } from "./paper/source.ts";
import { createPdfMaker } from "./pdf/maker.ts";
import { pdfRequest } from "./pdf/request.ts";
import { EXPORT_WORDS as WORDS } from "./words/en.ts";

const maker = createPdfMaker();
afterAll(() => maker.close());

const source = await paperSource(await signedProof(FULL));
const paper = paperOf(source, WORDS);

test("[C7c] the Markdown file holds everything that the paper says, and nothing else but signs between", () => {
  const tree = fromMarkdown(agreementMarkdown(paper));
  const text = tree.children.map((node) => plainText(node)).join("\n");
  const { missing, more } = compared(text, [...stringsOf(paper), "The signature of Amira Haddad, drawn by hand"]);
  expect([missing, more.replace(/[.:·]/g, "")]).toEqual([[], ""]);
});

test.for(["a4", "letter"] as const)(
  "[C7c] the PDF on %s holds everything that the paper says, and nothing else but notes, names in ink and feet",
  async (size, context) => {
    if (!TOOLS.poppler) context.skip(WITHOUT.poppler);
    const { pdf } = await maker.make(pdfRequest(source, size), "someone");
    const foot = `Revision 3 · ${paper.digest.value.slice(0, 16)} …`;
    const feet = [1, 2, 3, 4, 5].flatMap((page) => [foot, `Page ${page} of 5`]);
    const inInk = ["Jonas E. Weber"];
    const overOwnWords = ["Amira Haddad"];
    const said = [...stringsOf({ ...paper, title: "AGREEMENT" }), ...feet, ...inInk, ...overOwnWords];
    const { missing, more } = compared(textOf(pdf).join("\n"), said);
    // Three notes, each with its number above the line and at the foot.
    expect([missing, more.replaceAll("·", "").split("").toSorted().join("")]).toEqual([[], "112233"]);
  },
);
