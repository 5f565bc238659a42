import type { BoardState } from "../clause/evolve.ts";
import type { Asking, Decision } from "../decision.ts";
import { accept, reject } from "../decision.ts";
import { isSeen } from "../seen.ts";
import type { AgreementCommand } from "./commands.ts";
import type { AgreementState, Revision } from "./evolve.ts";
import type { AgreementFact } from "./facts.ts";
import { gapsOf } from "./settled.ts";

/** Made for this command beforehand: the digest of the document to freeze, or where the typed name is kept. */
export interface MintedForAgreement {
  readonly documentDigest: string;
  readonly nameId: string;
}

/** The number that the next frozen revision gets. */
export function nextRevision(state: AgreementState): number {
  return state.revisions.length + 1;
}

/** Decides a command on the agreement. */
export function decideAgreement(
  command: AgreementCommand,
  state: AgreementState,
  board: BoardState,
  asking: Asking,
  minted: MintedForAgreement,
): Decision<AgreementFact> {
  const by = asking.seat;
  const at = asking.now;
  if (command.type === "agreement.freeze") {
    if (!state.changedSince) return reject("agreement-already-frozen");
    if (gapsOf(board).length > 0) return reject("agreement-not-settled");
    return accept({
      type: "agreement.frozen",
      revision: nextRevision(state),
      digest: minted.documentDigest,
      by,
      at,
    });
  }
  const revision = state.revisions.find((each) => each.number === command.revision);
  if (revision === undefined) return reject("revision-unknown");
  if (revision.digest !== command.digest || revision.status === "set-aside") return reject("revision-moved-on");
  if (revision.status === "signed") return reject("already-signed");
  if (command.type === "agreement.set-aside")
    return accept({ type: "agreement.set-aside", revision: revision.number, by, at });
  return decideSignature(command, revision, asking, minted);
}

function decideSignature(
  command: Extract<AgreementCommand, { type: "agreement.sign" }>,
  revision: Revision,
  asking: Asking,
  minted: MintedForAgreement,
): Decision<AgreementFact> {
  if (revision.signatures.some((each) => each.seat === asking.seat)) return reject("already-signed");
  if (!isSeen(command.name)) return reject("name-missing");
  return accept({
    type: "agreement.signed",
    revision: revision.number,
    digest: revision.digest,
    name: minted.nameId,
    zone: command.zone,
    by: asking.seat,
    at: asking.now,
  });
}
