import type { AgreementDocument, DocumentClause } from "@footbridge/shared/domain/agreement/document";
import type { Seat } from "@footbridge/shared/domain/seat";
import type { Paper, PaperOrigin, PaperSection } from "@footbridge/shared/protocol/paper";
import type { ExportWords } from "../words/export-words.ts";
import { dayOf } from "./moments.ts";
import { checkingOf, keysOf, recordOf } from "./record.ts";
import { signatureOf } from "./signatures.ts";
import type { PaperSource } from "./source.ts";

/**
 * Lays out a signed revision for reading. Sections without a clause are left out and the rest numbered without a gap;
 * open questions are all kept, in their own part.
 */
export function paperOf(source: PaperSource, words: ExportWords): Paper {
  const { proof, receipt, digest } = source;
  const { document } = proof.readable;
  return {
    language: words.language,
    title: words.title,
    and: words.and,
    partners: document.partners,
    revision: words.revision(document.revision),
    completed: words.completed(dayOf(receipt.completedAt, words)),
    digest: { label: words.digest, value: digest, howToRead: words.howToReadTheDigest },
    previous: document.previous === null ? null : { label: words.previous, value: document.previous },
    sections: sectionsOf(document, words),
    open: openIn(document, words),
    signatures: {
      title: words.signatures,
      consent: { label: words.consent, sentence: document.consent.sentence },
      of: [signatureOf(source, "a", words), signatureOf(source, "b", words)],
    },
    record: recordOf(source, words),
    keys: keysOf(source, words),
    checking: checkingOf(source, words),
    standingSentence: document.standingSentence,
  };
}

function sectionsOf(document: AgreementDocument, words: ExportWords): readonly PaperSection[] {
  return document.sections
    .filter((section) => section.clauses.length > 0)
    .map((section, sectionIndex) => ({
      number: `${sectionIndex + 1}`,
      title: section.title,
      clauses: section.clauses.map((clause, clauseIndex) => ({
        number: `${sectionIndex + 1}.${clauseIndex + 1}`,
        speaker: clause.speaker === null ? null : document.partners[clause.speaker],
        text: clause.text,
        origins: originsOf(document, clause, words),
      })),
    }));
}

/** Both answers to one question are one origin with two names. */
function originsOf(document: AgreementDocument, clause: DocumentClause, words: ExportWords): readonly PaperOrigin[] {
  const namesByOrigin = new Map<string, string[]>();
  for (const { sheetTitle, promptTitle, by } of clause.origins) {
    const from = clause.bothMarked
      ? words.originBothMarked(sheetTitle, promptTitle)
      : words.origin(sheetTitle, promptTitle);
    const names = namesByOrigin.get(from) ?? [];
    namesByOrigin.set(from, by === clause.speaker ? names : [...names, document.partners[by]]);
  }
  return [...namesByOrigin].map(([from, by]) => ({ from, by }));
}

function openIn(document: AgreementDocument, words: ExportWords): Paper["open"] {
  if (document.openQuestions.length === 0) return null;
  const nameOf = (by: Seat | "both"): string => (by === "both" ? words.both : document.partners[by]);
  return {
    title: words.notAgreedYet,
    lead: words.notAgreedYetLead,
    questions: document.openQuestions.map((question) => ({
      title: question.sectionTitle,
      values: question.values.map(({ by, text }) => ({ by: nameOf(by), text })),
    })),
  };
}
