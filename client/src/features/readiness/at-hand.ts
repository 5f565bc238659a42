import type { ComponentType } from "react";

/** What the screen is given by the page it opens on. */
export interface ReadinessScreenProps {
  /** The screen was closed, by whichever way; nothing of it is left. */
  readonly onClose: () => void;
}

/** Whether the screen's script is here. `missing`: it could not be fetched, and comes when the connection is back. */
export type AtHand =
  | { readonly state: "coming" }
  | { readonly state: "here"; readonly Screen: ComponentType<ReadinessScreenProps> }
  | { readonly state: "missing" };

/** The part of a window that waiting touches. `requestIdleCallback` is not there in every browser. */
export interface Idle {
  readonly requestIdleCallback?: (work: () => void, options: { readonly timeout: number }) => unknown;
  setTimeout(work: () => void, milliseconds: number): unknown;
  addEventListener(type: "online", work: () => void, options: { readonly once: true }): void;
}

/** An idle moment comes within this time, in milliseconds. */
const AT_THE_LATEST = 5000;
/** Where the browser does not say when it is idle, in milliseconds. */
const INSTEAD = 1500;

/**
 * Keeps the screen at hand. It is fetched for everyone, by itself, on every page: whoever watches the network must not
 * be able to tell who opened it, so nothing but `begin` and a connection that comes back ever asks for it.
 * @param fetchScreen fetches its script
 */
export function keepAtHand(fetchScreen: () => Promise<ComponentType<ReadinessScreenProps>>) {
  let now: AtHand = { state: "coming" };
  const watchers = new Set<() => void>();
  const become = (next: AtHand): void => {
    now = next;
    for (const watcher of watchers) watcher();
  };
  const fetch = (page: Idle): void => {
    fetchScreen().then(
      (Screen) => become({ state: "here", Screen }),
      () => {
        become({ state: "missing" });
        page.addEventListener("online", () => fetch(page), { once: true });
      },
    );
  };
  return {
    /** Fetches it in an idle moment. Call it once, when the first page can be used. */
    begin: (page: Idle): void => {
      if (page.requestIdleCallback !== undefined)
        page.requestIdleCallback(() => fetch(page), { timeout: AT_THE_LATEST });
      else page.setTimeout(() => fetch(page), INSTEAD);
    },
    /** Whether it is here. Asking fetches nothing. */
    now: (): AtHand => now,
    /** Calls back on every change; returns how to stop. */
    watch: (watcher: () => void): (() => void) => {
      watchers.add(watcher);
      return () => watchers.delete(watcher);
    },
  };
}

/** The readiness screen of this page. */
export const readinessScreen = keepAtHand(async () => {
  const { askForFonts, ReadinessScreen } = await import("./ReadinessScreen.tsx");
  askForFonts(document);
  return ReadinessScreen;
});
