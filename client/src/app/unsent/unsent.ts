import { useSyncExternalStore } from "react";
import { newId } from "../../net/new-id.ts";
import { browserShelf } from "./shelf.ts";
import { UnsentStore } from "./unsent-store.ts";

const LOCK = "page ";
const page = newId();

// While this page is open it holds a lock of its own name: what a page without one has left behind is free to be taken up.
navigator.locks?.request(`${LOCK}${page}`, () => new Promise(() => undefined)).catch(() => undefined);

async function openPages(): Promise<ReadonlySet<string>> {
  const { held = [] } = await navigator.locks.query();
  return new Set(held.flatMap(({ name }) => (name?.startsWith(LOCK) === true ? [name.slice(LOCK.length)] : [])));
}

/** The unsent words of whoever is signed in on this device. */
export const unsent = new UnsentStore(
  browserShelf(() => indexedDB),
  {
    later: (work, milliseconds) => {
      const timer = setTimeout(work, milliseconds);
      return () => clearTimeout(timer);
    },
    now: Date.now,
    page,
    openPages,
  },
);

window.addEventListener("pagehide", () => unsent.flush());
document.addEventListener("visibilitychange", () => {
  if (document.visibilityState === "hidden") unsent.flush();
});

/** Whether unsent words outlast this page on this device, live. */
export function useDurable(): boolean {
  return useSyncExternalStore(unsent.subscribe, unsent.durable);
}
