import { asShown } from "@footbridge/shared/domain/seen";
import { classes } from "./classes.ts";
import styles from "./Words.module.css";

export interface WordsProps {
  readonly text: string;
  /** `quote` sets them apart with a rule at the side. */
  readonly kind?: "plain" | "quote";
}

/** What a person wrote, in the serif, with their line breaks and in the direction of their own script. */
export function Words({ text, kind = "plain" }: WordsProps) {
  const Tag = kind === "quote" ? "blockquote" : "div";
  return (
    <Tag className={classes(styles.words, kind === "quote" && styles.quote)} dir="auto">
      {asShown(text)}
    </Tag>
  );
}
