import type { ClauseView } from "@footbridge/shared/domain/clause/view";

/** What both said yes to about time-outs, as it stands on the board: the signal, and how one comes back. */
export function agreedLines(clauses: readonly ClauseView[]): readonly { readonly id: string; readonly text: string }[] {
  return clauses.flatMap((clause) => {
    if (clause.section !== "time-out" || clause.standing !== "live") return [];
    const agreed = clause.versions.find(({ digest }) => digest === clause.agreed);
    return agreed === undefined ? [] : [{ id: clause.id, text: agreed.words.text }];
  });
}
