import type { ClauseView, VersionView } from "@footbridge/shared/domain/clause/view";
import type { Seat } from "@footbridge/shared/domain/seat";
import { otherSeat } from "@footbridge/shared/domain/seat";

/** What happened to a line that the person at a seat did not do there. The last two may be anyone's doing. */
export type PartnerChange =
  | "drafted"
  | "proposed"
  | "agreed"
  | "said-yes"
  | "took-yes-back"
  | "objected"
  | "reworded"
  | "countered"
  | "withdrew"
  | "put-aside"
  | "taken-up";

/** The one thing most worth telling `seat` about a line that changed, or null when it was all their own doing. */
export function partnerChange(before: ClauseView | undefined, after: ClauseView, seat: Seat): PartnerChange | null {
  const other = otherSeat(seat);
  if (before === undefined) {
    if (after.standing !== "live") return null;
    if (after.origins.length > 0) return "drafted";
    return after.versions[0]?.by === other ? "proposed" : null;
  }
  if (after.standing === "aside" && before.standing === "live") return "put-aside";
  if (after.standing === "live" && before.standing === "aside") return "taken-up";
  return wordsChange(before, after, seat) ?? yesChange(before, after, other);
}

function missingIn(versions: readonly VersionView[], from: readonly VersionView[]): readonly VersionView[] {
  return from.filter(({ digest }) => !versions.some((each) => each.digest === digest));
}

function wordsChange(before: ClauseView, after: ClauseView, seat: Seat): PartnerChange | null {
  const other = otherSeat(seat);
  const added = missingIn(before.versions, after.versions);
  if (added.some(({ by }) => by === other))
    return after.versions.length > before.versions.length ? "countered" : "reworded";
  const gone = missingIn(after.versions, before.versions);
  // Wordings also go when a line is agreed, and when they are replaced: neither is a withdrawal.
  const withdrawn = after.agreed === null && added.length === 0;
  return withdrawn && gone.some(({ by }) => by === other) ? "withdrew" : null;
}

function yesChange(before: ClauseView, after: ClauseView, other: Seat): PartnerChange | null {
  for (const version of after.versions) {
    const old = before.versions.find(({ digest }) => digest === version.digest);
    if (old === undefined) continue;
    if (version.objections[other] !== null && version.objections[other] !== old.objections[other]) return "objected";
    if (version.yes[other] && !old.yes[other]) return after.agreed === version.digest ? "agreed" : "said-yes";
  }
  // New words clear every yes: then it was not the other who took theirs back.
  if (missingIn(before.versions, after.versions).length > 0) return null;
  const tookBack = after.versions.some(
    (version) => !version.yes[other] && before.versions.some((old) => old.digest === version.digest && old.yes[other]),
  );
  return tookBack ? "took-yes-back" : null;
}
