import type { ButtonHTMLAttributes, MouseEvent, ReactNode, Ref } from "react";
import { Link } from "wouter";
import styles from "./Button.module.css";
import { classes } from "./classes.ts";

/** `primary`: the one thing this page is for. `quiet`: anything beside it. `text`: a small aside. */
export type ButtonKind = "primary" | "quiet" | "text";

export interface ButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  readonly kind?: ButtonKind;
  /** While true the button keeps its width and its focus, ignores presses and shows `busyLabel`. */
  readonly busy?: boolean;
  readonly busyLabel?: string;
  /** Fills the width of its container. */
  readonly wide?: boolean;
  readonly ref?: Ref<HTMLButtonElement>;
}

/** A native button; its type is `button` unless told. */
export function Button({ kind = "primary", busy = false, busyLabel, wide = false, ...rest }: ButtonProps) {
  const { className, children, onClick, type = "button", ...native } = rest;
  const press = (event: MouseEvent<HTMLButtonElement>): void => {
    // `aria-disabled` keeps the focus where it is; `disabled` would throw it to the top of the page.
    if (busy) event.preventDefault();
    else onClick?.(event);
  };
  return (
    <button
      {...native}
      type={type}
      className={classes(styles.button, styles[kind], wide && styles.wide, className)}
      aria-disabled={busy || undefined}
      aria-busy={busy || undefined}
      onClick={press}
    >
      <span className={classes(styles.label, busy && busyLabel !== undefined && styles.away)}>{children}</span>
      {busyLabel !== undefined && (
        <span className={classes(styles.label, !busy && styles.away)} aria-hidden={!busy}>
          {busyLabel}
        </span>
      )}
    </button>
  );
}

export interface ButtonLinkProps {
  readonly href: string;
  readonly kind?: ButtonKind;
  readonly wide?: boolean;
  readonly children: ReactNode;
}

/** A link to another page of ours that looks like a button. */
export function ButtonLink({ href, kind = "primary", wide = false, children }: ButtonLinkProps) {
  return (
    <Link href={href} className={classes(styles.button, styles[kind], wide && styles.wide)}>
      <span className={styles.label}>{children}</span>
    </Link>
  );
}
