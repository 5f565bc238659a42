import type {
  AgreementDocument,
  DocumentClause,
  Signature,
  SignedRevision,
} from "@footbridge/shared/domain/agreement/document";
import type { Seat } from "@footbridge/shared/domain/seat";
import { DateTime } from "luxon";
import type { ExportWords } from "./words/export-words.ts";

/** A signed revision as it is read on paper, whatever the format: numbered, named and dated, in reading order. */
export interface Paper {
  readonly title: string;
  readonly partners: readonly [string, string];
  readonly revision: string;
  readonly digest: string;
  readonly sections: readonly PaperSection[];
  readonly questions: readonly PaperQuestion[];
  readonly signatures: readonly PaperSignature[];
  readonly standingSentence: string;
}

export interface PaperSection {
  /** `1`, `2`, … */
  readonly number: string;
  readonly title: string;
  readonly clauses: readonly PaperClause[];
}

export interface PaperClause {
  /** `1.1`, `1.2`, … */
  readonly number: string;
  /** Name of the partner who speaks for themselves here; null where the two speak together. */
  readonly speaker: string | null;
  readonly text: string;
  readonly origins: readonly PaperOrigin[];
}

export interface PaperOrigin {
  readonly from: string;
  /** Names of those who wrote the answer; none where it was the clause's own speaker. */
  readonly by: readonly string[];
}

export interface PaperQuestion {
  readonly title: string;
  readonly values: readonly { readonly by: string; readonly text: string }[];
}

export interface PaperSignature {
  /** As typed by the signer. */
  readonly name: string;
  /** The partner whose signature this is. */
  readonly partner: string;
  /** The moment of signing: in UTC, then in the signer's own zone where that is known. */
  readonly moments: readonly string[];
}

/**
 * Lays out a signed revision for reading. Sections without a clause are left out and the rest numbered without a gap;
 * open questions are all kept, in their own part.
 */
export function paperOf(signed: SignedRevision, words: ExportWords): Paper {
  const { document } = signed;
  return {
    title: words.title,
    partners: [document.partners.a, document.partners.b],
    revision: words.revision(document.revision),
    digest: signed.digest,
    sections: sectionsOf(document, words),
    questions: document.openQuestions.map((question) => ({
      title: question.sectionTitle,
      values: question.values.map(({ by, text }) => ({ by: nameOf(document, by, words), text })),
    })),
    signatures: signed.signatures.map((signature) => ({
      name: signature.name,
      partner: document.partners[signature.seat],
      moments: momentsOf(signature, words),
    })),
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
    const from = words.origin(sheetTitle, promptTitle);
    const names = namesByOrigin.get(from) ?? [];
    namesByOrigin.set(from, by === clause.speaker ? names : [...names, document.partners[by]]);
  }
  return [...namesByOrigin].map(([from, by]) => ({ from, by }));
}

function nameOf(document: AgreementDocument, by: Seat | "both", words: ExportWords): string {
  return by === "both" ? words.both : document.partners[by];
}

/** A zone that this server's time-zone data does not know is left out: the moment in UTC says the same. */
function momentsOf(signature: Signature, words: ExportWords): readonly string[] {
  const utc = DateTime.fromISO(signature.at, { zone: "utc", locale: words.language });
  const local = utc.setZone(signature.zone);
  const inUtc = words.inUtc(utc.toFormat(words.moment));
  if (!local.isValid) return [inUtc];
  return [inUtc, words.inZone(local.toFormat(words.moment), signature.zone, local.toFormat("ZZ"))];
}
