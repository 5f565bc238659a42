import { VisuallyHidden } from "../../../ui/VisuallyHidden.tsx";
import { comparison as words } from "../../../words/en/agreement-comparison.ts";
import styles from "./DifferentWords.module.css";
import type { Run } from "./word-difference.ts";

export interface DifferentWordsProps {
  readonly runs: readonly Run[];
  /** What stands in this text alone was taken out of the later one, or put into it. */
  readonly side: "before" | "now";
}

/** A text in which what is not in the other one is marked, for the eye by a line and for the ear by words. */
export function DifferentWords({ runs, side }: DifferentWordsProps) {
  const Mark = side === "before" ? "del" : "ins";
  const { begins, ends } = words.marks[side];
  return (
    <div className={styles.words} dir="auto">
      {runs.map(({ text, only }, index) =>
        only ? (
          <Mark key={index} className={styles.only}>
            <VisuallyHidden>{begins} </VisuallyHidden>
            {text}
            <VisuallyHidden> {ends} </VisuallyHidden>
          </Mark>
        ) : (
          <span key={index}>{text}</span>
        ),
      )}
    </div>
  );
}
