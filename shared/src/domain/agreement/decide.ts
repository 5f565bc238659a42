import type { BoardState } from "../clause/evolve.ts";
import type { Asking, Decision } from "../decision.ts";
import { accept, reject } from "../decision.ts";
import type { PerSeat } from "../seat.ts";
import { isSeen } from "../seen.ts";
import { type AgreementCommand, SLEEP_DAYS_LIMIT } from "./commands.ts";
import { type AgreementState, isAsleep, type Revision } from "./evolve.ts";
import type { AgreementFact } from "./facts.ts";
import { gapsOf } from "./settled.ts";

/** Made or found out for this command beforehand. */
export interface MintedForAgreement {
  /** Of the document to freeze: its digest, the thumbprints of the keys it names, the digest of its consent. */
  readonly frozen: { readonly digest: string; readonly keys: PerSeat<string | null>; readonly consent: string } | null;
  /** Where the typed name is kept. */
  readonly nameId: string;
  /** Why what came with a signature is not the signature of this person on this document; null where it is. */
  readonly flaw: "signature-not-valid" | "key-not-in-revision" | null;
}

const DAY = 24 * 60 * 60 * 1000;

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
    if (gapsOf(board).length > 0 || minted.frozen === null) return reject("agreement-not-settled");
    return accept({ type: "agreement.frozen", revision: nextRevision(state), ...minted.frozen, by, at });
  }
  const revision = state.revisions.find((each) => each.number === command.revision);
  if (revision === undefined) return reject("revision-unknown");
  if (revision.digest !== command.digest || revision.status === "set-aside") return reject("revision-moved-on");
  if (revision.status === "signed") return reject("already-signed");
  const about = { revision: revision.number, by, at };
  switch (command.type) {
    case "agreement.sign":
      return decideSignature(command, revision, asking, minted);
    case "agreement.withdraw":
      return revision.signatures.some(({ seat }) => seat === by)
        ? accept({ type: "agreement.withdrawn", ...about })
        : reject("not-signed-yet");
    case "agreement.sleep":
      return mayEnd(command.until, at)
        ? accept({ type: "agreement.slept", until: command.until, ...about })
        : reject("sleep-not-valid");
    case "agreement.wake": {
      const until = revision.sleeps[by];
      return until !== null && at < until ? accept({ type: "agreement.woken", ...about }) : reject("not-asleep");
    }
    case "agreement.set-aside":
      return accept({ type: "agreement.set-aside", ...about });
  }
}

/** A sleep ends at a moment that exists, ahead, and not too far. */
function mayEnd(until: string, now: string): boolean {
  const end = new Date(until);
  const [from, to] = [Date.parse(now), Date.parse(now) + SLEEP_DAYS_LIMIT * DAY];
  return end.getTime() > from && end.getTime() <= to && end.toISOString() === until;
}

function decideSignature(
  command: Extract<AgreementCommand, { type: "agreement.sign" }>,
  revision: Revision,
  asking: Asking,
  minted: MintedForAgreement,
): Decision<AgreementFact> {
  const { seat, now } = asking;
  if (revision.signatures.some((each) => each.seat === seat)) return reject("already-signed");
  if (isAsleep(revision, now)) return reject("agreement-sleeping");
  if (!isSeen(command.name)) return reject("name-missing");
  if (command.consent !== revision.consent) return reject("consent-moved-on");
  if (minted.flaw !== null) return reject(minted.flaw);
  return accept({
    type: "agreement.signed",
    revision: revision.number,
    digest: revision.digest,
    name: minted.nameId,
    zone: command.zone,
    key: revision.keys[seat],
    by: seat,
    at: now,
  });
}
