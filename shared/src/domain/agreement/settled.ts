import type { BoardState } from "../clause/evolve.ts";
import { agreedVersion } from "../clause/evolve.ts";
import type { SectionId, TermId } from "../round/sheet.ts";

/** What has to be agreed before a revision can be frozen. */
export const GAPS = ["purpose", "trial-length", "trial-start", "boundary", "check-ins", "ending"] as const;

export type Gap = (typeof GAPS)[number];

/** What is still missing, in reading order; empty when a revision can be frozen. */
export function gapsOf(board: BoardState): readonly Gap[] {
  const agreed = board.filter((clause) => agreedVersion(clause) !== undefined);
  const section = (id: SectionId): boolean => agreed.some((clause) => clause.section === id);
  const term = (id: TermId): boolean => agreed.some((clause) => clause.term === id);
  const settled: Record<Gap, boolean> = {
    purpose: section("purpose"),
    "trial-length": term("trial-length"),
    "trial-start": term("trial-start"),
    boundary: section("boundaries"),
    "check-ins": term("check-in-day") && term("check-in-time"),
    ending: section("ending"),
  };
  return GAPS.filter((gap) => !settled[gap]);
}
