import { useSyncExternalStore } from "react";

/** From here on two columns fit beside each other; the same width as in the style sheets. */
const WIDE = "(min-width: 56rem)";

function subscribe(listener: () => void): () => void {
  const query = window.matchMedia(WIDE);
  query.addEventListener("change", listener);
  return () => query.removeEventListener("change", listener);
}

/** Whether the screen is wide enough for the sections and one of them beside each other. */
export function useWide(): boolean {
  return useSyncExternalStore(subscribe, () => window.matchMedia(WIDE).matches);
}
