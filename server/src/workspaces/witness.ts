import type { SignedRevision } from "@footbridge/shared/domain/agreement/document";
import { auditHash } from "@footbridge/shared/proof/jws";
import type { Tx } from "../db/door.ts";
import type { Keyring } from "../db/keys/keyring.ts";
import type { Entropy } from "../inputs.ts";
import { loadAudit } from "./audit.ts";
import { loadRevision, signedByBoth } from "./revisions.ts";

/** A revision that both have signed by now, and where the chain of what was done ends. */
export interface Completed {
  readonly tx: Tx;
  readonly workspace: string;
  readonly keyring: Keyring;
  readonly entropy: Entropy;
  readonly signed: SignedRevision;
  /** ISO 8601, UTC. */
  readonly completedAt: string;
  /** Hash of the entry that says so, lower-case hex. */
  readonly auditHead: string;
}

/** Says of a revision, in the very transaction of the second signature, that both have signed it. */
export type Witness = (completed: Completed) => Promise<void>;

/** What it takes to tell a witness. */
type Telling = Pick<Completed, "tx" | "workspace" | "keyring" | "entropy"> & { readonly witness: Witness };

/** Tells the witness once both have signed a revision. */
export async function tellWitness(number: number, { witness, ...where }: Telling): Promise<void> {
  const { tx, keyring, workspace } = where;
  const revision = await loadRevision(tx, keyring, workspace, number);
  const last = (await loadAudit(tx, keyring, workspace, number)).at(-1);
  if (revision === undefined || last?.what !== "completed") return;
  await witness({
    tx,
    keyring,
    workspace,
    entropy: where.entropy,
    signed: signedByBoth(revision),
    completedAt: last.at,
    auditHead: await auditHash(last),
  });
}
