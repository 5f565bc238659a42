import { X509Certificate } from "node:crypto";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { verifyFile } from "@footbridge/shared/verify/file";
import { NO_EXPECTATIONS } from "@footbridge/shared/verify/verdict";
import { PDF } from "@libpdf/core";
import { afterAll, expect, test } from "vitest";
import { FULL, signedProof, UNKNOWN_HOST } from "../../../../tests/support/signed-proof.ts";
import { textOf } from "../../../../tests/support/tools/pdf-text.ts";
import { run, runPython, TOOLS, WITHOUT } from "../../../../tests/support/tools/tools.ts";
import { paperSource } from "../paper/source.ts";
import { createPdfMaker } from "../pdf/maker.ts";
import { pdfRequest } from "../pdf/request.ts";
import { seal } from "./seal.ts";

const maker = createPdfMaker();
const folder = mkdtempSync(join(tmpdir(), "footbridge-seal-"));
afterAll(async () => {
  await maker.close();
  rmSync(folder, { recursive: true });
});

const SIGNER = { ...UNKNOWN_HOST.key, chain: UNKNOWN_HOST.chain };
const proof = await signedProof(FULL);
const request = pdfRequest(await paperSource(proof), "a4");
const path = (name: string): string => join(folder, name);
const sealed = Buffer.from(seal(await maker.make(request, "someone"), SIGNER));
writeFileSync(path("agreement.pdf"), sealed);

/** What the seal is over, and the seal itself. */
function parts(pdf: Buffer): { readonly covered: Buffer; readonly cms: Buffer } {
  const [, , first, second] = /\/ByteRange \[(0) +(\d+) +(\d+) +\d+ *\]/.exec(pdf.toString("latin1")) ?? [];
  const [end, begin] = [Number(first), Number(second)];
  const digits = pdf.toString("latin1", end + 1, begin - 1);
  const cms = Buffer.from(digits, "hex");
  // DER says how long it is; zeros fill up the rest.
  return {
    covered: Buffer.concat([pdf.subarray(0, end), pdf.subarray(begin)]),
    cms: cms.subarray(0, 4 + cms.readUInt16BE(2)),
  };
}

test("[C7r] a sealed PDF is whole and certified as finished, as the product's own check finds", async () => {
  const verdict = await verifyFile(new Uint8Array(sealed), NO_EXPECTATIONS);
  expect(verdict).toMatchObject({ outcome: "good", file: "pdf", proven: { sealedAt: "2026-03-14T21:40:30.000Z" } });
});

test("[C7r] a sealed PDF is signed as a whole, as pdfsig finds, and a changed byte is found", (context) => {
  if (!TOOLS.poppler) context.skip(WITHOUT.poppler);
  const said = (file: string): readonly string[] =>
    run("pdfsig", [path(file)])
      .out.split("\n")
      .map((line) => line.trim())
      .filter((line) => /^- (Signer Cert|Signing Hash|Signature Type|Total|Signature Val)/.test(line));
  const whole = [
    "- Signer Certificate Common Name: Agreement seal",
    "- Signing Hash Algorithm: SHA-256",
    "- Signature Type: ETSI.CAdES.detached",
    "- Total document signed",
  ];
  expect(said("agreement.pdf")).toEqual([...whole, "- Signature Validation: Signature is Valid."]);
  const changed = Buffer.from(sealed);
  changed[2000] = (changed[2000] ?? 0) ^ 1;
  writeFileSync(path("changed.pdf"), changed);
  expect(said("changed.pdf").at(-1)).toBe("- Signature Validation: Digest Mismatch.");
});

test("[C7r] the seal is a CMS signature by the host's leaf, as openssl finds, over these bytes alone", (context) => {
  if (!TOOLS.openssl) context.skip(WITHOUT.openssl);
  const { covered, cms } = parts(sealed);
  writeFileSync(path("cms.der"), cms);
  writeFileSync(path("covered"), covered);
  writeFileSync(path("other"), Buffer.concat([covered, Buffer.from("\n")]));
  writeFileSync(path("root.pem"), new X509Certificate(SIGNER.chain[1]).toString());
  const verify = (content: string): number | null =>
    run("openssl", [
      "cms",
      "-verify",
      "-binary",
      "-inform",
      "DER",
      "-in",
      path("cms.der"),
      "-content",
      path(content),
      "-CAfile",
      path("root.pem"),
      "-attime",
      String(Date.parse("2026-06-01T00:00:00Z") / 1000),
      "-out",
      path("out"),
    ]).code;
  expect([verify("covered"), verify("other")]).toEqual([0, 4]);
});

test("[C7r] the proof stands in the sealed PDF as it was, byte by byte", async () => {
  const pdf = await PDF.load(sealed);
  expect(new TextDecoder().decode(pdf.attachments.get("proof.json") ?? new Uint8Array())).toBe(request.proof);
});

test("[C7r] the seal leaves tags, title and pages where they were, as a reader of other origin finds", (context) => {
  if (!TOOLS.poppler) context.skip(WITHOUT.poppler);
  const facts = run("pdfinfo", [path("agreement.pdf")]).out.split("\n");
  const wanted = /^(Title|Tagged|Form|Encrypted|Pages|Page size|PDF version):/;
  expect(facts.filter((fact) => wanted.test(fact)).map((fact) => fact.replace(/: +/, ": "))).toEqual([
    "Title: Agreement",
    "Tagged: yes",
    "Form: AcroForm",
    "Pages: 5",
    "Encrypted: no",
    "Page size: 595.276 x 841.89 pts (A4)",
    "PDF version: 1.7",
  ]);
  expect(textOf(sealed)).toContain("We are trying slowly.");
});

test("[C7r] the same revision is sealed with the same bytes", async () => {
  expect(Buffer.compare(sealed, Buffer.from(seal(await maker.make(request, "another"), SIGNER)))).toBe(0);
});

test("[C7q] the proof is checked by a program of another origin, which finds a changed letter", (context) => {
  if (!TOOLS.cryptography) context.skip(WITHOUT.cryptography);
  const { code, out, errors } = runPython("check_proof.py", request.proof);
  expect([code, out, errors]).toEqual([0, "a: signed\nb: no key\nhost: signed\nrecord: unbroken\n", ""]);
  const changed = request.proof.replace("That I want it slow.", "That I want it now.");
  expect(runPython("check_proof.py", changed).code).toBe(1);
});
