import { type RefObject, useEffect } from "react";

/** Opens everything that can be opened in a part of the page while it is printed. */
export function usePrintedWhole(part: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    let opened: readonly HTMLDetailsElement[] = [];
    const open = (): void => {
      opened = [...(part.current?.querySelectorAll("details:not([open])") ?? [])].filter(
        (each) => each instanceof HTMLDetailsElement,
      );
      for (const each of opened) each.open = true;
    };
    const close = (): void => {
      for (const each of opened) each.open = false;
    };
    window.addEventListener("beforeprint", open);
    window.addEventListener("afterprint", close);
    return () => {
      window.removeEventListener("beforeprint", open);
      window.removeEventListener("afterprint", close);
    };
  }, [part]);
}
