/** The sheet that is drawn on, in units. It has one shape on every screen, so that a turned phone only scales it. */
export const SHEET = { width: 1200, height: 480 } as const;

/** Points of one movement as whole units: x0, y0, x1, y1, … */
export type Stroke = readonly number[];
export type Strokes = readonly Stroke[];

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Nearer than this to the one before, a point says nothing, in units. */
const NEAREST = 2;
/** How far a point may lie off the line between its neighbours to be left out, in units: less than a hair on any screen. */
const TOLERANCE = 1.2;

function between(value: number, most: number): number {
  return Math.min(most, Math.max(0, Math.round(value)));
}

/** A point on the sheet as whole units; what is drawn over the edge stays on the edge. */
export function onSheet({ x, y }: Point): Point {
  return { x: between(x, SHEET.width), y: between(y, SHEET.height) };
}

/** How many points a stroke has. */
export function pointsOf(stroke: Stroke): number {
  return stroke.length / 2;
}

/** How many points strokes have together. */
export function pointsIn(strokes: Strokes): number {
  return strokes.reduce((sum, stroke) => sum + pointsOf(stroke), 0);
}

/** A stroke that goes on to a point. */
export function extended(stroke: Stroke, to: Point): Stroke {
  const { x, y } = onSheet(to);
  const [lastX, lastY] = stroke.slice(-2);
  if (lastX !== undefined && lastY !== undefined && Math.hypot(x - lastX, y - lastY) < NEAREST) return stroke;
  return [...stroke, x, y];
}

/** The same stroke to the eye with as few points as it needs (Ramer, Douglas, Peucker). */
export function simplified(stroke: Stroke): Stroke {
  const last = pointsOf(stroke) - 1;
  if (last < 2) return stroke;
  const kept = new Set([0, last]);
  const spans: [number, number][] = [[0, last]];
  for (let span = spans.pop(); span !== undefined; span = spans.pop()) {
    const [from, to] = span;
    const { at, distance } = farthest(stroke, from, to);
    if (distance <= TOLERANCE) continue;
    kept.add(at);
    spans.push([from, at], [at, to]);
  }
  return stroke.filter((_, index) => kept.has(Math.floor(index / 2)));
}

function pointAt(stroke: Stroke, index: number): Point {
  return { x: stroke[2 * index] ?? 0, y: stroke[2 * index + 1] ?? 0 };
}

/** The point between two others of a stroke that lies farthest off the straight way from the one to the other. */
function farthest(stroke: Stroke, from: number, to: number): { readonly at: number; readonly distance: number } {
  const [start, end] = [pointAt(stroke, from), pointAt(stroke, to)];
  let best = { at: from, distance: 0 };
  for (let at = from + 1; at < to; at += 1) {
    const distance = distanceToSegment(pointAt(stroke, at), start, end);
    if (distance > best.distance) best = { at, distance };
  }
  return best;
}

function distanceToSegment(point: Point, start: Point, end: Point): number {
  const [dx, dy] = [end.x - start.x, end.y - start.y];
  const squared = dx * dx + dy * dy;
  const along = squared === 0 ? 0 : ((point.x - start.x) * dx + (point.y - start.y) * dy) / squared;
  const part = Math.min(1, Math.max(0, along));
  return Math.hypot(point.x - (start.x + part * dx), point.y - (start.y + part * dy));
}
