import { POINTS_LIMIT, STROKES_LIMIT } from "@footbridge/shared/domain/agreement/signing";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Drawing, type DrawingStep, drawn, hasRoom, NOTHING_DRAWN } from "./drawing.ts";
import { extended, pointsIn, SHEET, simplified } from "./strokes.ts";

const after = (...steps: readonly DrawingStep[]): Drawing => steps.reduce(drawn, NOTHING_DRAWN);
const begin = (x: number, y: number): DrawingStep => ({ type: "begin", at: { x, y } });
const through = (...points: readonly (readonly [number, number])[]): DrawingStep => ({
  type: "move",
  through: points.map(([x, y]) => ({ x, y })),
});
const END: DrawingStep = { type: "end" };
const UNDO: DrawingStep = { type: "undo" };
const CLEAR: DrawingStep = { type: "clear" };

const LINE = [begin(10, 10), through([50, 40], [90, 10]), END];
const DOT = [begin(70.4, 3.6), END];

describe("a drawn signature", () => {
  it("[C7g] is whole units on the sheet, and a touch alone is a dot", () => {
    expect(after(...LINE, ...DOT).strokes).toStrictEqual([
      [10, 10, 50, 40, 90, 10],
      [70, 4],
    ]);
    expect(after(begin(-5, 900), through([SHEET.width + 70, 20]), END).strokes).toStrictEqual([
      [0, SHEET.height, SHEET.width, 20],
    ]);
  });

  it("[C7g] goes back a step at a time, also over having been cleared", () => {
    const cleared = after(...LINE, ...DOT, CLEAR);
    expect(cleared.strokes).toStrictEqual([]);
    const back = drawn(cleared, UNDO);
    expect(back).toStrictEqual(after(...LINE, ...DOT));
    expect(drawn(back, UNDO)).toStrictEqual(after(...LINE));
    expect(drawn(drawn(back, UNDO), UNDO)).toStrictEqual(NOTHING_DRAWN);
    expect(drawn(NOTHING_DRAWN, UNDO)).toStrictEqual(NOTHING_DRAWN);
    expect(drawn(NOTHING_DRAWN, CLEAR)).toStrictEqual(NOTHING_DRAWN);
  });

  it("takes no movement for a stroke that nobody began, and ends one when the next begins", () => {
    expect(after(through([1, 1], [90, 90]))).toStrictEqual(NOTHING_DRAWN);
    expect(after(begin(10, 10), through([50, 40]), ...DOT).strokes).toStrictEqual([
      [10, 10, 50, 40],
      [70, 4],
    ]);
  });

  it("[C7g] never grows past what a signature may hold, whatever is drawn", () => {
    const point = fc.record({ x: fc.integer({ min: -50, max: 1300 }), y: fc.integer({ min: -50, max: 600 }) });
    const step = fc.oneof<fc.Arbitrary<DrawingStep>[]>(
      fc.record({ type: fc.constant("begin" as const), at: point }),
      fc.record({ type: fc.constant("move" as const), through: fc.array(point, { maxLength: 400 }) }),
      fc.record({ type: fc.constantFrom("end" as const, "end" as const, "undo" as const, "clear" as const) }),
    );
    fc.assert(
      fc.property(fc.array(step, { maxLength: 200, size: "max" }), (steps) => {
        const { strokes } = after(...steps);
        expect(strokes.length).toBeLessThanOrEqual(STROKES_LIMIT);
        expect(pointsIn(strokes)).toBeLessThanOrEqual(POINTS_LIMIT);
        expect(strokes.every((stroke) => stroke.length >= 2 && stroke.length % 2 === 0)).toBe(true);
        expect(strokes.flat().every(Number.isInteger)).toBe(true);
      }),
      { seed: 20260314, numRuns: 50 },
    );
  });

  it("says when there is no more room, and keeps what is there", () => {
    const full = after(...Array.from({ length: STROKES_LIMIT }, () => DOT).flat());
    expect(hasRoom(full)).toBe(false);
    expect(drawn(full, begin(1, 1))).toStrictEqual(full);
    expect(hasRoom(drawn(full, UNDO))).toBe(true);
  });
});

describe("a stroke", () => {
  it("has no point that lies on the point before it", () => {
    expect(extended([10, 10], { x: 11, y: 10 })).toStrictEqual([10, 10]);
    expect(extended([10, 10], { x: 12, y: 10 })).toStrictEqual([10, 10, 12, 10]);
  });

  it("loses the points that the eye does not miss, and no others", () => {
    expect(simplified([0, 0, 10, 0, 20, 1, 30, 0])).toStrictEqual([0, 0, 30, 0]);
    expect(simplified([0, 0, 10, 0, 20, 8, 30, 0])).toStrictEqual([0, 0, 10, 0, 20, 8, 30, 0]);
    // There and back again: both ends lie on each other, and the way between them counts.
    expect(simplified([0, 0, 40, 0, 0, 0])).toStrictEqual([0, 0, 40, 0, 0, 0]);
  });
});
