import type { Outcome } from "@footbridge/shared/protocol/commands";
import type { Tx } from "../../db/door.ts";
import type { Keyring } from "../../db/keys/keyring.ts";
import type { Entropy } from "../../inputs.ts";
import type { Changes } from "../changes.ts";
import type { Loaded } from "../shared-state.ts";

/** What every command is carried out with, inside one transaction of the one who asks. */
export interface Ground {
  readonly tx: Tx;
  readonly workspace: string;
  readonly loaded: Loaded;
  readonly keyring: Keyring;
  readonly entropy: Entropy;
  readonly now: Date;
}

/** What a command answers its sender, and what it changes on which pages. */
export interface Done {
  readonly outcome: Outcome;
  readonly changes: Changes;
}
