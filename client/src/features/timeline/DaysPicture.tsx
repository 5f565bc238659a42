import { classes } from "../../ui/classes.ts";
import { timeline as words } from "../../words/en/timeline.ts";
import { DayMark } from "./DayMark.tsx";
import type { DaysPartProps } from "./DaysPart.tsx";
import styles from "./DaysPicture.module.css";
import { type MarkKind, markOf } from "./day-mark.ts";
import { shortDay } from "./short-day.ts";
import { placeOn, type Stretch } from "./stretch.ts";

/** Where the deck lies, with room above it for lanterns, in pixels. */
const DECK = 20;
/** From how many days on arches have to be smaller, so that those of two weeks stand beside each other. */
const SOME = 9;
const MANY = 16;

/**
 * The days as a footbridge seen from the side: its deck goes from the first day to the last, unbroken, and every check-in
 * that was held is an arch of two halves below it. For the eyes alone; the table beside it says the same.
 */
export function DaysPicture({ days, stretch, today }: DaysPartProps & { readonly stretch: Stretch }) {
  const marks = days.map((day) => ({ round: day.round, place: `${placeOn(stretch, day.date)}%`, kind: markOf(day) }));
  const runs = today >= stretch.from && today <= stretch.to;
  const past = `${placeOn(stretch, today)}%`;
  return (
    <div className={styles.picture} aria-hidden="true">
      <div className={styles.frame}>
        <div className={styles.today}>{runs && <span style={{ insetInlineStart: past }}>{words.today}</span>}</div>
        <svg
          className={classes(styles.line, days.length >= MANY ? styles.many : days.length >= SOME && styles.some)}
          width="100%"
          focusable="false"
        >
          <line className={styles.ahead} x1="0" x2="100%" y1={DECK} y2={DECK} />
          <line className={styles.deck} x1="0" x2={past} y1={DECK} y2={DECK} />
          {runs && <line className={styles.now} x1={past} x2={past} y1={0} y2={DECK + 6} />}
          {marks.map(({ round, place, kind }) => (
            <svg key={round} x={place} y={DECK} overflow="visible">
              <DayMark kind={kind} />
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

/** The marks in the order in which they are explained, each with the part of the drawing that it takes. */
const KEYS = [
  ["held", "-10 -1 20 12"],
  ["not-held", "-10 -6.5 20 13"],
  ["here", "-10 -6.5 20 13"],
  ["to-come", "-10 -6.5 20 13"],
  ["milestone-held", "-14 -16 28 16.8"],
  ["milestone", "-14 -16 28 16.8"],
] as const satisfies readonly (readonly [MarkKind, string])[];

/** What the marks mean, of those that there are. */
function Key({ kinds }: { readonly kinds: readonly MarkKind[] }) {
  return (
    <ul className={styles.key}>
      {KEYS.filter(([kind]) => kinds.includes(kind)).map(([kind, viewBox]) => (
        <li key={kind}>
          <svg className={styles.sample} viewBox={viewBox} focusable="false">
            <DayMark kind={kind} />
          </svg>
          {words.days.key[kind]}
        </li>
      ))}
    </ul>
  );
}
