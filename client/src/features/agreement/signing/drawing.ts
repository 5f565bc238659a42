import { POINTS_LIMIT, STROKES_LIMIT } from "@footbridge/shared/domain/agreement/signing";
import { extended, type Point, pointsIn, pointsOf, type Strokes, simplified } from "./strokes.ts";

/** What is drawn, with what it was before each step, so that nothing that was drawn is lost by a slip. */
export interface Drawing {
  readonly strokes: Strokes;
  /** Earlier states, the oldest first. */
  readonly before: readonly Strokes[];
  /** A stroke is being drawn: the last one. */
  readonly drawing: boolean;
}

export const NOTHING_DRAWN: Drawing = { strokes: [], before: [], drawing: false };

export type DrawingStep =
  | { readonly type: "begin"; readonly at: Point }
  | { readonly type: "move"; readonly through: readonly Point[] }
  | { readonly type: "end" | "undo" | "clear" };

/** Whether there is room for another stroke. */
export function hasRoom({ strokes, drawing }: Drawing): boolean {
  return drawing || (strokes.length < STROKES_LIMIT && pointsIn(strokes) < POINTS_LIMIT);
}

/** The drawing after a step. */
export function drawn(drawing: Drawing, step: DrawingStep): Drawing {
  const { strokes, before } = drawing;
  switch (step.type) {
    case "begin": {
      const ended = finished(drawing);
      if (!hasRoom(ended)) return ended;
      return {
        strokes: [...ended.strokes, extended([], step.at)],
        before: [...ended.before, ended.strokes],
        drawing: true,
      };
    }
    case "move":
      return drawing.drawing ? { ...drawing, strokes: moved(strokes, step.through) } : drawing;
    case "end":
      return finished(drawing);
    case "undo": {
      const last = before.at(-1);
      return last === undefined ? drawing : { strokes: last, before: before.slice(0, -1), drawing: false };
    }
    case "clear":
      return strokes.length === 0 ? drawing : { strokes: [], before: [...before, strokes], drawing: false };
  }
}

function moved(strokes: Strokes, through: readonly Point[]): Strokes {
  const others = strokes.slice(0, -1);
  const room = POINTS_LIMIT - pointsIn(others);
  let stroke = strokes.at(-1) ?? [];
  for (const point of through) if (pointsOf(stroke) < room) stroke = extended(stroke, point);
  return [...others, stroke];
}

function finished(drawing: Drawing): Drawing {
  if (!drawing.drawing) return drawing;
  const { strokes } = drawing;
  return { ...drawing, drawing: false, strokes: [...strokes.slice(0, -1), simplified(strokes.at(-1) ?? [])] };
}
