import { otherSeat, type Seat } from "@footbridge/shared/domain/seat";
import type { Layer, LayerReading, LayerSide, ReadOf } from "@footbridge/shared/practice/layers";
import type { LayerId } from "@footbridge/shared/practice/sheets/what-changed";
import { SeatMark } from "../../../ui/SeatMark.tsx";
import { Sheet } from "../../../ui/Sheet.tsx";
import { Words } from "../../../ui/Words.tsx";
import { layers as words } from "../../../words/en/layers.ts";
import styles from "./LayerSection.module.css";
import { MissingLayer } from "./MissingLayer.tsx";
import { layerWords, readingWords } from "./words.ts";

export interface LayerSectionProps {
  readonly layer: Layer;
  readonly seat: Seat;
  readonly partner: string;
  readonly workspace: string;
}

/** One layer: both readings side by side with what each names to show it, and what is missing where somebody says so. */
export function LayerSection({ layer, seat, partner, workspace }: LayerSectionProps) {
  const other = otherSeat(seat);
  const headingId = `layer-${layer.id}`;
  const { title, about } = layerWords[layer.id];
  return (
    <section className={styles.layer} aria-labelledby={headingId}>
      <div>
        <h2 id={headingId}>{title}</h2>
        <p className={styles.soft}>{about}</p>
      </div>
      <div className={styles.sides}>
        <Side layer={layer.id} seat={other} name={partner} side={layer.sides[other]} self={words.reading.theirSelf} />
        <Side layer={layer.id} seat={seat} name={words.you} side={layer.sides[seat]} self={words.reading.mySelf} />
      </div>
      {layer.missing.length > 0 && <MissingLayer layer={layer} seat={seat} partner={partner} workspace={workspace} />}
    </section>
  );
}

interface SideProps {
  readonly layer: LayerId;
  readonly seat: Seat;
  readonly name: string;
  readonly side: LayerSide;
  readonly self: string;
}

function Side({ layer, seat, name, side, self }: SideProps) {
  return (
    <Sheet kind="card" seat={seat}>
      <div className={styles.side}>
        <SeatMark seat={seat} name={name} />
        <Read layer={layer} of="me" title={self} reading={side.me} />
        <Read layer={layer} of="us" title={words.reading.us} reading={side.us} />
      </div>
    </Sheet>
  );
}

interface ReadProps {
  readonly layer: LayerId;
  readonly of: ReadOf;
  readonly title: string;
  readonly reading: LayerReading;
}

function Read({ layer, of, title, reading: { reading, evidence, growth } }: ReadProps) {
  return (
    <div className={styles.read}>
      <h3 className={styles.of}>{title}</h3>
      <p className={reading === null ? styles.soft : styles.reading}>
        {reading === null ? words.reading.left : readingWords(layer, of, reading)}
        {growth === "said" && <span className={styles.soft}>, {words.growth.said}</span>}
      </p>
      {evidence !== null && <Words kind="quote" text={evidence} />}
    </div>
  );
}
