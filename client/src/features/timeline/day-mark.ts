import type { Day } from "./days.ts";

/** How a day is drawn. */
export type MarkKind = "held" | "milestone" | "not-held" | "here" | "to-come";

/** The mark of a day: a midpoint or a decision that was held has one of its own. */
export function markOf({ kind, standing }: Pick<Day, "kind" | "standing">): MarkKind {
  return standing === "held" && kind !== "check-in" ? "milestone" : standing;
}
