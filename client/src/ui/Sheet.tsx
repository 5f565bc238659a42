import type { Seat } from "@footbridge/shared/domain/seat";
import type { ReactNode } from "react";
import { classes } from "./classes.ts";
import styles from "./Sheet.module.css";

export interface SheetProps {
  /** `page`: the paper a page is written on (full bleed on a phone). `card`: a smaller piece lying on a page. */
  readonly kind?: "page" | "card";
  /** Tints the paper for the seat whose words lie on it. Always say whose with a `SeatMark` as well. */
  readonly seat?: Seat;
  /** `text` 42 rem (one column of reading), `wide` 70 rem (two sheets side by side). Only for `page`. */
  readonly width?: "text" | "wide";
  readonly as?: "section" | "article" | "div" | "li";
  /** The id of the heading that names it. */
  readonly labelledBy?: string;
  readonly children: ReactNode;
}

/** Paper. */
export function Sheet({ kind = "page", seat, width = "text", as = "div", labelledBy, children }: SheetProps) {
  const Tag = as;
  return (
    <Tag
      className={classes(
        styles[kind],
        kind === "page" && width === "wide" && styles.wide,
        seat === "a" && styles.seatA,
        seat === "b" && styles.seatB,
      )}
      aria-labelledby={labelledBy}
    >
      {children}
    </Tag>
  );
}
