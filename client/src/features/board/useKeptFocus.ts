import { type FocusEventHandler, type RefObject, useLayoutEffect, useRef } from "react";

/**
 * Keeps the focus in an element when the focused part of it goes away (a button whose words were agreed, a form that was
 * sent): the element itself takes it then, so that nobody is thrown to the top of the page.
 * @returns the handlers for the element, which needs a `tabIndex`
 */
export function useKeptFocus(element: RefObject<HTMLElement | null>): {
  readonly onFocus: FocusEventHandler;
  readonly onBlur: FocusEventHandler;
} {
  const inside = useRef(false);
  useLayoutEffect(() => {
    if (inside.current && document.activeElement === document.body) element.current?.focus({ preventScroll: true });
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
