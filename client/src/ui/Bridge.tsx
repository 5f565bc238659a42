import styles from "./Bridge.module.css";
import { classes } from "./classes.ts";

export interface BridgeProps {
  /** `open`: two halves with a gap between them. `joined`: the gap is closed (drawn in once, still with reduced motion). */
  readonly state?: "open" | "joined";
}

/*
 * Our own drawing: a footbridge built from both banks, each half in the ink of its seat. The curves are parabolas with
 * their top at x = 320; the right half is the left one mirrored.
 */
const DECK = "M118 145.7Q213.5 91.1 309 88.2";
const RAIL = "M132 116Q217.5 67.8 303 63.4";
const BEAM = "M140 160.5Q211.5 112.4 283 102.6";
const POSTS =
  "M132 111V138M155.9 103.4V126.1M179.7 92.5V115.8M203.6 83.3V107.2M227.4 75.9V100.1M251.3 70.1V94.7M275.1 66V90.8M299 63.7V88.6";
const STRUTS =
  "M155.9 126.1L161.9 146.7M179.7 115.8L185.7 133.7M203.6 107.2L209.6 122.8M227.4 100.1L233.4 114M251.3 94.7L257.3 107.3";
const BANK = "M0 137C40 130 84 146 122 146C142 146 141 158 148 169C152 176 158 180 166 183";
const GRASS = "M22 134l-3-9M30 133l1-11M37 133l5-8M84 142l-4-9M91 143l2-11M98 145l5-8";
const WATER =
  "M196 186H262M284 186H352M372 186H404M420 186H448M226 195H244M258 195H322M340 195H398M284 204H304M316 204H362";

/** The bridge, decorative: it says nothing that the words beside it do not say. */
export function Bridge({ state = "open" }: BridgeProps) {
  return (
    <svg className={styles.bridge} viewBox="0 40 640 170" aria-hidden="true" focusable="false">
      <path className={styles.water} d={WATER} />
      <Half className={styles.a} />
      <g transform="translate(640 0) scale(-1 1)">
        <Half className={styles.b} />
      </g>
      {state === "joined" && (
        <g className={styles.join}>
          <path className={classes(styles.a, styles.deck)} d="M309 88.2Q314.5 88 320 88" />
          <path className={classes(styles.b, styles.deck)} d="M320 88Q325.5 88 331 88.2" />
          <path className={classes(styles.a, styles.fine)} d="M303 63.4Q311.5 63 320 63M283 102.6Q301.5 100 320 100" />
          <path className={classes(styles.b, styles.fine)} d="M320 63Q328.5 63 337 63.4M320 100Q338.5 100 357 102.6" />
        </g>
      )}
    </svg>
  );
}

function Half({ className }: { readonly className: string | undefined }) {
  return (
    <g className={className}>
      <path className={styles.bank} d={BANK} />
      <path className={styles.grass} d={GRASS} />
      <path className={styles.grass} d={STRUTS} />
      <path className={styles.fine} d={BEAM} />
      <path className={styles.fine} d={POSTS} />
      <path className={styles.fine} d={RAIL} />
      <path className={styles.deck} d={DECK} />
    </g>
  );
}

/** The product's mark: two halves of an arch that do not quite touch. */
export function BrandMark() {
  return (
    <svg className={styles.brand} viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path className={styles.a} d="M2.8 18.5A9.3 9.3 0 0 1 9.4 8.3" />
      <path className={styles.b} d="M21.2 18.5A9.3 9.3 0 0 0 14.6 8.3" />
    </svg>
  );
}
