import { z } from "zod";
import { GAPS } from "../domain/agreement/settled.ts";
import type { AgreementView } from "../domain/agreement/view.ts";
import type { BoardView, ClauseView } from "../domain/clause/view.ts";
import type { Term, Words } from "../domain/clause/words.ts";
import type { RoundView, TogetherView } from "../domain/round/view.ts";
import type { WorkspaceView } from "../domain/workspace/view.ts";
import {
  AnswerSchema,
  Digest,
  Instant,
  Nonce,
  SeatSchema,
  SectionSchema,
  Slug,
  TermIdSchema,
  Uuid,
  ValueSchema,
  Zone,
} from "./values.ts";

/** Strict schemas of everything that leaves the server towards a seat (P4). */

const perSeat = <Schema extends z.ZodType>(schema: Schema) => z.strictObject({ a: schema, b: schema });

export const WorkspaceViewSchema: z.ZodType<WorkspaceView> = z.strictObject({
  id: Uuid,
  status: z.enum(["inviting", "joined", "open"]),
  seat: SeatSchema,
  names: perSeat(z.string().nullable()),
});

const opening = { nonce: Nonce, promptSet: Digest };
const together = {
  round: Slug,
  bothSealed: z.boolean(),
  receipts: z.strictObject({ mine: Digest, theirs: Digest, times: z.int().min(1) }).nullable(),
  revealed: z
    .strictObject({
      at: Instant,
      theirs: z.record(Slug, AnswerSchema),
      opening: z.strictObject(opening).nullable(),
    })
    .nullable(),
};

export const TogetherViewSchema: z.ZodType<TogetherView> = z.strictObject(together);

export const RoundViewSchema: z.ZodType<RoundView> = z.strictObject({
  ...together,
  mine: z.strictObject({
    sealed: z.boolean(),
    ready: z.boolean(),
    receipt: z.strictObject({ receipt: Digest, ...opening }).nullable(),
    answers: z.record(Slug, z.strictObject({ answer: AnswerSchema, revision: z.int() })),
  }),
});

export const TermSchema: z.ZodType<Term> = z.strictObject({ id: TermIdSchema, value: ValueSchema });
export const WordsSchema: z.ZodType<Words> = z.strictObject({ text: z.string(), term: TermSchema.nullable() });

export const ClauseViewSchema: z.ZodType<ClauseView> = z.strictObject({
  id: Uuid,
  section: SectionSchema,
  term: TermIdSchema.nullable(),
  making: z.enum(["both-wrote", "one-wrote", "open-question", "proposed"]),
  origins: z.array(z.strictObject({ round: Slug, prompt: Slug, by: SeatSchema, entry: Uuid.nullable() })),
  standing: z.enum(["live", "aside", "withdrawn"]),
  versions: z.array(
    z.strictObject({
      digest: Digest,
      words: WordsSchema,
      by: z.enum(["a", "b", "both"]),
      yes: perSeat(z.boolean()),
      objections: perSeat(z.string().nullable()),
    }),
  ),
  agreed: Digest.nullable(),
});

export const BoardViewSchema: z.ZodType<BoardView> = z.strictObject({
  sections: z.array(z.strictObject({ id: SectionSchema, clauses: z.array(Uuid) })),
});

export const AgreementViewSchema: z.ZodType<AgreementView> = z.strictObject({
  gaps: z.array(z.enum(GAPS)),
  mayFreeze: z.boolean(),
  revisions: z.array(
    z.strictObject({
      number: z.int(),
      digest: Digest,
      frozenAt: Instant,
      frozenBy: SeatSchema,
      status: z.enum(["frozen", "signed", "set-aside"]),
      signatures: z.array(z.strictObject({ seat: SeatSchema, name: z.string(), at: Instant, zone: Zone })),
    }),
  ),
});

const workspaceSlice = z.strictObject({ name: z.literal("workspace"), view: WorkspaceViewSchema });
const boardSlice = z.strictObject({ name: z.literal("board"), view: BoardViewSchema });
const clauseSlice = z.strictObject({ name: z.literal("clause"), key: Uuid, view: ClauseViewSchema });
const agreementSlice = z.strictObject({ name: z.literal("agreement"), view: AgreementViewSchema });

/** A named part of what a seat sees. Rounds and clauses have a slice each, so that a payload stays small. */
export const SliceSchema = z.discriminatedUnion("name", [
  workspaceSlice,
  z.strictObject({ name: z.literal("round"), key: Slug, view: RoundViewSchema }),
  boardSlice,
  clauseSlice,
  agreementSlice,
]);
export type Slice = z.infer<typeof SliceSchema>;

/** A part of what the other seat sees right now, without that seat's own side of the rounds (P8). */
export const MirrorSliceSchema = z.discriminatedUnion("name", [
  workspaceSlice,
  z.strictObject({ name: z.literal("round"), key: Slug, view: TogetherViewSchema }),
  boardSlice,
  clauseSlice,
  agreementSlice,
]);
export type MirrorSlice = z.infer<typeof MirrorSliceSchema>;

/** What `GET /api/workspaces/:workspace/mirror` answers. No slices while nobody has the other seat. */
export const MirrorSchema = z.strictObject({ slices: z.array(MirrorSliceSchema) });
export type Mirror = z.infer<typeof MirrorSchema>;

/**
 * What the server emits as `slices`. `sequence` counts what this one connection was sent, so that a gap shows;
 * `fresh` replaces everything that the client holds.
 */
export const SlicesMessage = z.strictObject({
  sequence: z.int().min(1),
  fresh: z.boolean(),
  slices: z.array(SliceSchema),
});
export type SlicesMessage = z.infer<typeof SlicesMessage>;
