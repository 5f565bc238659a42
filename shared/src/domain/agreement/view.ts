import type { BoardState } from "../clause/evolve.ts";
import type { PerSeat, Seat } from "../seat.ts";
import type { Signature } from "./document.ts";
import type { AgreementState, RevisionStatus } from "./evolve.ts";
import type { Gap } from "./settled.ts";
import { gapsOf } from "./settled.ts";

/** The agreement as both see it; the text of a revision is fetched on its own. */
export interface AgreementView {
  readonly gaps: readonly Gap[];
  readonly mayFreeze: boolean;
  readonly revisions: readonly RevisionView[];
}

export interface RevisionView {
  readonly number: number;
  readonly digest: string;
  readonly frozenAt: string;
  readonly frozenBy: Seat;
  readonly status: RevisionStatus;
  readonly signatures: readonly Signature[];
  /** Thumbprints of the keys that it names; null where it names none. */
  readonly keys: PerSeat<string | null>;
  /** Until when each of the two asked to sleep on it, ISO 8601 UTC; it may be over by now. */
  readonly sleeps: PerSeat<string | null>;
}

/**
 * P4: built from an allow-list; the same for both.
 * @param name the typed name kept under an id.
 */
export function agreementView(state: AgreementState, board: BoardState, name: (id: string) => string): AgreementView {
  const gaps = gapsOf(board);
  return {
    gaps,
    mayFreeze: gaps.length === 0 && state.changedSince,
    revisions: state.revisions.map((revision) => ({
      number: revision.number,
      digest: revision.digest,
      frozenAt: revision.frozenAt,
      frozenBy: revision.frozenBy,
      status: revision.status,
      signatures: revision.signatures.map((each) => ({
        seat: each.seat,
        name: name(each.name),
        at: each.at,
        zone: each.zone,
        keyed: each.key !== null,
      })),
      keys: { a: revision.keys.a, b: revision.keys.b },
      sleeps: { a: revision.sleeps.a, b: revision.sleeps.b },
    })),
  };
}
