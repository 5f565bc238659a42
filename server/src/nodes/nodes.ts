import type pg from "pg";
import { type Ears, Listening } from "./listening.ts";
import { type Change, changed, type OwnChange, ownChanged, said } from "./message.ts";
import { Telling } from "./telling.ts";

/** The other server processes on the same database. */
export interface Nodes {
  /** Tells them that something changed, so that they show it on the pages that they hold. Nobody waits for it. */
  changed(change: Change): void;
  /** The same for what is a person's own, so that their pages ask for it again. */
  ownChanged(own: OwnChange): void;
  /** Whether they are heard at this moment; a node that hears nothing is not ready for people. */
  readonly hears: boolean;
  /** How many of them there are, as of a moment ago. */
  readonly others: number;
  /** Says goodbye after everything that was to be told, and stops listening. */
  close(): Promise<void>;
}

/**
 * Joins the nodes of a database, over two connections: one listens, and one tells.
 *
 * @param config how the login `footbridge_app` signs in; to listen and to tell it needs no right on anything
 * @param node this node's own id
 * @param ears what to do with what is heard
 * @returns once it hears
 * @throws when the database cannot be reached
 */
export async function joinNodes(config: pg.ClientConfig, node: string, ears: Ears): Promise<Nodes> {
  const listening = await Listening.open(config, node, ears);
  const telling = new Telling(config, said(node, "look-anew"), ears.failed);
  return {
    changed: (change) => telling.tell(changed(node, change)),
    ownChanged: (own) => telling.tell(ownChanged(node, own)),
    get hears() {
      return listening.hears;
    },
    get others() {
      return listening.others;
    },
    close: async () => {
      await telling.close(said(node, "leaving"));
      await listening.close();
    },
  };
}
