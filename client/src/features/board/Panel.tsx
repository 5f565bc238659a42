import { type ReactNode, useEffect, useRef, useState } from "react";
import { useHeld } from "../../net/LineProvider.tsx";
import type { BoardPlace } from "./addresses.ts";
import { useBoard } from "./board-context.tsx";
import { LineCard } from "./LineCard.tsx";
import { linesHere } from "./lines-here.ts";
import styles from "./Panel.module.css";
import { showLine } from "./show-line.ts";
import { useDeskState } from "./useDesk.ts";

export interface PanelProps {
  readonly place: BoardPlace;
  readonly title: string;
  readonly description: string;
  /** What it says while nothing stands in it. */
  readonly empty: string;
  /** Someone has just come here from another place of the board, so its heading takes the focus. */
  readonly arrived: boolean;
  readonly foot?: ReactNode;
}

/** The lines of one place of the board. Give it the place as `key`: leaving it means that what is new was seen. */
export function Panel({ place, title, description, empty, arrived, foot }: PanelProps) {
  const { desk } = useBoard();
  const held = useHeld();
  const { open } = useDeskState();
  const heading = useRef<HTMLHeadingElement>(null);
  const [shown, setShown] = useState<readonly string[]>([]);
  const lines = linesHere(place, shown, { board: held.board, clauses: held.clauses, open });
  if (lines !== shown) setShown(lines);

  const came = useRef(arrived);
  useEffect(() => {
    // A line that the address names comes first.
    if (showLine(window.location.hash.slice(1))) return;
    if (!came.current) return;
    window.scrollTo(0, 0);
    heading.current?.focus({ preventScroll: true });
  }, []);
  const seen = useRef(lines);
  useEffect(() => {
    seen.current = lines;
  }, [lines]);
  useEffect(() => () => desk.look([...seen.current, place]), [desk, place]);

  return (
    <section className={styles.panel} aria-labelledby={`place-${place}`}>
      <div className={styles.head}>
        <h2 id={`place-${place}`} ref={heading} tabIndex={-1}>
          {title}
        </h2>
        <p className={styles.description}>{description}</p>
      </div>
      {lines.length === 0 ? (
        <p className={styles.empty}>{empty}</p>
      ) : (
        <ul className={styles.lines}>
          {lines.map((id) => {
            const clause = held.clauses[id];
            return clause === undefined ? null : <LineCard key={id} clause={clause} />;
          })}
        </ul>
      )}
      {foot}
    </section>
  );
}
