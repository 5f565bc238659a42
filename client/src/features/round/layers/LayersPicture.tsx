import { otherSeat, type Seat } from "@footbridge/shared/domain/seat";
import type { Layer, LayerReading } from "@footbridge/shared/practice/layers";
import { READINGS } from "@footbridge/shared/practice/sheets/what-changed";
import { SeatMark } from "../../../ui/SeatMark.tsx";
import { layers as words } from "../../../words/en/layers.ts";
import styles from "./LayersPicture.module.css";
import { Stone } from "./Stone.tsx";
import { layerWords, readingWords } from "./words.ts";

export interface LayersPictureProps {
  readonly layers: readonly Layer[];
  /** The reader's seat. */
  readonly seat: Seat;
  readonly partner: string;
}

/**
 * The four layers at a glance: courses of stones from the ground up, and what each reads of the two of them meets in the
 * middle. It is for the eyes alone; the table beside it says the same.
 */
export function LayersPicture({ layers, seat, partner }: LayersPictureProps) {
  const other = otherSeat(seat);
  return (
    <div className={styles.picture} aria-hidden="true">
      <div className={styles.row}>
        <span />
        <span className={styles.name}>
          <SeatMark seat={other} name={partner} />
        </span>
        <span className={styles.name}>
          <SeatMark seat={seat} name={words.you} />
        </span>
      </div>
      <div className={styles.row}>
        <span />
        <Of names={[words.picture.self, words.picture.us]} />
        <Of names={[words.picture.us, words.picture.self]} />
      </div>
      {[...layers].reverse().map(({ id, sides }) => (
        <div key={id} className={styles.row}>
          <span className={styles.layer}>{layerWords[id].title}</span>
          <Stones seat={other} readings={[sides[other].me, sides[other].us]} />
          <Stones seat={seat} readings={[sides[seat].us, sides[seat].me]} />
        </div>
      ))}
      <Key seat={seat} />
    </div>
  );
}

function Of({ names }: { readonly names: readonly [string, string] }) {
  return (
    <span className={styles.pair}>
      <span className={styles.of}>{names[0]}</span>
      <span className={styles.of}>{names[1]}</span>
    </span>
  );
}

function Stones({ seat, readings }: { readonly seat: Seat; readonly readings: readonly [LayerReading, LayerReading] }) {
  return (
    <span className={styles.pair}>
      <Stone seat={seat} reading={readings[0]} />
      <Stone seat={seat} reading={readings[1]} />
    </span>
  );
}

/** What the shapes mean. */
function Key({ seat }: { readonly seat: Seat }) {
  return (
    <ul className={styles.key}>
      {READINGS.map((reading) => (
        <li key={reading}>
          <Stone seat={seat} reading={{ reading, growth: null }} />
          {readingWords("root-cause", "me", reading)}
        </li>
      ))}
      <li>
        <Stone seat={seat} reading={{ reading: "there", growth: "shown" }} />
        {words.picture.shown}
      </li>
      <li>
        <Stone seat={seat} reading={{ reading: null, growth: null }} />
        {words.picture.left}
      </li>
    </ul>
  );
}
