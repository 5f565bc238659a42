import { run } from "./tools.ts";

/** Marks of direction, which a reader puts around words, and the ends of pages. */
const MARKS = /[\u200E\u200F\u202A-\u202E\u2066-\u2069\f]/g;

/** The text of a PDF as a reader of other origin finds it (`pdftotext`), a line each, without its marks of direction. */
export function textOf(pdf: Uint8Array): readonly string[] {
  return run("pdftotext", ["-", "-"], pdf)
    .out.replace(MARKS, "")
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");
}

/** Where a word stands on a page, in points from its upper left corner. */
export interface Box {
  readonly page: number;
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Where every word of a PDF stands, as a reader of other origin finds it (`pdftotext -bbox`). */
export function boxesOf(pdf: Uint8Array): readonly Box[] {
  const pages = run("pdftotext", ["-bbox", "-", "-"], pdf).out.split("<page ").slice(1);
  return pages.flatMap((page, index) =>
    Array.from(page.matchAll(/<word xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)"/g)).map(
      ([, left, top, right, bottom]) => ({
        page: index + 1,
        left: Number(left),
        top: Number(top),
        right: Number(right),
        bottom: Number(bottom),
      }),
    ),
  );
}
