import type { Term } from "../clause/words.ts";
import type { SectionId } from "../round/sheet.ts";
import type { PerSeat, Seat } from "../seat.ts";

/** A frozen revision: the exact thing that both read and sign. Its digest is SHA-256 over its RFC 8785 JSON. */
export interface AgreementDocument {
  readonly kind: "footbridge-agreement";
  readonly format: 1;
  /** Language of the sheets and titles, for example `en`. */
  readonly language: string;
  readonly workspace: string;
  readonly revision: number;
  /** ISO 8601, UTC. */
  readonly frozenAt: string;
  /** Digest of the last revision that both signed, or null for the first. */
  readonly previous: string | null;
  /** 32 random bytes in hex, so that a digest never confirms a guess at the words. */
  readonly nonce: string;
  readonly partners: PerSeat<string>;
  readonly sections: readonly DocumentSection[];
  readonly openQuestions: readonly DocumentQuestion[];
  readonly standingSentence: string;
}

export interface DocumentSection {
  readonly id: SectionId;
  readonly title: string;
  readonly clauses: readonly DocumentClause[];
}

export interface DocumentClause {
  readonly id: string;
  readonly text: string;
  readonly term: Term | null;
  /** Whose "I" it is, where a partner speaks for themselves; null where the two speak together. */
  readonly speaker: Seat | null;
  readonly origins: readonly DocumentOrigin[];
}

/** The answer that a clause came from, in words. */
export interface DocumentOrigin {
  readonly sheetTitle: string;
  readonly promptTitle: string;
  readonly by: Seat;
}

/** A clause without two yeses: exported as "not agreed yet", never dropped. */
export interface DocumentQuestion {
  readonly id: string;
  readonly section: SectionId;
  readonly sectionTitle: string;
  readonly values: readonly { readonly by: Seat | "both"; readonly text: string }[];
}

export interface Signature {
  readonly seat: Seat;
  /** As typed by the signer. */
  readonly name: string;
  /** ISO 8601, UTC. */
  readonly at: string;
  /** IANA time zone in which the signer signed. */
  readonly zone: string;
}

/** A revision that both have signed, with everything an export needs. */
export interface SignedRevision {
  readonly document: AgreementDocument;
  /** SHA-256, lower-case hex. */
  readonly digest: string;
  readonly signatures: readonly Signature[];
}
