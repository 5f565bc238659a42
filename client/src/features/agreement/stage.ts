import type { AgreementView, RevisionView } from "@footbridge/shared/domain/agreement/view";
import type { Seat } from "@footbridge/shared/domain/seat";

/**
 * Where the two stand on the way to a signed version.
 * `settling`: something that has to be agreed is not yet; `ready`: a version can be made; `reading`: one is made and this
 * person has not signed it; `waiting`: they have, the other has not; `signed`: both have, and nothing has changed since.
 */
export type Stage =
  | { readonly at: "settling" | "ready"; readonly lastSigned: RevisionView | null; readonly next: number }
  | { readonly at: "reading" | "waiting" | "signed"; readonly revision: RevisionView };

/** The stage of an agreement as one seat sees it. */
export function stageOf(agreement: AgreementView, seat: Seat): Stage {
  const { gaps, mayFreeze, revisions } = agreement;
  const latest = revisions.at(-1);
  if (latest?.status === "frozen") {
    const mine = latest.signatures.some((signature) => signature.seat === seat);
    return { at: mine ? "waiting" : "reading", revision: latest };
  }
  // A version could only be made without gaps: gaps after it, like leave to make another, mean that the board has changed.
  if (latest?.status === "signed" && gaps.length === 0 && !mayFreeze) return { at: "signed", revision: latest };
  return {
    at: gaps.length > 0 ? "settling" : "ready",
    lastSigned: revisions.findLast(({ status }) => status === "signed") ?? null,
    next: revisions.length + 1,
  };
}
