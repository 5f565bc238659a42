import { PDF, PdfArray, PdfDict, PdfName, PdfNumber, type PdfObject, type PdfRef } from "@libpdf/core";
import type { TestHost } from "./host.ts";

/** When they are sealed, unless told. */
export const SEALED_AT = "2026-03-14T22:00:00.000Z";

/** What a PDF is made of, and what is unusual about it. */
export interface PdfParts {
  readonly host: TestHost;
  /** Lines on its page. */
  readonly lines: readonly string[];
  /** Attached files. */
  readonly attached: readonly (readonly [string, string])[];
  readonly at?: string;
  /** The level of DocMDP; null where it is an ordinary signature. */
  readonly level?: number | null;
}

/** A PDF with a page and attachments, without a seal. */
export async function plainPdf({ lines, attached }: Omit<PdfParts, "host">): Promise<Uint8Array<ArrayBuffer>> {
  const pdf = PDF.create();
  const page = pdf.addPage({ size: "a4" });
  lines.forEach((line, index) => {
    page.drawText(line, { x: 40, y: 700 - 20 * index, size: 9 });
  });
  for (const [name, text] of attached) pdf.attachments.add(name, new TextEncoder().encode(text));
  return new Uint8Array(await pdf.save());
}

/** Signs a PDF as it is, by code of LibPDF's own, which the product does not use for it. */
export async function sealPdf(bytes: Uint8Array, parts: PdfParts): Promise<Uint8Array<ArrayBuffer>> {
  const { host, at = SEALED_AT, level = 1 } = parts;
  const pdf = await PDF.load(bytes);
  const [leaf, root] = host.chain;
  if (level !== null) certify(pdf, level);
  const sealed = await pdf.sign({
    signer: {
      certificate: new Uint8Array(leaf),
      certificateChain: [new Uint8Array(root)],
      keyType: "EC",
      signatureAlgorithm: "ECDSA",
      sign: (data) => Promise.resolve(new Uint8Array(host.key.sign(data, "der"))),
    },
    signingTime: new Date(at),
    estimatedSize: 2500,
  });
  return new Uint8Array(sealed.bytes);
}

/** Adds to the signature that is about to be made what LibPDF has no word for: that it certifies the document. */
function certify(pdf: PDF, level: number): void {
  const { registry } = pdf.context;
  const register = registry.register.bind(registry);
  registry.register = (object: PdfObject): PdfRef => {
    const reference = register(object);
    if (object instanceof PdfDict && object.getName("Type")?.value === "Sig") {
      const parameters = PdfDict.of({
        Type: PdfName.of("TransformParams"),
        P: PdfNumber.of(level),
        V: PdfName.of("1.2"),
      });
      const transform = PdfDict.of({
        Type: PdfName.of("SigRef"),
        TransformMethod: PdfName.of("DocMDP"),
        TransformParams: parameters,
      });
      object.set("Reference", new PdfArray([transform]));
      pdf.getCatalog().set("Perms", PdfDict.of({ DocMDP: reference }));
    }
    return reference;
  };
}
