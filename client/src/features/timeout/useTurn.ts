import { useLayoutEffect, useState } from "react";
import { titleOfPage } from "../../ui/useKeptFocus.ts";

/** What is asked of the element that has the focus. */
type Focused = Pick<Element, "matches"> | null;

/** Whether somebody may be typing or choosing there: then a page is not taken from under their hands. */
export function isWriting(focused: Focused): boolean {
  return focused?.matches("input, textarea, select, [contenteditable]") ?? false;
}

/** How the pages of a workspace stand to a time-out. */
export interface Turn {
  /** `none`: none runs; `begun`: it began while one was writing, and that page stays until one asks; `quiet`. */
  readonly state: "none" | "begun" | "quiet";
  /** Whether the page one was on is kept beneath the quiet one, with all that was written on it. */
  readonly kept: boolean;
  /** Whether what is shown has changed without a press of the person in front of it. */
  readonly byItself: boolean;
  /** Says that the beginning or the end that comes next was asked for here. */
  readonly ask: () => void;
  /** Goes to the quiet page from a page that stayed. */
  readonly show: () => void;
}

/**
 * Turns the pages of a workspace quiet when a time-out begins, and back when it is over. The page beneath stays as it was,
 * at the place to which it was scrolled.
 * @param since the beginning of the time-out that runs; null for none
 * @param address of the page
 */
export function useTurn(since: string | null, address: string): Turn {
  const [before, setBefore] = useState({
    since,
    address,
    asked: false,
    begun: false,
    kept: false,
    byItself: false,
    scrolled: null as number | null,
  });
  let now = before;
  if (before.address !== address) now = { ...now, address, begun: false, kept: false, byItself: false, scrolled: null };
  if (before.since !== since) {
    const began = since !== null && before.since === null;
    const here = before.address === address;
    now = {
      ...now,
      since,
      asked: false,
      begun: began && here && !before.asked && isWriting(document.activeElement),
      kept: began ? here : now.kept,
      byItself: here && !before.asked,
      scrolled: began ? window.scrollY : now.scrolled,
    };
  }
  if (now !== before) setBefore(now);
  const { begun, kept, byItself, scrolled } = now;
  useLayoutEffect(() => {
    if (since !== null || scrolled === null) return;
    window.scrollTo(0, scrolled);
    // The press that ended it is gone, and the page beneath is where it goes on.
    if (!byItself) titleOfPage()?.focus({ preventScroll: true });
  }, [since, scrolled, byItself]);
  return {
    state: since === null ? "none" : begun ? "begun" : "quiet",
    kept,
    byItself,
    ask: () => setBefore((all) => ({ ...all, asked: true })),
    show: () => setBefore((all) => ({ ...all, begun: false, byItself: false, scrolled: window.scrollY })),
  };
}
