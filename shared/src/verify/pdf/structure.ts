import { PDF, PdfArray, PdfDict, PdfNumber, type PdfObject, PdfRef } from "@libpdf/core";

/** The signature in a PDF, as its dictionary has it. Nothing in it is believed before the seal is checked. */
export interface SealDictionary {
  /** Four numbers if it is one of ours: two runs of bytes, each with its beginning and its length. */
  readonly byteRange: readonly number[];
  /** The digits of the seal and the zeros that fill up their place. */
  readonly contents: Uint8Array;
  /** When it was sealed, ISO 8601, UTC; null where that cannot be read. */
  readonly at: string | null;
  /** Whether it certifies the document as one that nothing may be done to. */
  readonly permitsNothing: boolean;
}

/** What a PDF holds, apart from its pages. */
export interface Structure {
  /** One for each signature. */
  readonly seals: readonly SealDictionary[];
  /** What is attached is unpacked when it is asked for: what is small in a file can be large outside of it. */
  readonly attachments: readonly { readonly name: string; readonly bytes: () => Uint8Array<ArrayBuffer> }[];
  /** What stands on the pages, without white space. */
  readonly text: () => string;
}

type Resolve = (ref: PdfRef) => PdfObject | null;

const DATE = /^D:(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)Z$/;

/** A moment in UTC as PDF writes it (ISO 32000-1, 7.9.4). */
function readDate(text: string | undefined): string | null {
  const [, year, month, day, hour, minute, second] = DATE.exec(text ?? "") ?? [];
  if (second === undefined) return null;
  const at = new Date(`${year}-${month}-${day}T${hour}:${minute}:${second}.000Z`);
  return Number.isNaN(at.getTime()) ? null : at.toISOString();
}

function numbersIn(array: PdfArray | undefined): readonly number[] {
  return Array.from({ length: array?.length ?? 0 }, (_, index) => {
    const value = array?.at(index);
    return value instanceof PdfNumber ? value.value : Number.NaN;
  });
}

/** Whether a signature certifies with DocMDP level 1 (ISO 32000-1, 12.8.2.2): no change of any kind. */
function permitsNothing(signature: PdfDict, resolve: Resolve): boolean {
  const reference = signature.getArray("Reference", resolve)?.at(0, resolve);
  if (!(reference instanceof PdfDict) || reference.getName("TransformMethod", resolve)?.value !== "DocMDP")
    return false;
  return reference.getDict("TransformParams", resolve)?.getNumber("P", resolve)?.value === 1;
}

/** The values of all signature fields, of fields within fields too; each field once, whoever calls it its own. */
function signaturesIn(fields: PdfArray | undefined, resolve: Resolve): readonly (PdfRef | PdfDict)[] {
  const values: (PdfRef | PdfDict)[] = [];
  const seen = new Set<PdfDict>();
  const waiting = [fields];
  for (const some of waiting)
    for (let index = 0; index < (some?.length ?? 0); index += 1) {
      const field = some?.at(index, resolve);
      if (!(field instanceof PdfDict) || seen.has(field)) continue;
      seen.add(field);
      const value = field.get("V");
      const isSeal = field.getName("FT", resolve)?.value === "Sig";
      if (isSeal && (value instanceof PdfRef || value instanceof PdfDict)) values.push(value);
      waiting.push(field.getArray("Kids", resolve));
    }
  return values;
}

function isSame(one: PdfObject | undefined, other: PdfObject): boolean {
  return one instanceof PdfRef && other instanceof PdfRef
    ? one.objectNumber === other.objectNumber && one.generation === other.generation
    : false;
}

/**
 * Reads what a PDF holds. The reader mends nothing on the way: at what is broken, its mending may never come to an end.
 * Whatever it understood is believed only after the seal showed that the host wrote every byte of it.
 * @throws Error for what is no PDF, or one that is not whole
 */
export async function readStructure(bytes: Uint8Array<ArrayBuffer>): Promise<Structure> {
  const pdf = await PDF.load(bytes, { lenient: false });
  const resolve: Resolve = (ref) => pdf.getObject(ref);
  const catalog = pdf.getCatalog();
  const certifying = catalog.getDict("Perms", resolve)?.get("DocMDP");
  const values = signaturesIn(catalog.getDict("AcroForm", resolve)?.getArray("Fields", resolve), resolve);
  const seals = values.flatMap((value): readonly SealDictionary[] => {
    const dictionary = value instanceof PdfRef ? resolve(value) : value;
    if (!(dictionary instanceof PdfDict)) return [];
    return [
      {
        byteRange: numbersIn(dictionary.getArray("ByteRange", resolve)),
        contents: dictionary.getString("Contents", resolve)?.bytes ?? new Uint8Array(),
        at: readDate(dictionary.getString("M", resolve)?.asString()),
        permitsNothing: isSame(certifying, value) && permitsNothing(dictionary, resolve),
      },
    ];
  });
  return {
    seals,
    attachments: Array.from(pdf.attachments.list().keys(), (name) => ({
      name,
      bytes: () => new Uint8Array(pdf.attachments.get(name) ?? []),
    })),
    text: () =>
      pdf
        .getPages()
        .map((page) => page.extractText().text)
        .join("")
        .replace(/\s+/g, ""),
  };
}
