import type { AgreedTerms } from "@footbridge/shared/domain/agreement/contradictions";
import type { ClauseView } from "@footbridge/shared/domain/clause/view";

/** The typed values that both have said yes to, by term, from the lines that are live. */
export function agreedTerms(clauses: readonly ClauseView[]): AgreedTerms {
  return Object.fromEntries(
    clauses.flatMap((clause) => {
      const agreed = clause.versions.find(({ digest }) => digest === clause.agreed);
      const term = agreed?.words.term ?? null;
      return clause.standing !== "live" || term === null ? [] : [[term.id, term.value]];
    }),
  );
}

/** The day of a moment where this device is, YYYY-MM-DD. */
export function localDay(moment: Date): string {
  const two = (part: number): string => String(part).padStart(2, "0");
  return `${moment.getFullYear()}-${two(moment.getMonth() + 1)}-${two(moment.getDate())}`;
}
