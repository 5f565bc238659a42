import { VERSIONS_LIMIT } from "@footbridge/shared/domain/clause/decide";
import type { ClauseView, VersionView } from "@footbridge/shared/domain/clause/view";
import type { Seat } from "@footbridge/shared/domain/seat";
import { otherSeat } from "@footbridge/shared/domain/seat";
import { speakerOf } from "@footbridge/shared/practice/speaker";

/** What a person may do with exactly these words. */
export type VersionAction = "say-yes" | "take-yes-back" | "not-like-this" | "edit" | "withdraw";

/** What a person may do with the line as a whole. */
export type LineAction = "counter" | "put-aside" | "take-up";

/**
 * What a seat is offered on one wording of a line, in the order of the buttons. Narrower than what the server takes:
 * nobody is offered to rewrite what the other says of themselves, nor one of several wordings that is the other's; words
 * of one's own go beside those instead.
 */
export function actionsFor(clause: ClauseView, version: VersionView, seat: Seat): readonly VersionAction[] {
  if (clause.standing !== "live") return [];
  const mine = version.by === seat;
  const alone = clause.versions.length === 1 && speakerOf(clause) !== otherSeat(seat);
  const actions: VersionAction[] = [version.yes[seat] ? "take-yes-back" : "say-yes"];
  if (!mine) actions.push("not-like-this");
  if (mine || alone) actions.push("edit");
  if (mine && clause.agreed === null) actions.push("withdraw");
  return actions;
}

/** What either person is offered on the line as a whole, in the order of the buttons. */
export function lineActionsFor(clause: ClauseView): readonly LineAction[] {
  if (clause.standing === "aside") return ["take-up"];
  if (clause.standing === "withdrawn") return [];
  return clause.versions.length < VERSIONS_LIMIT ? ["counter", "put-aside"] : ["put-aside"];
}
