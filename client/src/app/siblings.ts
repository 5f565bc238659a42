/** What of a person's own may have changed in another tab. The name is all that is told: each tab asks the server. */
export type Changed = "preferences" | "private-pages";

const channel = typeof BroadcastChannel === "undefined" ? null : new BroadcastChannel("changes");

/** Tells the other tabs of this browser. */
export function tellSiblings(what: Changed): void {
  channel?.postMessage(what);
}

/** Listens to the other tabs of this browser, while this one is seen: one that comes back looks anyway. @returns how to stop */
export function onSibling(what: Changed, look: () => void): () => void {
  const hear = ({ data }: MessageEvent): void => {
    if (data === what && document.visibilityState === "visible") look();
  };
  channel?.addEventListener("message", hear);
  return () => channel?.removeEventListener("message", hear);
}
