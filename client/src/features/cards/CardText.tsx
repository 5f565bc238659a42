import { type CardWords, writtenParts } from "@footbridge/shared/domain/card/words";
import type { Seat } from "@footbridge/shared/domain/seat";
import { CARD_WORDS } from "@footbridge/shared/practice/en/card";
import { Sheet } from "../../ui/Sheet.tsx";
import { Words } from "../../ui/Words.tsx";
import styles from "./CardText.module.css";

export interface CardTextProps {
  readonly words: CardWords;
  readonly from: Seat;
}

/** A card as it is read: the parts that have words, one under the other. */
export function CardText({ words, from }: CardTextProps) {
  return (
    <Sheet kind="card" seat={from}>
      <dl className={styles.card}>
        {writtenParts(words).map(({ id, text }) => (
          <div key={id} className={styles.part}>
            <dt className={styles.title}>{CARD_WORDS[id].title}</dt>
            <dd className={styles.words}>
              <Words text={text} />
            </dd>
          </div>
        ))}
      </dl>
    </Sheet>
  );
}
