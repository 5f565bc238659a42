import { useCallback, useEffect, useState, useSyncExternalStore } from "react";
import { ApiError, ask, send } from "../../app/http.ts";
import { useSession } from "../../app/session.tsx";
import { unsent } from "../../app/unsent/unsent.ts";
import { useOwnNews } from "../../app/useOwnNews.ts";
import { guardUnsaved } from "../round/keeping/guard.ts";
import type { NotebookHere, NotebookKeeper, PagesServer } from "./keeping/notebook-keeper.ts";
import { Notebooks } from "./keeping/notebooks.ts";

const server: PagesServer = {
  load: () => ask("GET /api/private-pages"),
  begin: (body) => send("POST /api/private-pages", { body }),
  save: (id, prompt, body) => send("PUT /api/private-pages/:id/texts/:prompt", { id, prompt, body, keepalive: true }),
  remove: (id) => ask("DELETE /api/private-pages/:id", { id }),
};

const notebooks = new Notebooks(
  server,
  (work, milliseconds) => {
    const timer = setTimeout(work, milliseconds);
    return () => clearTimeout(timer);
  },
  unsent,
);
guardUnsaved(notebooks, window);
// Words that waited for the connection go off when it is back, and not only at the next try.
window.addEventListener("online", () => notebooks.flush());

/** One's notebook: on its way, here, or not to be had with a sentence why. */
export type NotebookAnswer =
  | { readonly state: "waiting" }
  | { readonly state: "failed"; readonly sentence: string; readonly askAgain: () => void }
  | { readonly state: "here"; readonly notebook: NotebookKeeper };

/** The notebook of whoever is signed in; asked for whenever the pages are entered, and shown at once where it is known. */
export function useNotebook(): NotebookAnswer {
  const { now, left } = useSession();
  const session = now.state === "person" ? now.person : null;
  const [opened, setOpened] = useState<NotebookKeeper | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const [asked, setAsked] = useState(0);

  // `asked` is how often it was asked for: once more is once more.
  useEffect(() => {
    if (session === null) return undefined;
    let gone = false;
    setOpened(notebooks.of(session));
    setFailure(null);
    notebooks.open(session, left).then(
      (found) => !gone && setOpened(found),
      (error: unknown) => {
        if (gone) return;
        if (error instanceof ApiError && error.code === "signed-out") left();
        setFailure(error instanceof Error ? error.message : "");
      },
    );
    return () => {
      gone = true;
      notebooks.flush();
    };
  }, [session, left, asked]);

  const askAgain = useCallback(() => setAsked((count) => count + 1), []);
  useOwnNews("private-pages", askAgain);
  if (opened !== null && session !== null && notebooks.of(session) === opened) {
    return { state: "here", notebook: opened };
  }
  return failure === null ? { state: "waiting" } : { state: "failed", sentence: failure, askAgain };
}

/** What stands in a notebook, live. */
export function useHere(notebook: NotebookKeeper): NotebookHere {
  return useSyncExternalStore(notebook.subscribe, notebook.here);
}
