import { SEATS } from "@footbridge/shared/domain/seat";
import type { ReadOf } from "@footbridge/shared/practice/layers";
import { Link } from "wouter";
import { useHeld } from "../../../net/LineProvider.tsx";
import { Notice } from "../../../ui/Notice.tsx";
import { SeatMark } from "../../../ui/SeatMark.tsx";
import { Words } from "../../../ui/Words.tsx";
import { layers as words } from "../../../words/en/layers.ts";
import { fill } from "../../../words/fill.ts";
import { boardAddress, lineAddress } from "../../board/addresses.ts";
import { practice } from "../practice.ts";
import type { LayerSectionProps } from "./LayerSection.tsx";
import { linesOfLayer } from "./lines-of-layer.ts";
import styles from "./MissingLayer.module.css";

/** A layer that somebody calls missing: who says so, what would fill it, and the line about it on the agreement. */
export function MissingLayer({ layer, seat, partner, workspace }: LayerSectionProps) {
  const { missing } = words;
  const held = useHeld();
  const order = (held.board?.sections ?? []).flatMap(({ clauses }) => clauses);
  const lines = linesOfLayer(layer.id, order, held.clauses);
  const filled = SEATS.filter((each) => layer.sides[each].fill !== null);
  return (
    <Notice title={missing.title}>
      {layer.missing.map(({ by, of }) => (
        <p key={`${by}-${of}`}>{fill(saying(by === seat, of), { name: partner })}</p>
      ))}
      {filled.length > 0 ? (
        <div className={styles.fills}>
          <p className={styles.title}>{missing.fill}</p>
          {filled.map((each) => (
            <div key={each} className={styles.fill}>
              <SeatMark seat={each} name={each === seat ? words.you : partner} />
              <Words kind="quote" text={layer.sides[each].fill ?? ""} />
            </div>
          ))}
        </div>
      ) : (
        lines.length > 0 && <p>{missing.noFill}</p>
      )}
      {lines.length === 0 ? (
        <p>
          {missing.noLine}{" "}
          <Link href={boardAddress(workspace, "what-changed")}>
            {fill(missing.section, { section: practice.sections["what-changed"].title })}
          </Link>
        </p>
      ) : (
        <ul className={styles.lines}>
          {lines.map((line) => (
            <li key={line.id}>
              <Link href={lineAddress(workspace, line)}>
                {line.standing === "aside" ? missing.lineAside : missing.line}
              </Link>
            </li>
          ))}
        </ul>
      )}
    </Notice>
  );
}

function saying(mine: boolean, of: ReadOf): (typeof words.missing)["mySelf" | "myUs" | "theirSelf" | "theirUs"] {
  const { missing } = words;
  if (mine) return of === "me" ? missing.mySelf : missing.myUs;
  return of === "me" ? missing.theirSelf : missing.theirUs;
}
