import { MARK_LINE_WIDTH, markPath } from "@footbridge/shared/domain/agreement/mark-path";
import styles from "./DrawnMark.module.css";

export interface DrawnMarkProps {
  readonly width: number;
  readonly height: number;
  readonly strokes: readonly (readonly number[])[];
  /** What it is, for whoever does not see it; left out where words beside it say so. */
  readonly label?: string;
}

/** A drawn signature, the same wherever it stands: here while it is drawn, under what was signed, and on paper. */
export function DrawnMark({ width, height, strokes, label }: DrawnMarkProps) {
  return (
    <svg
      className={styles.mark}
      viewBox={`0 0 ${width} ${height}`}
      strokeWidth={MARK_LINE_WIDTH}
      {...(label === undefined ? { "aria-hidden": true } : { role: "img", "aria-label": label })}
      focusable="false"
    >
      {strokes.map((stroke, index) => (
        <path key={index} d={markPath(stroke)} />
      ))}
    </svg>
  );
}
