import type { Door } from "../db/door.ts";
import type { MasterKey } from "../db/keys/master-key.ts";
import type { Inputs } from "../inputs.ts";
import type { Witness } from "./witness.ts";

/** What everything about workspaces is built from. */
export interface WorkspaceDeps {
  readonly door: Door;
  readonly master: MasterKey;
  readonly inputs: Inputs;
  /** Told of every revision that both have signed; nobody is unless given. */
  readonly witness?: Witness;
}

/** A signed-in person in a workspace. It comes from the session, never from a message. */
export interface Actor {
  readonly person: string;
  readonly workspace: string;
}
