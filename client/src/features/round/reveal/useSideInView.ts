import { type RefObject, useCallback, useLayoutEffect, useRef, useState } from "react";

/** Whose pages: the other person's, or one's own. */
export type Side = "theirs" | "mine";

export interface SideInView {
  readonly side: Side;
  readonly show: (side: Side) => void;
  /** The element with all questions, each marked `data-question`. */
  readonly pages: RefObject<HTMLDivElement | null>;
}

/** The first question whose end is still on the screen: the one that is being read. */
function questionInView(pages: HTMLElement | null): Element | undefined {
  return [...(pages?.querySelectorAll("[data-question]") ?? [])].find(
    (question) => question.getBoundingClientRect().bottom > window.innerHeight / 3,
  );
}

/** Which side is shown. Turning to the other side stays at the question that is being read. */
export function useSideInView(): SideInView {
  const pages = useRef<HTMLDivElement>(null);
  const anchor = useRef<{ readonly question: Element; readonly top: number } | null>(null);
  const [side, setSide] = useState<Side>("theirs");

  const show = useCallback((next: Side): void => {
    const question = questionInView(pages.current);
    anchor.current = question === undefined ? null : { question, top: question.getBoundingClientRect().top };
    setSide(next);
  }, []);
  useLayoutEffect(() => {
    if (anchor.current === null) return;
    const { question, top } = anchor.current;
    anchor.current = null;
    window.scrollBy({ top: question.getBoundingClientRect().top - top, behavior: "instant" });
  }, [side]);
  return { side, show, pages };
}
