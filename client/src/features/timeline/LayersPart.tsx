import { otherSeat, type Seat } from "@footbridge/shared/domain/seat";
import { LAYER_IDS, READINGS } from "@footbridge/shared/practice/sheets/what-changed";
import { SideBySide, Stack } from "../../ui/Layouts.tsx";
import { SeatMark } from "../../ui/SeatMark.tsx";
import { VisuallyHidden } from "../../ui/VisuallyHidden.tsx";
import { timeline as words } from "../../words/en/timeline.ts";
import { fill } from "../../words/fill.ts";
import { Stone } from "../round/layers/Stone.tsx";
import { layerWords, readingWords } from "../round/layers/words.ts";
import styles from "./LayersPart.module.css";
import { anythingRead, type ReadingMoment } from "./readings.ts";
import { shortDay } from "./short-day.ts";
import type { Whose } from "./ToldPart.tsx";

export interface LayersPartProps extends Whose {
  /** The first one first. */
  readonly readings: readonly ReadingMoment[];
}

/** The four layers as each reads them of themselves, at the start, half-way and at the end. */
export function LayersPart({ seat, partner, readings }: LayersPartProps) {
  const other = otherSeat(seat);
  const { title, lead, none, theirs, mine } = words.layers;
  return (
    <section aria-labelledby="layers">
      <Stack gap="close">
        <h2 id="layers">{title}</h2>
        {anythingRead(readings) ? (
          <>
            <p>{lead}</p>
            <SideBySide>
              <Readings seat={other} name={fill(theirs, { partner })} readings={readings} />
              <Readings seat={seat} name={mine} readings={readings} />
            </SideBySide>
            <Key seat={seat} />
          </>
        ) : (
          <p>{none}</p>
        )}
      </Stack>
    </section>
  );
}

interface ReadingsProps {
  readonly seat: Seat;
  readonly name: string;
  readonly readings: readonly ReadingMoment[];
}

/** One person's readings: a table, whose cells are stones for the eyes and words for a screen reader. */
function Readings({ seat, name, readings }: ReadingsProps) {
  return (
    <table className={styles.readings}>
      <caption className={styles.whose}>
        <SeatMark seat={seat} name={name} />
      </caption>
      <thead>
        <tr>
          <th scope="col">
            <VisuallyHidden>{words.layers.layer}</VisuallyHidden>
          </th>
          {readings.map(({ round, kind, date }) => (
            <th key={round} scope="col">
              {words.layers.moments[kind]}
              {date !== null && <span className={styles.day}>{shortDay(date)}</span>}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {LAYER_IDS.toReversed().map((layer) => (
          <tr key={layer}>
            <th scope="row">{layerWords[layer].title}</th>
            {readings.map(({ round, sides }) => {
              const reading = sides[seat][layer];
              return (
                <td key={round}>
                  <span className={styles.stone}>
                    <Stone seat={seat} reading={{ reading, growth: null }} />
                  </span>
                  <VisuallyHidden>
                    {reading === null ? words.layers.left : readingWords(layer, "me", reading)}
                  </VisuallyHidden>
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** What the stones mean, for the eyes. */
function Key({ seat }: { readonly seat: Seat }) {
  return (
    <ul className={styles.key} aria-hidden="true">
      {[...READINGS, null].map((reading) => (
        <li key={reading}>
          <span className={styles.sample}>
            <Stone seat={seat} reading={{ reading, growth: null }} />
          </span>
          {reading === null ? words.layers.left : readingWords("root-cause", "me", reading)}
        </li>
      ))}
    </ul>
  );
}
