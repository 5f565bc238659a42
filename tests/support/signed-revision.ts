import { createHash } from "node:crypto";
import type {
  AgreementDocument,
  DocumentClause,
  DocumentSection,
  SignedRevision,
} from "@footbridge/shared/domain/agreement/document";
import type { PerSeat } from "@footbridge/shared/domain/seat";

/** A signature with a typed name, without a key and without words of one's own. */
const UNKEYED = {
  keyed: false,
  made: { mark: { kind: "typed" }, ownWords: null, statement: "22".repeat(32), jws: null },
} as const;

/** A signed revision to export, the same every time. Only the words are of interest; nothing checks its digest. */
export function signedRevision(partners: PerSeat<string>, parts: Partial<AgreementDocument> = {}): SignedRevision {
  return {
    document: {
      kind: "footbridge-agreement",
      format: 2,
      language: "en",
      workspace: "0b0f6a4e-6f0e-4f5a-9a57-0d1b1c1f2a10",
      revision: 3,
      frozenAt: "2026-03-14T08:59:00.000Z",
      previous: null,
      nonce: "00".repeat(32),
      partners,
      sections: [],
      openQuestions: [],
      standingSentence: "This is educational. It is not therapy, not legal advice and not emergency help.",
      practiceVersion: "own-part/1",
      keys: { a: { kind: "none" }, b: { kind: "none" } },
      consent: { sentence: "I agree to these words.", digest: "11".repeat(32) },
      ...parts,
    },
    digest: "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
    signatures: [
      { seat: "a", name: partners.a, at: "2026-03-14T09:12:04.000Z", zone: "Europe/Berlin", ...UNKEYED },
      { seat: "b", name: partners.b, at: "2026-03-14T21:40:30.000Z", zone: "Asia/Kolkata", ...UNKEYED },
    ],
  };
}

/** An id that is always the same for the same words. */
export function idFor(text: string): string {
  const hex = createHash("sha256").update(text).digest("hex");
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

/** A clause with these words, said by the two together and from nobody's answer unless told. */
export function clauseOf(text: string, parts: Partial<DocumentClause> = {}): DocumentClause {
  return { id: idFor(text), text, term: null, speaker: null, origins: [], ...parts };
}

/** A section with clauses of these words. */
export function sectionOf(id: DocumentSection["id"], title: string, texts: readonly string[]): DocumentSection {
  return { id, title, clauses: texts.map((text) => clauseOf(text)) };
}
