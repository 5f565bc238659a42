import type { ClauseFact } from "../clause/facts.ts";
import type { PerSeat, Seat } from "../seat.ts";
import type { AgreementFact } from "./facts.ts";

export interface SignatureState {
  readonly seat: Seat;
  readonly at: string;
  readonly zone: string;
  readonly name: string;
  /** Thumbprint of the key that signed; null where there was none. */
  readonly key: string | null;
}

/** `frozen`: waiting for signatures; `signed`: by both; `set-aside`: overtaken by a change, or left for now. */
export type RevisionStatus = "frozen" | "signed" | "set-aside";

export interface Revision {
  readonly number: number;
  readonly digest: string;
  /** Thumbprints of the keys that it names. */
  readonly keys: PerSeat<string | null>;
  /** Digest of the sentence of consent. */
  readonly consent: string;
  readonly frozenAt: string;
  readonly frozenBy: Seat;
  readonly status: RevisionStatus;
  readonly signatures: readonly SignatureState[];
  /** Until when each asked to sleep on it; null where they did not. It may be over by now. */
  readonly sleeps: PerSeat<string | null>;
}

export interface AgreementState {
  readonly revisions: readonly Revision[];
  /** Whether the board changed since the last revision was frozen. */
  readonly changedSince: boolean;
}

export const NEW_AGREEMENT: AgreementState = { revisions: [], changedSince: true };

/** Whether either of the two sleeps on a revision. */
export function isAsleep({ sleeps }: Revision, now: string): boolean {
  return [sleeps.a, sleeps.b].some((until) => until !== null && now < until);
}

function setAside(revision: Revision): Revision {
  return revision.status === "frozen" ? { ...revision, status: "set-aside" } : revision;
}

function addSignature(revision: Revision, signature: SignatureState): Revision {
  const signatures = [...revision.signatures, signature];
  return { ...revision, signatures, status: signatures.length === 2 ? "signed" : "frozen" };
}

function changed(state: AgreementState, number: number, change: (revision: Revision) => Revision): AgreementState {
  return { ...state, revisions: state.revisions.map((each) => (each.number === number ? change(each) : each)) };
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
            keys: fact.keys,
            consent: fact.consent,
            frozenAt: fact.at,
            frozenBy: fact.by,
            status: "frozen",
            signatures: [],
            sleeps: { a: null, b: null },
          },
        ],
      };
    case "agreement.signed": {
      const { by: seat, at, zone, name, key } = fact;
      return changed(state, fact.revision, (each) => addSignature(each, { seat, at, zone, name, key }));
    }
    case "agreement.withdrawn":
      return changed(state, fact.revision, (each) => ({
        ...each,
        signatures: each.signatures.filter(({ seat }) => seat !== fact.by),
      }));
    case "agreement.slept":
      return changed(state, fact.revision, (each) => ({ ...each, sleeps: { ...each.sleeps, [fact.by]: fact.until } }));
    case "agreement.woken":
      return changed(state, fact.revision, (each) => ({ ...each, sleeps: { ...each.sleeps, [fact.by]: null } }));
    case "agreement.set-aside":
      return { ...changed(state, fact.revision, setAside), changedSince: true };
    default:
      return { changedSince: true, revisions: state.revisions.map(setAside) };
  }
}
