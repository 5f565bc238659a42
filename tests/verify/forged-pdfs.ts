import { proofText } from "@footbridge/shared/proof/assemble";
import { PDF } from "@libpdf/core";
import { BasicConstraints } from "pkijs";
import { type Made, makeCouple, proofOf } from "../support/proof/couple.ts";
import { makeHost } from "../support/proof/host.ts";
import { plainPdf, sealPdf } from "../support/proof/sealed-pdf.ts";
import { pdfFile, pdfParts } from "./files.ts";
import type { Forgery } from "./forged-proofs.ts";

type File = Uint8Array<ArrayBuffer>;

const HEAD_OF_CMS = "<3082";

function latin1(file: File): string {
  return Buffer.from(file).toString("latin1");
}

/** A file in which a text stands for another of the same length. */
function overwritten(file: File, from: string, to: string): File {
  const text = latin1(file);
  if (from.length !== to.length || !text.includes(from)) throw new Error("nothing to overwrite");
  return new Uint8Array(
    Buffer.from(
      text.replace(from, () => to),
      "latin1",
    ),
  );
}

/** A file with one byte changed. */
function flipped(file: File, at: number): File {
  const changed = new Uint8Array(file);
  changed[at] = (changed[at] ?? 0) ^ 1;
  return changed;
}

/** A file with another hexadecimal digit in one place. */
function withAnotherDigit(file: File, at: number): File {
  const changed = new Uint8Array(file);
  changed.set(Buffer.from(changed[at] === 0x30 ? "1" : "0"), at);
  return changed;
}

/** Where the seal is written down, in digits. */
function sealIn(file: File): { readonly from: number; readonly until: number } {
  const from = latin1(file).lastIndexOf(HEAD_OF_CMS) + 1;
  return { from, until: latin1(file).indexOf(">", from) };
}

/** Where the DER of a seal ends, in digits. */
function derEnd(file: File): number {
  const { from } = sealIn(file);
  const length = Number.parseInt(latin1(file).slice(from + 4, from + 8), 16);
  return from + 8 + 2 * length;
}

/** A page drawn over after the seal, as an update at the end of the file. */
async function repainted(file: File): Promise<File> {
  const pdf = await PDF.load(file);
  pdf.getPages()[0]?.drawText("We owe each other everything.", { x: 40, y: 400, size: 20 });
  return new Uint8Array(await pdf.save({ incremental: true }));
}

