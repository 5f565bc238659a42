/** What is needed of a window. */
export interface Sleeper {
  addEventListener(type: "online" | "offline" | "pageshow" | "focus", listener: () => void): void;
  removeEventListener(type: "online" | "offline" | "pageshow" | "focus", listener: () => void): void;
  readonly document: {
    readonly visibilityState: DocumentVisibilityState;
    addEventListener(type: "visibilitychange" | "resume", listener: () => void): void;
    removeEventListener(type: "visibilitychange" | "resume", listener: () => void): void;
  };
}

/**
 * Tells when a page may have slept, and when its device came to a network or lost it: a phone stops a page that nobody
 * looks at, and what it takes for a connection then is often gone.
 * @param look at the line, now
 * @param lost the device says that it has no network
 * @returns how to stop
 */
export function onWaking(page: Sleeper, look: () => void, lost: () => void): () => void {
  const seen = (): void => {
    if (page.document.visibilityState === "visible") look();
  };
  const { document } = page;
  page.addEventListener("online", look);
  page.addEventListener("offline", lost);
  page.addEventListener("pageshow", look);
  page.addEventListener("focus", look);
  document.addEventListener("visibilitychange", seen);
  document.addEventListener("resume", look);
  return () => {
    page.removeEventListener("online", look);
    page.removeEventListener("offline", lost);
    page.removeEventListener("pageshow", look);
    page.removeEventListener("focus", look);
    document.removeEventListener("visibilitychange", seen);
    document.removeEventListener("resume", look);
  };
}
