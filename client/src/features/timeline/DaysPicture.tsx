import { timeline as words } from "../../words/en/timeline.ts";
import { DayMark } from "./DayMark.tsx";
import type { DaysPartProps } from "./DaysPart.tsx";
import styles from "./DaysPicture.module.css";
import { type MarkKind, markOf } from "./day-mark.ts";
import { shortDay } from "./short-day.ts";
import { placeOn, type Stretch } from "./stretch.ts";

/** Where the deck lies, and how much room there is below it for the largest arch, in pixels. */
const DECK = 14;
const HEIGHT = 38;

/** How large the marks are, so that those of neighbouring weeks stand beside each other on the narrowest phone. */
function sizeFor(days: number): number {
  if (days <= 8) return 2;
  return days <= 15 ? 1.5 : 1;
}

/**
 * The days as a footbridge seen from the side: its deck goes from the first day to the last, unbroken, and every check-in
 * that was held is an arch of two halves below it. For the eyes alone; the table beside it says the same.
 */
export function DaysPicture({ days, stretch, today }: DaysPartProps & { readonly stretch: Stretch }) {
  const marks = days.map((day) => ({ round: day.round, place: `${placeOn(stretch, day.date)}%`, kind: markOf(day) }));
  const size = `scale(${sizeFor(days.length)})`;
  const runs = today >= stretch.from && today <= stretch.to;
  const past = `${placeOn(stretch, today)}%`;
  return (
    <div className={styles.picture} aria-hidden="true">
      <div className={styles.frame}>
        <div className={styles.today}>{runs && <span style={{ insetInlineStart: past }}>{words.today}</span>}</div>
        <svg className={styles.line} width="100%" height={HEIGHT} focusable="false">
          <line className={styles.ahead} x1="0" x2="100%" y1={DECK} y2={DECK} />
          <line className={styles.deck} x1="0" x2={past} y1={DECK} y2={DECK} />
          {runs && <line className={styles.now} x1={past} x2={past} y1={2} y2={DECK + 5} />}
          {marks.map(({ round, place, kind }) => (
            <svg key={round} x={place} y={DECK} overflow="visible">
              <g transform={size}>
                <DayMark kind={kind} />
              </g>
            </svg>
          ))}
        </svg>
        <div className={styles.ends}>
          <span>{shortDay(stretch.from)}</span>
          <span>{shortDay(stretch.to)}</span>
        </div>
      </div>
      <Key kinds={marks.map(({ kind }) => kind)} />
    </div>
  );
}

const KEYS: readonly MarkKind[] = ["held", "milestone", "not-held", "here", "to-come"];

/** What the shapes mean, of those that there are. */
function Key({ kinds }: { readonly kinds: readonly MarkKind[] }) {
  return (
    <ul className={styles.key}>
      {KEYS.filter((kind) => kinds.includes(kind)).map((kind) => (
        <li key={kind}>
          <svg className={styles.sample} viewBox="-14 -8 28 20" focusable="false">
            <DayMark kind={kind} />
          </svg>
          {words.days.key[kind]}
        </li>
      ))}
    </ul>
  );
}
