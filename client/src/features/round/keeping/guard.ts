/** What is needed of a window. */
export interface Page {
  addEventListener(type: "beforeunload", listener: (event: Pick<Event, "preventDefault">) => void): void;
  addEventListener(type: "pagehide", listener: () => void): void;
  readonly document: {
    readonly visibilityState: DocumentVisibilityState;
    addEventListener(type: "visibilitychange", listener: () => void): void;
  };
}

/** Words on a page that may not be saved yet. */
export interface Unsaved {
  /** Whether any are not known to be saved. */
  readonly any: boolean;
  /** Sends everything that can be sent, without waiting for pauses. */
  flush(): void;
}

/** Sends what can be sent when the page is hidden or left, and lets the browser ask only if words would be lost. */
export function guardUnsaved(unsaved: Unsaved, page: Page): void {
  page.addEventListener("beforeunload", (event) => {
    unsaved.flush();
    if (unsaved.any) event.preventDefault();
  });
  page.addEventListener("pagehide", () => unsaved.flush());
  page.document.addEventListener("visibilitychange", () => {
    if (page.document.visibilityState === "hidden") unsaved.flush();
  });
}
