import { classes } from "../../ui/classes.ts";
import printed from "../../ui/printed.module.css";
import { ourLanguage } from "../../words/en/our-language.ts";
import styles from "./CardPaper.module.css";
import type { PocketCard } from "./pocket-card.ts";

/** `a6`: one small sheet. `fold`: a strip as wide as a bank card, a phrase on each leaf. */
export type PaperSize = "a6" | "fold";

export interface CardPaperProps {
  readonly card: PocketCard;
  readonly size: PaperSize;
}

const words = ourLanguage.card;

/** The card as it lies on the page, and the only thing that is printed. */
export function CardPaper({ card: { phrases, signal }, size }: CardPaperProps) {
  return (
    <div className={classes(styles.paper, styles[size], printed.alone)}>
      <ul className={styles.leaves}>
        {phrases.map(({ key, say, when }) => (
          <li key={key} className={styles.leaf}>
            <p className={styles.say} dir="auto">
              {say}
            </p>
            {when !== null && (
              <p className={styles.small}>
                {words.when}: <bdi>{when}</bdi>
              </p>
            )}
          </li>
        ))}
        {signal !== null && (
          <li className={styles.leaf}>
            <p className={styles.small}>{words.signal}</p>
            <p className={styles.signal} dir="auto">
              {signal}
            </p>
          </li>
        )}
      </ul>
    </div>
  );
}
