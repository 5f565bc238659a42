import { z } from "zod";
import type { Mark } from "../domain/agreement/signing.ts";
import type { PerSeat, Seat } from "../domain/seat.ts";
import { SignatureMarkSchema } from "./signing.ts";
import { SeatSchema } from "./values.ts";

/**
 * A revision that both signed, laid out for reading: numbered, named, dated and in reading order, with every sentence that it
 * takes. The PDF, the Markdown file and the print view are three ways to set exactly this.
 */
export interface Paper {
  /** BCP 47, for example `en`. */
  readonly language: string;
  readonly title: string;
  /** Stands between the two names. */
  readonly and: string;
  readonly partners: PerSeat<string>;
  /** Which revision it is. */
  readonly revision: string;
  /** Since when both have signed. */
  readonly completed: string;
  readonly digest: PaperDigest & { readonly howToRead: string };
  /** The revision before it that both signed; null for the first. */
  readonly previous: PaperDigest | null;
  readonly sections: readonly PaperSection[];
  /** What is not agreed yet; null where nothing is open. */
  readonly open: { readonly title: string; readonly lead: string; readonly questions: readonly PaperQuestion[] } | null;
  readonly signatures: {
    readonly title: string;
    /** What both consented to by signing. */
    readonly consent: { readonly label: string; readonly sentence: string };
    readonly of: readonly PaperSignature[];
  };
  /** What was done with this revision, from its making to its completion. */
  readonly record: {
    readonly title: string;
    readonly lead: string;
    readonly entries: readonly PaperEntry[];
    readonly head: PaperDigest;
  };
  readonly keys: { readonly title: string; readonly lead: string; readonly of: readonly PaperKey[] };
  readonly checking: {
    readonly title: string;
    readonly steps: readonly string[];
    /** To be typed as it stands. */
    readonly command: string;
    readonly afterwards: string;
    readonly limits: string;
  };
  readonly standingSentence: string;
}

/** A SHA-256 with what it is of. */
export interface PaperDigest {
  readonly label: string;
  /** Lower-case hex. */
  readonly value: string;
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
  /** The partner who speaks for themselves here; null where the two speak together. */
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
  readonly seat: Seat;
  /** As typed by the signer. */
  readonly name: string;
  /** The partner whose signature this is, where they typed another name. */
  readonly partner: string | null;
  readonly mark: Mark;
  /** Says that there is a drawing, for whoever does not see it; null where the name was typed alone. */
  readonly drawing: string | null;
  readonly ownWords: { readonly label: string; readonly text: string } | null;
  /** The moment of signing: in UTC, then in the signer's own zone where that is known. */
  readonly moments: readonly string[];
  /** Whether it was signed with a key of their own. */
  readonly key: string;
}

export interface PaperEntry {
  /** In UTC. */
  readonly moment: string;
  readonly who: string;
  readonly what: string;
  readonly details: readonly string[];
}

export interface PaperKey {
  readonly of: string;
  /** The fingerprint in words; where there is no key, a sentence that says so. */
  readonly words: string;
}

const digest = { label: z.string(), value: z.string() };
const PaperDigestSchema = z.strictObject(digest);

const PaperSignatureSchema = z.strictObject({
  seat: SeatSchema,
  name: z.string(),
  partner: z.string().nullable(),
  mark: SignatureMarkSchema,
  drawing: z.string().nullable(),
  ownWords: z.strictObject({ label: z.string(), text: z.string() }).nullable(),
  moments: z.array(z.string()),
  key: z.string(),
});

export const PaperSchema: z.ZodType<Paper> = z.strictObject({
  language: z.string(),
  title: z.string(),
  and: z.string(),
  partners: z.strictObject({ a: z.string(), b: z.string() }),
  revision: z.string(),
  completed: z.string(),
  digest: z.strictObject({ ...digest, howToRead: z.string() }),
  previous: PaperDigestSchema.nullable(),
  sections: z.array(
    z.strictObject({
      number: z.string(),
      title: z.string(),
      clauses: z.array(
        z.strictObject({
          number: z.string(),
          speaker: z.string().nullable(),
          text: z.string(),
          origins: z.array(z.strictObject({ from: z.string(), by: z.array(z.string()) })),
        }),
      ),
    }),
  ),
  open: z
    .strictObject({
      title: z.string(),
      lead: z.string(),
      questions: z.array(
        z.strictObject({
          title: z.string(),
          values: z.array(z.strictObject({ by: z.string(), text: z.string() })),
        }),
      ),
    })
    .nullable(),
  signatures: z.strictObject({
    title: z.string(),
    consent: z.strictObject({ label: z.string(), sentence: z.string() }),
    of: z.array(PaperSignatureSchema),
  }),
  record: z.strictObject({
    title: z.string(),
    lead: z.string(),
    entries: z.array(
      z.strictObject({ moment: z.string(), who: z.string(), what: z.string(), details: z.array(z.string()) }),
    ),
    head: PaperDigestSchema,
  }),
  keys: z.strictObject({
    title: z.string(),
    lead: z.string(),
    of: z.array(z.strictObject({ of: z.string(), words: z.string() })),
  }),
  checking: z.strictObject({
    title: z.string(),
    steps: z.array(z.string()),
    command: z.string(),
    afterwards: z.string(),
    limits: z.string(),
  }),
  standingSentence: z.string(),
});
