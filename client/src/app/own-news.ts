import type { OwnKind } from "@footbridge/shared/protocol/own-changed";

type Hear = (what: OwnKind | null) => void;

// The name of what changed is all that is told: each tab asks the server.
const channel = typeof BroadcastChannel === "undefined" ? null : new BroadcastChannel("changes");
const hearing = new Set<Hear>();

/** Tells the other tabs of this browser that something of the person's own changed. */
export function tellTabs(what: OwnKind): void {
  channel?.postMessage(what);
}

/** The server says that something was changed in another browser. @param what null where anything may have been missed */
export function heardFromAfar(what: OwnKind | null): void {
  for (const hear of hearing) hear(what);
}

/**
 * Listens to other tabs and other devices, while this page is seen: one that comes back looks anyway.
 * @param what of the person's own
 * @param look called whenever it may be another by now
 * @returns how to stop
 */
export function onOwnNews(what: OwnKind, look: () => void): () => void {
  const hear: Hear = (changed) => {
    if ((changed === what || changed === null) && document.visibilityState === "visible") look();
  };
  const hearTab = ({ data }: MessageEvent<OwnKind>): void => hear(data);
  hearing.add(hear);
  channel?.addEventListener("message", hearTab);
  return () => {
    hearing.delete(hear);
    channel?.removeEventListener("message", hearTab);
  };
}
