import { MARK_LINE_WIDTH, markPath } from "@footbridge/shared/domain/agreement/mark-path";
import type { Mark } from "@footbridge/shared/domain/agreement/signing";

/** The colour of ink in `assets/agreement.typ`. */
const INK = "#2a2520";

/** A drawing that is ready to be set. */
export interface MarkPicture {
  readonly svg: string;
  /** How wide it is, as a part of the sheet that was drawn on: so that a small mark stays a small one. */
  readonly part: number;
}

/** A drawn mark as a picture made of lines, cut to what was drawn with room for the width of the line. */
export function markPicture({ width: sheet, strokes }: Extract<Mark, { kind: "drawn" }>): MarkPicture {
  const points = strokes.flat();
  const across = extent(points.filter((_, at) => at % 2 === 0));
  const down = extent(points.filter((_, at) => at % 2 === 1));
  const box = [across.from, down.from, across.length, down.length].join(" ");
  const line = `fill="none" stroke="${INK}" stroke-width="${MARK_LINE_WIDTH}" stroke-linecap="round" stroke-linejoin="round"`;
  const paths = strokes.map((stroke) => `<path d="${markPath(stroke)}"/>`).join("");
  return {
    svg: `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${box}" width="${across.length}" height="${down.length}" ${line}>${paths}</svg>`,
    part: Math.min(1, across.length / sheet),
  };
}

function extent(values: readonly number[]): { readonly from: number; readonly length: number } {
  const from = Math.min(...values) - MARK_LINE_WIDTH;
  return { from, length: Math.max(...values) + MARK_LINE_WIDTH - from };
}
