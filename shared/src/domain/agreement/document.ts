import type { Term } from "../clause/words.ts";
import type { SectionId } from "../round/sheet.ts";
import type { PerSeat, Seat } from "../seat.ts";
import type { DocumentKey } from "./keys.ts";
import type { JwsSignature, Mark } from "./signing.ts";

/** A frozen revision: the exact thing that both read and sign. Its digest is SHA-256 over its RFC 8785 JSON. */
export interface AgreementDocument {
  readonly kind: "footbridge-agreement";
  readonly format: 2;
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
  /** Which sheets, in which versions, the words came from. */
  readonly practiceVersion: string;
  /** The keys with which the two sign this revision. */
  readonly keys: PerSeat<DocumentKey>;
  readonly consent: Consent;
}

/** What a signer consents to, in words that are the same for both. */
export interface Consent {
  readonly sentence: string;
  /** SHA-256 over the UTF-8 bytes of the sentence, lower-case hex. */
  readonly digest: string;
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
  /** Set where the clause came from a phrase that both marked as one they can say and hear. */
  readonly bothMarked?: true | undefined;
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

/** A signature as both see it while it may still be withdrawn. */
export interface Signature {
  readonly seat: Seat;
  /** As typed by the signer. */
  readonly name: string;
  /** ISO 8601, UTC. */
  readonly at: string;
  /** IANA time zone in which the signer signed. */
  readonly zone: string;
  /** Whether it was made with the signer's own key; without one, the host witnessed it. */
  readonly keyed: boolean;
}

/** What a signature was made of. It is the signer's alone until both have signed. */
export interface MadeSignature {
  readonly mark: Mark;
  readonly ownWords: string | null;
  /** Digest of the signer's statement. */
  readonly statement: string;
  /** Null where the signer had no key of their own. */
  readonly jws: JwsSignature | null;
}

/** A signature, with what it was made of as far as the reader may see that. */
export interface ReadSignature extends Signature {
  readonly made: MadeSignature | null;
}

/** A frozen revision with the signatures it has so far. */
export interface FrozenRevision {
  readonly document: AgreementDocument;
  /** SHA-256, lower-case hex. */
  readonly digest: string;
  readonly signatures: readonly ReadSignature[];
}

/** A revision that both have signed, with everything an export needs. */
export interface SignedRevision extends FrozenRevision {
  readonly signatures: readonly (ReadSignature & { readonly made: MadeSignature })[];
}
