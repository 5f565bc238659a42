import type { Mark } from "@footbridge/shared/domain/phrase/commands";
import choice from "../../ui/choice.module.css";
import { classes } from "../../ui/classes.ts";
import { ourLanguage as words } from "../../words/en/our-language.ts";
import styles from "./MarkChoices.module.css";

export interface MarkChoicesProps {
  /** The id of the phrase's heading. */
  readonly labelledBy: string;
  readonly mark: Mark;
  readonly onMark: (mark: Mark) => void;
}

const CHOICES = ["say", "hear", "notWithMe"] as const;

/** Pressing one more of them: "not with me" stands by itself, the other two stand together. */
function pressed(mark: Mark, which: (typeof CHOICES)[number]): Mark {
  if (which === "notWithMe") return { say: false, hear: false, notWithMe: !mark.notWithMe };
  return { ...mark, notWithMe: false, [which]: !mark[which] };
}

/** The three large choices of a phrase, as native check boxes. */
export function MarkChoices({ labelledBy, mark, onMark }: MarkChoicesProps) {
  return (
    <fieldset className={styles.group} aria-describedby={labelledBy}>
      <legend className={styles.legend}>{words.mark}</legend>
      <div className={styles.row}>
        {CHOICES.map((which) => (
          <label key={which} className={classes(styles.choice, choice.choice, mark[which] && choice.chosen)}>
            <input
              type="checkbox"
              className={classes(styles.box, choice.mark)}
              checked={mark[which]}
              onChange={() => onMark(pressed(mark, which))}
            />
            <span>{words[which]}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
