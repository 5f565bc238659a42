import type { ReactNode } from "react";
import { Link } from "wouter";
import { classes } from "./classes.ts";
import styles from "./Rows.module.css";

export interface RowsProps {
  /** Whether their order means something. */
  readonly ordered?: boolean;
  /** Two beside each other from 44 rem. */
  readonly columns?: boolean;
  readonly label?: string;
  readonly labelledBy?: string;
  readonly children: ReactNode;
}

/** A list with a hairline under each row. Without any row nothing is shown. */
export function Rows({ ordered = false, columns = false, label, labelledBy, children }: RowsProps) {
  const List = ordered ? "ol" : "ul";
  return (
    <List className={classes(styles.rows, columns && styles.columns)} aria-label={label} aria-labelledby={labelledBy}>
      {children}
    </List>
  );
}

/** One of `Rows`: takes a `RowLink` or a `RowText`. */
export function Row({ children }: { readonly children: ReactNode }) {
  return <li className={styles.row}>{children}</li>;
}

/** What stands in a row that is no link as a whole, one line under the other. */
export function RowText({ children }: { readonly children: ReactNode }) {
  return <div className={styles.body}>{children}</div>;
}

/** A row that is one link, one line under the other; under the pointer its `RowTitle` is underlined. */
export function RowLink({ href, children }: { readonly href: string; readonly children: ReactNode }) {
  return (
    <Link className={classes(styles.body, styles.link)} href={href}>
      {children}
    </Link>
  );
}

/** What a row is called; `large` where the rows are what the page is for. */
export function RowTitle({ large = false, children }: { readonly large?: boolean; readonly children: ReactNode }) {
  return <span className={classes(styles.title, large && styles.large)}>{children}</span>;
}

/** A softer line under the title of a row. */
export function RowAbout({ children }: { readonly children: ReactNode }) {
  return <span className={styles.about}>{children}</span>;
}

export interface WayRowProps {
  readonly href: string;
  readonly title: string;
  /** What one finds there. */
  readonly children: ReactNode;
}

/** A row that leads to another page: its title, and what one finds there. */
export function WayRow({ href, title, children }: WayRowProps) {
  return (
    <Row>
      <RowLink href={href}>
        <RowTitle>{title}</RowTitle>
        <RowAbout>{children}</RowAbout>
      </RowLink>
    </Row>
  );
}
