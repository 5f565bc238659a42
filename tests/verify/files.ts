import { proofText } from "@footbridge/shared/proof/assemble";
import type { Proof } from "@footbridge/shared/proof/format";
import { verifyFile } from "@footbridge/shared/verify/file";
import type { Expectations, Verdict } from "@footbridge/shared/verify/verdict";
import { type Made, proofOf, receiptOf, saidOf } from "../support/proof/couple.ts";
import { type PdfParts, plainPdf, sealPdf } from "../support/proof/sealed-pdf.ts";

type File = Uint8Array<ArrayBuffer>;

/** The bytes of a text. */
export function bytesOf(text: string): File {
  return new TextEncoder().encode(text);
}

/** The proof of what was made, as a file. */
export function proofFile(made: Made): File {
  return bytesOf(proofText(proofOf(made)));
}

/** What a PDF of it holds. */
export function pdfParts(made: Made): PdfParts {
  return {
    host: made.host,
    lines: ["Agreement", made.said.document.slice(0, 32), made.said.document.slice(32)],
    attached: [["proof.json", proofText(proofOf(made))]],
  };
}

/** A sealed PDF of it, or of other parts. */
export async function pdfFile(made: Made, changes: Partial<PdfParts> = {}): Promise<File> {
  const parts = { ...pdfParts(made), ...changes };
  return sealPdf(await plainPdf(parts), parts);
}

/** The proof with something in it changed by somebody who has no key. */
export function edited(made: Made, change: (proof: Mutable<Proof>) => void): File {
  const proof = structuredClone(proofOf(made)) as Mutable<Proof>;
  change(proof);
  return bytesOf(proofText(proof));
}

/** The same with nothing read-only. */
export type Mutable<T> = T extends object ? { -readonly [Name in keyof T]: Mutable<T[Name]> } : T;

/** What was made with other parts, and the word of a host who goes along with it. */
export function withReceipt(made: Made, changes: Partial<Made>): Made {
  const changed = { ...made, ...changes };
  const said = changes.said ?? saidOf(changed);
  return { ...changed, said, receipt: receiptOf(changed.host, said) };
}

/** What stands against a file: its codes, with the seat where there is one. Nothing for a good one. */
export async function reasons(file: File, expectations: Expectations): Promise<readonly string[]> {
  return reasonsIn(await verifyFile(file, expectations));
}

function reasonsIn(verdict: Verdict): readonly string[] {
  if (verdict.outcome === "good") return [];
  return verdict.findings.map(({ code, seat }) => (seat === null ? code : `${code} ${seat}`));
}
