import type { Seat } from "@footbridge/shared/domain/seat";
import { MEASURES } from "@footbridge/shared/practice/sheets/check-in";
import { classes } from "../../ui/classes.ts";
import styles from "./OwnPicture.module.css";
import type { OwnRating } from "./own-ratings.ts";
import { measureWords, ratedWords } from "./rated-words.ts";
import { shortDay } from "./short-day.ts";
import { placeOn, stretchOf } from "./stretch.ts";

/** How far apart two measures lie, in pixels. */
const STEP = 26;

export interface OwnPictureProps {
  readonly seat: Seat;
  readonly prompt: string;
  /** The first one first. */
  readonly ratings: readonly OwnRating[];
}

/** One's own answers to one question, as a line through the days. For the eyes alone; the table beside it says the same. */
export function OwnPicture({ seat, prompt, ratings }: OwnPictureProps) {
  const stretch = stretchOf(ratings.map(({ date }) => date));
  const points = ratings.flatMap(({ round, date, measures }) => {
    const measure = measures[prompt] ?? null;
    if (measure === null || stretch === null) return [];
    const above = MEASURES.length - 1 - MEASURES.indexOf(measure);
    return [{ round, x: `${placeOn(stretch, date)}%`, y: (above + 0.5) * STEP }];
  });
  if (stretch === null || points.length === 0) return null;
  return (
    <figure className={styles.picture} aria-hidden="true">
      <figcaption className={styles.question}>{ratedWords(prompt).title}</figcaption>
      <div className={styles.frame}>
        <ol className={styles.measures} style={{ gridAutoRows: `${STEP}px` }}>
          {MEASURES.toReversed().map((measure) => (
            <li key={measure}>{measureWords(prompt, measure)}</li>
          ))}
        </ol>
        <svg
          className={classes(styles.line, seat === "a" ? styles.a : styles.b)}
          width="100%"
          height={MEASURES.length * STEP}
          focusable="false"
        >
          {MEASURES.map((measure, row) => (
            <line
              key={measure}
              className={styles.rule}
              x1="0"
              x2="100%"
              y1={(row + 0.5) * STEP}
              y2={(row + 0.5) * STEP}
            />
          ))}
          {points.slice(1).map(({ round, x, y }, before) => (
            <line key={round} className={styles.way} x1={points[before]?.x} y1={points[before]?.y} x2={x} y2={y} />
          ))}
          {points.map(({ round, x, y }) => (
            <circle key={round} className={styles.point} cx={x} cy={y} r="4.5" />
          ))}
        </svg>
        <div className={styles.ends}>
          <span>{shortDay(stretch.from)}</span>
          {stretch.to !== stretch.from && <span>{shortDay(stretch.to)}</span>}
        </div>
      </div>
    </figure>
  );
}
