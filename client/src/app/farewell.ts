import { leaveUnasked } from "../ui/leave/leave-page.ts";

/** What is needed of a window to begin anew. */
export interface Tab {
  readonly history: Pick<History, "state" | "replaceState">;
  readonly location: Pick<Location, "reload">;
}

const FAREWELL = "farewell";
/** Tabs that are about to be loaded anew: what they show in their last moment is seen by nobody. */
const going = new WeakSet<object>();
const channel = typeof BroadcastChannel === "undefined" ? null : new BroadcastChannel(FAREWELL);

/**
 * Puts the first page in the place of this one and loads it anew, so that nothing of an account that is gone stays in the
 * memory of this tab. The browser does not ask about words that are not saved: there is nowhere left for them.
 */
export function beginAnew(tab: Tab): void {
  leaveUnasked();
  going.add(tab.history);
  tab.history.replaceState(FAREWELL, "", "/");
  tab.location.reload();
}

/** Whether this page was loaded because an account is gone. */
export function isFarewell({ history }: Pick<Tab, "history">): boolean {
  return history.state === FAREWELL && !going.has(history);
}

/** It has been said, and is not said again to whoever comes back to this page later. */
export function farewellSaid({ history }: Pick<Tab, "history">): void {
  if (isFarewell({ history })) history.replaceState(null, "");
}

/** Tells the other tabs of this browser that an account is gone. @param name of its person */
export function tellTabsGone(name: string): void {
  channel?.postMessage(name);
}

/**
 * Listens for the end of one's own account in another tab. A tab that still shows somebody else, who was signed in on this
 * browser before, is told nothing by it.
 * @param name of whoever is signed in, as far as this tab knows
 * @returns how to stop
 */
export function onGone(name: string, gone: () => void): () => void {
  const hear = ({ data }: MessageEvent<unknown>): void => {
    if (data === name) gone();
  };
  channel?.addEventListener("message", hear);
  return () => channel?.removeEventListener("message", hear);
}
