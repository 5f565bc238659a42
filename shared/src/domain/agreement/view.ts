import type { BoardState } from "../clause/evolve.ts";
import type { Seat } from "../seat.ts";
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
      })),
    })),
  };
}
