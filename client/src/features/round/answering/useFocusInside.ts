import { type RefObject, useEffect, useRef, useState } from "react";

export interface FocusInside<E extends HTMLElement> {
  readonly frame: RefObject<E | null>;
  /** After the next rendering the focus goes to the first element in the frame that this selector finds, or to a button. */
  readonly focus: (selector: string) => void;
  /** After the next rendering the focus goes into the first field of the frame, or to its first button. */
  readonly focusField: () => void;
}

/** Keeps the focus near where it was when the button that had it goes away with its own press. */
export function useFocusInside<E extends HTMLElement>(): FocusInside<E> {
  const frame = useRef<E>(null);
  const [wanted, setWanted] = useState<{ readonly selector: string } | null>(null);
  useEffect(() => {
    if (wanted === null) return;
    const found = frame.current?.querySelector<HTMLElement>(wanted.selector);
    (found ?? frame.current?.querySelector<HTMLElement>("button"))?.focus();
  }, [wanted]);
  const focus = (selector: string): void => setWanted({ selector });
  return { frame, focus, focusField: () => focus("textarea, input, select") };
}
