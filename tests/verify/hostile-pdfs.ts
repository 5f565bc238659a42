import { deflateSync } from "node:zlib";

type File = Uint8Array<ArrayBuffer>;

const CATALOG = "<< /Type /Catalog /Pages 2 0 R /AcroForm << /Fields [4 0 R] >> >>";
const PAGES = "<< /Type /Pages /Kids [3 0 R] /Count 1 >>";
const PAGE = "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] >>";

/** A whole PDF of these objects, from number 1 on. */
function pdfOf(objects: readonly string[]): File {
  let text = "%PDF-1.7\n";
  const places = objects.map((object, index) => {
    const place = text.length;
    text += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return `${String(place).padStart(10, "0")} 00000 n \n`;
  });
  const table = text.length;
  const size = objects.length + 1;
  text += `xref\n0 ${size}\n0000000000 65535 f \n${places.join("")}trailer\n<< /Size ${size} /Root 1 0 R >>\n`;
  return new Uint8Array(Buffer.from(`${text}startxref\n${table}\n%%EOF\n`, "latin1"));
}

/** A field of a form that is its own child, twice. */
export const FIELD_WITHIN_ITSELF = pdfOf([CATALOG, PAGES, PAGE, "<< /T (a) /Kids [4 0 R 4 0 R] >>"]);

/** Sixty fields, each twice the child of the one before: as many ways to the last one as there are grains of sand. */
export const FIELDS_WITHOUT_END = pdfOf([
  CATALOG,
  PAGES,
  PAGE,
  ...Array.from({ length: 60 }, (_, index) => `<< /T (a) /Kids [${index + 5} 0 R ${index + 5} 0 R] >>`),
  "<< /T (z) >>",
]);

/** Bytes of a table of places before it is packed: 16 million places. */
const TABLE = 64 * 1024 * 1024;

/** A file of 65 kB that says where 16 million things stand in it: reading it takes minutes. */
export function tableWithoutEnd(): File {
  const packed = deflateSync(Buffer.alloc(TABLE, 1), { level: 9 });
  const head = `%PDF-1.7\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n2 0 obj\n<< /Type /Pages /Kids [] /Count 0 >>\nendobj\n`;
  const dictionary = `/Type /XRef /Size ${TABLE / 4} /W [1 2 1] /Root 1 0 R /Filter /FlateDecode /Length ${packed.length}`;
  return new Uint8Array(
    Buffer.concat([
      Buffer.from(`${head}3 0 obj\n<< ${dictionary} >>\nstream\n`, "latin1"),
      packed,
      Buffer.from(`\nendstream\nendobj\nstartxref\n${head.length}\n%%EOF\n`, "latin1"),
    ]),
  );
}
