import { createHash } from "node:crypto";
import { PDF, PdfArray, PdfDict, PdfName, PdfNumber, type PdfRef, PdfString } from "@libpdf/core";

/** Room for the seal, in bytes: two P-256 certificates and one signature take about 1,150. */
const ROOM = 2048;
/** Stands where the byte range will; ten digits are more than any file has bytes. */
const RANGE = "/ByteRange [0 9999999999 9999999999 9999999999]";
const RANGE_DIGITS = 10;
/** Print it, and let nobody move it (ISO 32000-1, 12.5.3). */
const FLAGS = 4 | 128;
/** The document holds signatures, and may only be added to (ISO 32000-1, 12.7.2). */
const SIG_FLAGS = 3;
/** No change of any kind is allowed after this (ISO 32000-1, 12.8.2.2). */
const NO_CHANGES = 1;

/** A PDF that waits for its seal. */
export interface Prepared {
  readonly pdf: Uint8Array<ArrayBuffer>;
  /** Where the hexadecimal digits of the seal go: from here, and how many there are. */
  readonly gap: { readonly from: number; readonly digits: number };
  /** SHA-256 of everything else. */
  readonly digest: Uint8Array<ArrayBuffer>;
}

const name = (text: string): PdfName => PdfName.of(text);
const number = (value: number): PdfNumber => PdfNumber.of(value);
const numbers = (...values: readonly number[]): PdfArray => new PdfArray(values.map(number));

/**
 * Adds to a PDF, after its last byte, what a seal needs: an invisible signature field that certifies the document as one
 * that nothing may be done to any more. Not a byte of what is there is changed.
 *
 * @param made the PDF
 * @param at the moment that the seal names
 * @returns it with a gap for the seal
 */
export async function prepareSeal(made: Uint8Array, at: Date): Promise<Prepared> {
  const pdf = await PDF.load(made);
  const [page] = pdf.getPages();
  if (page === undefined) throw new Error("a PDF without a page");
  const signature = pdf.register(signatureOf(at));
  const field = pdf.register(fieldOf(page.ref, signature));
  pdf.getCatalog().set("AcroForm", PdfDict.of({ Fields: new PdfArray([field]), SigFlags: number(SIG_FLAGS) }));
  pdf.getCatalog().set("Perms", PdfDict.of({ DocMDP: signature }));
  const annotations = page.dict.getArray("Annots", (ref) => pdf.getObject(ref));
  if (annotations === undefined) page.dict.set("Annots", new PdfArray([field]));
  else annotations.push(field);
  return withRange(Buffer.from(await pdf.save({ incremental: true })), made.length);
}

function signatureOf(at: Date): PdfDict {
  const parameters = PdfDict.of({ Type: name("TransformParams"), P: number(NO_CHANGES), V: name("1.2") });
  const reference = PdfDict.of({
    Type: name("SigRef"),
    TransformMethod: name("DocMDP"),
    TransformParams: parameters,
  });
  return PdfDict.of({
    Type: name("Sig"),
    Filter: name("Adobe.PPKLite"),
    SubFilter: name("ETSI.CAdES.detached"),
    ByteRange: numbers(0, 9_999_999_999, 9_999_999_999, 9_999_999_999),
    Contents: PdfString.fromBytes(new Uint8Array(ROOM)),
    M: PdfString.fromString(`D:${at.toISOString().replace(/\D/g, "").slice(0, 14)}Z`),
    Reference: new PdfArray([reference]),
  });
}

function fieldOf(page: PdfRef, signature: PdfRef): PdfDict {
  return PdfDict.of({
    Type: name("Annot"),
    Subtype: name("Widget"),
    FT: name("Sig"),
    T: PdfString.fromString("Seal"),
    F: number(FLAGS),
    Rect: numbers(0, 0, 0, 0),
    P: page,
    V: signature,
  });
}

/** Writes down which bytes the seal is over: all but its own digits and the two angles around them. */
function withRange(pdf: Buffer, from: number): Prepared {
  const range = pdf.indexOf(RANGE, from, "latin1");
  const open = pdf.indexOf("<", pdf.indexOf("/Contents ", range, "latin1"), "latin1");
  const close = pdf.indexOf(">", open, "latin1");
  if (range < 0 || close - open - 1 !== 2 * ROOM) throw new Error("the gap for the seal was not found");
  const places = [open, close + 1, pdf.length - close - 1].map((place) => String(place).padEnd(RANGE_DIGITS));
  pdf.write(`/ByteRange [0 ${places.join(" ")}]`, range, "latin1");
  const digest = createHash("sha256")
    .update(pdf.subarray(0, open))
    .update(pdf.subarray(close + 1))
    .digest();
  return { pdf: new Uint8Array(pdf), gap: { from: open + 1, digits: 2 * ROOM }, digest: new Uint8Array(digest) };
}
