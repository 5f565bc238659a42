import type { Day, DayStanding } from "./days.ts";

/** How a day is drawn: a check-in by how it stands, a midpoint and a decision by whether it was held. */
export type MarkKind = DayStanding | "milestone-held" | "milestone";

/** The mark of a day. */
export function markOf({ kind, standing }: Pick<Day, "kind" | "standing">): MarkKind {
  if (kind === "check-in") return standing;
  return standing === "held" ? "milestone-held" : "milestone";
}