/** The byte range that would leave the last `more` bytes before the gap uncovered too. */
function widened(file: File): File {
  const [range = "", length = ""] = /\/ByteRange \[0 (\d+)/.exec(latin1(file)) ?? [];
  return overwritten(file, range, range.replace(length, String(Number(length) - 9)));
}

/** The same agreement of two others, whose proof somebody put in. */
async function withProofOf(made: Made, other: Made): Promise<File> {
  return pdfFile(made, { attached: [["proof.json", proofText(proofOf(other))]] });
}

export const PDFS: readonly Forgery[] = [
  ["a byte of a page changed", async (made) => flipped(await pdfFile(made), 400), ["seal-altered"]],
  [
    "a page drawn over in an update after the seal",
    async (made) => repainted(await pdfFile(made)),
    ["added-after-seal"],
  ],
  ["a blank at its end", async (made) => new Uint8Array([...(await pdfFile(made)), 0x20]), ["added-after-seal"]],
  [
    "a second signature",
    async (made) => sealPdf(await pdfFile(made), { ...pdfParts(made), host: makeHost(), level: null }),
    ["seal-more-than-one"],
  ],
  [
    "a second signature by the same host",
    async (made) => sealPdf(await pdfFile(made), { ...pdfParts(made), level: null }),
    ["seal-more-than-one"],
  ],
  ["the seal of another host", async (made) => pdfFile(made, { host: makeHost() }), ["seal-by-another-host"]],
  [
    "the certificates of another host over its signature",
    async (made) => {
      const other = makeHost();
      return pdfFile(made, { host: { chain: other.chain, key: made.host.key } });
    },
    ["seal-not-valid"],
  ],
  ["a gap that is wider than the seal", async (made) => widened(await pdfFile(made)), ["seal-leaves-gap"]],
  [
    "a byte range that begins later",
    async (made) => overwritten(await pdfFile(made), "/ByteRange [0", "/ByteRange [9"),
    ["seal-leaves-gap"],
  ],
  [
    "a byte of the proof in it changed",
    async (made) => {
      const file = await pdfFile(made);
      return flipped(file, latin1(file).indexOf("stream", latin1(file).indexOf("/EmbeddedFile ")) + 100);
    },
    ["seal-altered"],
  ],
  [
    "the proof of two others in it, by the same host",
    async (made) => withProofOf(made, await makeCouple(made.host)),
    ["pages-of-another-document"],
  ],
  [
    "the proof of the same agreement by another host in it",
    async (made) => withProofOf(made, await makeCouple(makeHost())),
    ["seal-by-another-host", "pages-of-another-document"],
  ],
  ["no proof in it", async (made) => pdfFile(made, { attached: [] }), ["proof-missing"]],
  [
    "another file beside the proof",
    async (made) => pdfFile(made, { attached: [...pdfParts(made).attached, ["note.txt", "Read me instead."]] }),
    ["proof-more-than-one"],
  ],
  [
    "a proof that ends too early",
    async (made) => pdfFile(made, { attached: [["proof.json", proofText(proofOf(made)).slice(0, -9)]] }),
    ["json-not-whole"],
  ],
  [
    "something else under the name of the proof",
    async (made) => pdfFile(made, { attached: [["proof.json", "Trust me."]] }),
    ["not-a-file-of-ours"],
  ],
  ["a seal that allows changes to forms", async (made) => pdfFile(made, { level: 2 }), ["seal-permits-changes"]],
  ["a seal that certifies nothing", async (made) => pdfFile(made, { level: null }), ["seal-permits-changes"]],
  ["no seal at all", async (made) => plainPdf(pdfParts(made)), ["seal-missing"]],
  [
    "its seal cut off",
    async (made) => {
      const file = await pdfFile(made);
      return file.slice(0, latin1(file).indexOf("%%EOF") + 6);
    },
    ["seal-missing"],
  ],
  ["its end cut off", async (made) => (await pdfFile(made)).slice(0, -12), ["pdf-not-whole"]],
  ["nothing but its first bytes", async (made) => (await pdfFile(made)).slice(0, 64), ["pdf-not-whole"]],
  [
    "a leaf that had run out when it was sealed",
    async (made) => pdfFile(made, { at: "2029-01-01T00:00:00.000Z" }),
    ["seal-certificate-time"],
  ],
  [
    "a leaf that another root certified",
    async (made) => {
      const host = makeHost({ certifiedByAnother: true });
      return pdfFile(made, { host });
    },
    ["seal-certificate-chain"],
  ],
  [
    "a leaf that may certify others",
    async (made) => {
      const extension = { id: "2.5.29.19", value: new BasicConstraints({ cA: true }) };
      return pdfFile(made, { host: makeHost({ extension }) });
    },
    ["seal-certificate-purpose"],
  ],
  [
    "a leaf that demands something unknown",
    async (made) => {
      const extension = { id: "1.2.3.4.5", value: new BasicConstraints({}) };
      return pdfFile(made, { host: makeHost({ extension }) });
    },
    ["seal-certificate-unreadable"],
  ],
  [
    "a byte changed in the filling behind the seal",
    async (made) => {
      const file = await pdfFile(made);
      return flipped(file, sealIn(file).until - 1);
    },
    ["seal-unreadable"],
  ],
  [
    "a digit of the seal in small letters",
    async (made) => {
      const file = await pdfFile(made);
      const { from, until } = sealIn(file);
      const digits = latin1(file).slice(from, until);
      return overwritten(
        file,
        digits,
        digits.replace(/[A-F]/, (letter) => letter.toLowerCase()),
      );
    },
    ["seal-unreadable"],
  ],
  [
    "the last byte of the signature changed",
    async (made) => {
      const file = await pdfFile(made);
      return withAnotherDigit(file, derEnd(file) - 1);
    },
    ["seal-not-valid"],
  ],
];
