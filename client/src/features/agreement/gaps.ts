import type { Gap } from "@footbridge/shared/domain/agreement/settled";
import type { SectionId } from "@footbridge/shared/domain/round/sheet";
import { sectionOfTerm } from "@footbridge/shared/practice/terms";

/** The section of the board where a gap is closed. */
export function sectionOfGap(gap: Gap): SectionId {
  switch (gap) {
    case "trial-length":
    case "trial-start":
      return sectionOfTerm(gap);
    case "boundary":
      return "boundaries";
    case "purpose":
    case "check-ins":
    case "ending":
      return gap;
  }
}
