/** How wide a drawn line is, in units of a sheet that is 1200 units wide. */
export const MARK_LINE_WIDTH = 9;

/**
 * A stroke of a drawn mark as the data of an SVG path: a soft line through its points, the same on a page and on paper.
 * @param stroke x0, y0, x1, y1, …
 */
export function markPath(stroke: readonly number[]): string {
  const points = Array.from({ length: stroke.length / 2 }, (_, at) => [stroke[2 * at] ?? 0, stroke[2 * at + 1] ?? 0]);
  const [first, ...rest] = points as [number, number][];
  if (first === undefined) return "";
  const [x, y] = first;
  // A touch is a dot: with round ends, the shortest of lines looks like one everywhere.
  if (rest.length === 0) return `M${x} ${y}h.1`;
  const last = rest.length - 1;
  const curves = rest.map(([px, py], at) => {
    const next = rest[at + 1];
    if (at === last || next === undefined) return `L${px} ${py}`;
    return `Q${px} ${py} ${(px + next[0]) / 2} ${(py + next[1]) / 2}`;
  });
  return `M${x} ${y}${curves.join("")}`;
}
