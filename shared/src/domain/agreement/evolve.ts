import type { ClauseFact } from "../clause/facts.ts";
import type { Seat } from "../seat.ts";
import type { AgreementFact } from "./facts.ts";

export interface SignatureState {
  readonly seat: Seat;
  readonly at: string;
  readonly zone: string;
  readonly name: string;
}

/** `frozen`: waiting for signatures; `signed`: by both; `set-aside`: overtaken by a change, or left for now. */
export type RevisionStatus = "frozen" | "signed" | "set-aside";

export interface Revision {
  readonly number: number;
  readonly digest: string;
  readonly frozenAt: string;
  readonly frozenBy: Seat;
  readonly status: RevisionStatus;
  readonly signatures: readonly SignatureState[];
}

export interface AgreementState {
  readonly revisions: readonly Revision[];
  /** Whether the board changed since the last revision was frozen. */
  readonly changedSince: boolean;
}

export const NEW_AGREEMENT: AgreementState = { revisions: [], changedSince: true };

function setAside(revision: Revision): Revision {
  return revision.status === "frozen" ? { ...revision, status: "set-aside" } : revision;
}

function addSignature(revision: Revision, signature: SignatureState): Revision {
  const signatures = [...revision.signatures, signature];
  return { ...revision, signatures, status: signatures.length === 2 ? "signed" : "frozen" };
}

/** C7: a change on the board sets an unfinished revision aside; what is signed stays as it is. */
export function evolveAgreement(state: AgreementState, fact: AgreementFact | ClauseFact): AgreementState {
  switch (fact.type) {
    case "agreement.frozen":
      return {
        changedSince: false,
        revisions: [
          ...state.revisions,
          {
            number: fact.revision,
            digest: fact.digest,
            frozenAt: fact.at,
            frozenBy: fact.by,
            status: "frozen",
            signatures: [],
          },
        ],
      };
    case "agreement.signed": {
      const signature = { seat: fact.by, at: fact.at, zone: fact.zone, name: fact.name };
      return {
        ...state,
        revisions: state.revisions.map((each) =>
          each.number === fact.revision ? addSignature(each, signature) : each,
        ),
      };
    }
    case "agreement.set-aside":
      return {
        changedSince: true,
        revisions: state.revisions.map((each) => (each.number === fact.revision ? setAside(each) : each)),
      };
    default:
      return { changedSince: true, revisions: state.revisions.map(setAside) };
  }
}
