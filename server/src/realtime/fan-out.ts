import type { Change } from "../nodes/message.ts";
import type { Changes } from "../workspaces/changes.ts";
import type { Connection } from "./connection.ts";
import type { PageOfPerson } from "./own-news.ts";

/** Knows who is connected here, and to which workspace, and passes on what changed. It carries names of slices, never words. */
export class FanOut {
  readonly #byWorkspace = new Map<string, Set<Connection>>();
  readonly #byPerson = new Map<string, Set<PageOfPerson>>();
  readonly #tellOthers: (change: Change) => void;

  /** @param tellOthers told of every change that happened here, for other nodes and for what is planned by it; nobody is unless given */
  constructor(tellOthers: (change: Change) => void = () => undefined) {
    this.#tellOthers = tellOthers;
  }

  add(connection: Connection): void {
    const { workspace } = connection.actor;
    const here = this.#byWorkspace.get(workspace) ?? new Set();
    this.#byWorkspace.set(workspace, here.add(connection));
    this.addOwn(connection);
  }

  remove(connection: Connection): void {
    connection.stop();
    const { workspace } = connection.actor;
    takeOut(this.#byWorkspace, workspace, connection);
    this.removeOwn(connection);
  }

  /** A page of one person that is in no workspace, or not only. */
  addOwn(page: PageOfPerson): void {
    const own = this.#byPerson.get(page.person) ?? new Set();
    this.#byPerson.set(page.person, own.add(page));
  }

  removeOwn(page: PageOfPerson): void {
    takeOut(this.#byPerson, page.person, page);
  }

  /**
   * Shows a change that was made here on every page that it concerns, on this node and on every other.
   * @param by the person who acted
   * @param except the page that has its answer already
   */
  publish(workspace: string, by: string, changes: Changes, except?: Connection): void {
    this.show({ workspace, by, changes }, except);
    if (changes.membership || changes.slices.length > 0) this.#tellOthers({ workspace, by, changes });
  }

  /** Shows a change on every page of this node that it concerns. */
  show({ workspace, by, changes }: Change, except?: Connection): void {
    for (const connection of this.#byWorkspace.get(workspace) ?? []) {
      if (connection === except || !connection.concerns(changes, by)) continue;
      connection.hear(changes);
    }
  }

  /** How many pages a person has open. */
  countOf(person: string): number {
    return this.#byPerson.get(person)?.size ?? 0;
  }

  /** Makes room for one more page of a person, by the one that gives way and came first. @returns false where all stay */
  makeRoom(person: string): boolean {
    for (const page of this.pagesOf(person)) {
      if (!page.makeRoom()) continue;
      this.removeOwn(page);
      return true;
    }
    return false;
  }

  /** The pages of one person, whatever workspace they are in. */
  readonly pagesOf = (person: string): Iterable<PageOfPerson> => this.#byPerson.get(person) ?? [];

  /** Hangs up on a person whose session ended; on one session's pages, or on all. */
  endSessions(person: string, sessionKey: string | undefined): void {
    for (const connection of this.#byPerson.get(person) ?? [])
      if (sessionKey === undefined || connection.sessionKey === sessionKey) connection.close("signed-out");
  }
}

function takeOut<Page>(all: Map<string, Set<Page>>, name: string, page: Page): void {
  const some = all.get(name);
  some?.delete(page);
  if (some?.size === 0) all.delete(name);
}
