import { proofText } from "@footbridge/shared/proof/assemble";
import { paperOf } from "../paper/paper-of.ts";
import type { PaperSource } from "../paper/source.ts";
import { exportWordsIn } from "../words/languages.ts";
import type { PdfRequest } from "./messages.ts";
import { type PaperSize, typesetInput } from "./typeset.ts";

/**
 * What the PDF thread is asked for a signed revision. All of its times are that of the second signature: when a file was
 * made, and that somebody asked for it, is nobody's business, and one revision always gives one file.
 */
export function pdfRequest(source: PaperSource, size: PaperSize): PdfRequest {
  const { proof, receipt } = source;
  const words = exportWordsIn(proof.readable.document.language);
  const at = new Date(receipt.completedAt);
  return {
    paper: typesetInput(paperOf(source, words), { size, at, pageOf: words.pageOf }),
    proof: proofText(proof),
    sealedAt: at.getTime(),
  };
}
