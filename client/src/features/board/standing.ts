import type { ClauseView } from "@footbridge/shared/domain/clause/view";
import { SECTION_IDS, type SectionId, TERM_IDS, type TermId } from "@footbridge/shared/domain/round/sheet";
import { sectionOfTerm } from "@footbridge/shared/practice/terms";

/** How many live lines of a section are agreed, and how many are still open. */
export interface SectionStanding {
  readonly agreed: number;
  readonly open: number;
}

/** How a section stands. Lines that are put aside or withdrawn do not count. */
export function sectionStanding(clauses: readonly ClauseView[]): SectionStanding {
  const live = clauses.filter(({ standing }) => standing === "live");
  const agreed = live.filter((clause) => clause.agreed !== null).length;
  return { agreed, open: live.length - agreed };
}

/** The typed terms of a section that no live line carries yet, in reading order. */
export function missingTerms(section: SectionId, clauses: readonly ClauseView[]): readonly TermId[] {
  return TERM_IDS.filter(
    (term) =>
      sectionOfTerm(term) === section && !clauses.some((clause) => clause.term === term && clause.standing === "live"),
  );
}

/** Whether a text names a section. */
export function isSectionId(text: string): text is SectionId {
  return SECTION_IDS.some((id) => id === text);
}
