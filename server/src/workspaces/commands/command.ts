import type { Outcome } from "@footbridge/shared/protocol/commands";
import type { Along, Tx } from "../../db/door.ts";
import type { Keyring } from "../../db/keys/keyring.ts";
import type { MasterKey } from "../../db/keys/master-key.ts";
import type { Entropy } from "../../inputs.ts";
import type { Changes, MadeSlices } from "../changes.ts";
import type { Circumstances } from "../circumstances.ts";
import type { Loaded } from "../shared-state.ts";
import type { Witness } from "../witness.ts";

/** What everything about a workspace is written down with, inside one transaction. */
export interface Footing {
  readonly tx: Tx;
  readonly workspace: string;
  readonly keyring: Keyring;
  readonly entropy: Entropy;
  readonly now: Date;
}

/** What every command is carried out with, inside one transaction of the one who asks. */
export interface Ground extends Footing {
  /** Sends what is written last of all with the commit. */
  readonly along: Along;
  /** Who asks. */
  readonly person: string;
  readonly master: MasterKey;
  readonly loaded: Loaded;
  readonly circumstances: Circumstances;
  readonly witness: Witness;
}

/** What a command answers its sender, and what it changes on which pages. */
export interface Done {
  readonly outcome: Outcome;
  readonly changes: Changes;
  /** The slices of `changes`, where both are shown the same; it settles with the transaction. */
  readonly made?: Promise<MadeSlices | null>;
  /** What a change for both leaves changed on the side of the one who acted. */
  readonly besides?: Changes;
}
