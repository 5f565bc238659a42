import { z } from "zod";
import type { SignedRevision } from "../domain/agreement/document.ts";
import { Digest, Instant, SeatSchema, SectionSchema, Uuid, Zone } from "./values.ts";
import { TermSchema } from "./views.ts";

const OriginSchema = z.strictObject({ sheetTitle: z.string(), promptTitle: z.string(), by: SeatSchema });

/** A frozen revision with the signatures it has so far, as it is fetched over HTTP. */
export const RevisionAnswerSchema: z.ZodType<SignedRevision> = z.strictObject({
  document: z.strictObject({
    kind: z.literal("footbridge-agreement"),
    format: z.literal(1),
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
  }),
  digest: Digest,
  signatures: z.array(z.strictObject({ seat: SeatSchema, name: z.string(), at: Instant, zone: Zone })),
});
