import type { Notebook } from "@footbridge/shared/protocol/private-pages";
import type { Later } from "../../round/keeping/answers-keeper.ts";
import type { Unsent } from "../../round/keeping/unsaved-words.ts";
import { NotebookKeeper, type PagesServer, type UnsentPage } from "./notebook-keeper.ts";

function placeOf(owner: string): string {
  return `notebook ${owner}`;
}

/**
 * The notebooks that this page has met. One that holds unsaved words outlives the session in which they were written, and
 * is found again by its owner alone: whoever else signs in on this page never meets it. What a page had put down that is
 * gone is found again with the first opening.
 */
export class Notebooks {
  readonly #server: PagesServer;
  readonly #later: Later;
  readonly #unsent: Unsent;
  readonly #looked = new Set<string>();
  readonly #bySession = new WeakMap<object, NotebookKeeper>();
  readonly #unsaved = new Map<string, NotebookKeeper>();

  constructor(server: PagesServer, later: Later, unsent: Unsent) {
    this.#server = server;
    this.#later = later;
    this.#unsent = unsent;
  }

  /** The notebook that was opened in this session, if it was. */
  of(session: object): NotebookKeeper | null {
    return this.#bySession.get(session) ?? null;
  }

  /**
   * Asks the server for the notebook of whoever is signed in.
   * @param session one object for each signing in
   * @param signedOut told when it turns out later that nobody is signed in here
   * @throws ApiError
   */
  async open(session: object, signedOut: () => void): Promise<NotebookKeeper> {
    const asked = this.#bySession.get(session);
    const turns = asked?.turns;
    const shown: Notebook = await this.#server.load();
    const known = this.#bySession.get(session);
    const notebook =
      known?.owner === shown.owner
        ? known
        : (this.#unsaved.get(shown.owner) ??
          new NotebookKeeper(shown.owner, this.#server, this.#later, (changed) => this.#note(changed)));
    this.#bySession.set(session, notebook);
    // Once for each person on this page: later the page itself knows best.
    if (!this.#looked.has(shown.owner)) {
      this.#looked.add(shown.owner);
      const stored = await this.#unsent.take(placeOf(shown.owner));
      if (stored !== null) notebook.restore(stored as readonly UnsentPage[]);
    }
    notebook.show(shown, signedOut, notebook === asked ? turns : undefined);
    return notebook;
  }

  #note(notebook: NotebookKeeper): void {
    if (notebook.unsaved) this.#unsaved.set(notebook.owner, notebook);
    else this.#unsaved.delete(notebook.owner);
    this.#unsent.keep(placeOf(notebook.owner), notebook.unsent);
  }

  /** Whether any words on this page are not known to be saved. */
  get any(): boolean {
    return this.#unsaved.size > 0;
  }

  /** Sends everything that can be sent, without waiting for pauses. */
  flush(): void {
    for (const notebook of this.#unsaved.values()) notebook.flush();
  }
}
