import type { Changes } from "../workspaces/changes.ts";
import type { Connection } from "./connection.ts";

/** Knows who is connected to which workspace, and passes on what changed. It carries names of slices, never words. */
export class FanOut {
  readonly #byWorkspace = new Map<string, Set<Connection>>();

  add(connection: Connection): void {
    const { workspace } = connection.actor;
    const here = this.#byWorkspace.get(workspace) ?? new Set();
    this.#byWorkspace.set(workspace, here.add(connection));
  }

  remove(connection: Connection): void {
    connection.stop();
    const here = this.#byWorkspace.get(connection.actor.workspace);
    here?.delete(connection);
    if (here?.size === 0) this.#byWorkspace.delete(connection.actor.workspace);
  }

  /**
   * Shows a change on every page that it concerns.
   * @param by the person who acted
   * @param except the page that has its answer already
   */
  publish(workspace: string, by: string, changes: Changes, except?: Connection): void {
    for (const connection of this.#byWorkspace.get(workspace) ?? []) {
      if (connection === except || !connection.concerns(changes, by)) continue;
      connection.show(changes.membership ? "all" : changes.slices);
    }
  }

  /** How many pages a person has open. */
  countOf(person: string): number {
    return this.#of(person).length;
  }

  /** Hangs up on a person whose session ended; on one session's pages, or on all. */
  endSessions(person: string, sessionKey: string | undefined): void {
    for (const connection of this.#of(person))
      if (sessionKey === undefined || connection.sessionKey === sessionKey) connection.close("signed-out");
  }

  #of(person: string): readonly Connection[] {
    return [...this.#byWorkspace.values()].flatMap((here) =>
      [...here].filter((connection) => connection.actor.person === person),
    );
  }
}
