import type { AgreementDocument, DocumentClause } from "@footbridge/shared/domain/agreement/document";
import { agreement } from "../../words/en/agreement.ts";
import { fill } from "../../words/fill.ts";

/**
 * Where a line of a version came from, a sentence for each answer; both answers to one question are one sentence. The
 * name of someone who speaks for themselves in it is left out: it stands beside the line.
 */
export function originsOf(
  clause: Pick<DocumentClause, "origins" | "speaker" | "bothMarked">,
  partners: AgreementDocument["partners"],
): readonly string[] {
  const words = clause.bothMarked ? agreement.document.originMarked : agreement.document.origin;
  const namesBySource = new Map<string, string[]>();
  for (const { sheetTitle, promptTitle, by } of clause.origins) {
    const source = fill(words, { sheet: sheetTitle, prompt: promptTitle });
    const names = namesBySource.get(source) ?? [];
    namesBySource.set(source, by === clause.speaker ? names : [...names, partners[by]]);
  }
  return [...namesBySource].map(([origin, names]) =>
    names.length === 0 ? origin : fill(agreement.document.by, { origin, names: names.join(", ") }),
  );
}
