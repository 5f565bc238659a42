import { config } from "zod";
import { findingIf } from "./findings.ts";
import { against, type Expectations, type Verdict } from "./verdict.ts";

/** The first bytes of a PDF. */
const PDF_HEAD = "%PDF-";
/** Larger than any file of ours; what is larger need not even be read. In bytes. */
export const LARGEST_FILE = 64 * 1024 * 1024;

function textOf(file: Uint8Array): string | null {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(file);
  } catch {
    return null;
  }
}

async function verify(file: Uint8Array<ArrayBuffer>, expectations: Expectations): Promise<Verdict> {
  if (new TextDecoder("latin1").decode(file.subarray(0, PDF_HEAD.length)) === PDF_HEAD) {
    const { verifyPdf } = await import("./pdf/pdf.ts");
    return verifyPdf(file, expectations);
  }
  const text = textOf(file);
  if (text === null) return against("proof", findingIf(true, "not-a-file-of-ours"));
  const { verifyProof } = await import("./proof.ts");
  return verifyProof(text, expectations);
}

/**
 * Checks a file that somebody was given: a sealed PDF, or a proof. Runs in browsers and in Node, and asks nobody.
 * @returns the answer; whatever a broken or hostile file brings to a fall here was not understood, and never good
 */
export async function verifyFile(file: Uint8Array<ArrayBuffer>, expectations: Expectations): Promise<Verdict> {
  if (globalThis.crypto?.subtle === undefined) return against("proof", findingIf(true, "not-secure-here"));
  if (file.length > LARGEST_FILE) return against("proof", findingIf(true, "not-a-file-of-ours"));
  try {
    return await verify(file, expectations);
  } catch {
    return against("proof", findingIf(true, "check-failed"));
  }
}

/**
 * Loads everything that checking needs, so that nothing is loaded once a file is there. From then on schemas are checked
 * without code that is made while they are, which a page's Content Security Policy forbids.
 */
export async function prepareToVerify(): Promise<void> {
  config({ jitless: true });
  await Promise.all([import("./pdf/pdf.ts"), import("./proof.ts")]);
}
