import { type FocusEventHandler, type RefObject, useLayoutEffect, useRef } from "react";

/** What is marked to take the focus in an element, or else the title of the page. */
function takerIn(element: HTMLElement | null): HTMLElement | null {
  return element?.querySelector<HTMLElement>("[data-takes-focus]") ?? element?.querySelector<HTMLElement>("h1") ?? null;
}

/** Takes the focus where a part goes away as a whole, and what is left is the page. */
export const titleOfPage = (): HTMLElement | null => document.querySelector("h1");

/**
 * Keeps the focus near when the focused part of an element goes away (a button whose words were agreed, a form that was
 * sent), so that nobody is thrown to the top of the page. What in it is marked with `data-takes-focus` takes it then, or
 * else the page's title where it is in there, or else the element itself.
 * @param taker looks for another thing to take it
 * @returns the handlers for the element, which needs a `tabIndex`
 */
export function useKeptFocus(
  element: RefObject<HTMLElement | null>,
  taker: (element: HTMLElement | null) => HTMLElement | null = takerIn,
): {
  readonly onFocus: FocusEventHandler;
  readonly onBlur: FocusEventHandler;
} {
  const inside = useRef(false);
  useLayoutEffect(() => {
    if (inside.current && document.activeElement === document.body)
      (taker(element.current) ?? element.current)?.focus({ preventScroll: true });
  });
  return {
    onFocus: () => {
      inside.current = true;
    },
    // React hears no blur from a part that it removes: only a person's own move ends up here.
    onBlur: () => {
      inside.current = false;
    },
  };
}
