import type { Door } from "../db/door.ts";
import type { MasterKey } from "../db/keys/master-key.ts";
import type { Inputs } from "../inputs.ts";

/** What everything about workspaces is built from. */
export interface WorkspaceDeps {
  readonly door: Door;
  readonly master: MasterKey;
  readonly inputs: Inputs;
}

/** A signed-in person in a workspace. It comes from the session, never from a message. */
export interface Actor {
  readonly person: string;
  readonly workspace: string;
}
