import { z } from "zod";
import type { AgreementDocument, FrozenRevision } from "../domain/agreement/document.ts";
import { DocumentKeySchema, JwsSignatureSchema, SignatureMarkSchema } from "./signing.ts";
import { Digest, Instant, SeatSchema, SectionSchema, Uuid, Zone } from "./values.ts";
import { TermSchema } from "./views.ts";

const OriginSchema = z.strictObject({ sheetTitle: z.string(), promptTitle: z.string(), by: SeatSchema });

/** A frozen revision: the exact thing that both read and sign. */
export const AgreementDocumentSchema: z.ZodType<AgreementDocument> = z.strictObject({
  kind: z.literal("footbridge-agreement"),
  format: z.literal(2),
  language: z.string(),
  workspace: Uuid,
  revision: z.int(),
  frozenAt: Instant,
  previous: Digest.nullable(),
  nonce: z.string().regex(/^[0-9a-f]{64}$/),
  partners: z.strictObject({ a: z.string(), b: z.string() }),
  sections: z.array(
    z.strictObject({
      id: SectionSchema,
      title: z.string(),
      clauses: z.array(
        z.strictObject({
          id: Uuid,
          text: z.string(),
          term: TermSchema.nullable(),
          speaker: SeatSchema.nullable(),
          origins: z.array(OriginSchema),
          bothMarked: z.literal(true).optional(),
        }),
      ),
    }),
  ),
  openQuestions: z.array(
    z.strictObject({
      id: Uuid,
      section: SectionSchema,
      sectionTitle: z.string(),
      values: z.array(z.strictObject({ by: z.enum(["a", "b", "both"]), text: z.string() })),
    }),
  ),
  standingSentence: z.string(),
  practiceVersion: z.string(),
  keys: z.strictObject({ a: DocumentKeySchema, b: DocumentKeySchema }),
  consent: z.strictObject({ sentence: z.string(), digest: Digest }),
});

/** A frozen revision with the signatures it has so far, as it is fetched over HTTP. */
export const RevisionAnswerSchema: z.ZodType<FrozenRevision> = z.strictObject({
  document: AgreementDocumentSchema,
  digest: Digest,
  signatures: z.array(
    z.strictObject({
      seat: SeatSchema,
      name: z.string(),
      at: Instant,
      zone: Zone,
      keyed: z.boolean(),
      made: z
        .strictObject({
          mark: SignatureMarkSchema,
          ownWords: z.string().nullable(),
          statement: Digest,
          jws: JwsSignatureSchema.nullable(),
        })
        .nullable(),
    }),
  ),
});
