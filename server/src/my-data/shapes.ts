import type { ClauseFact } from "@footbridge/shared/domain/clause/facts";
import { ProofSchema } from "@footbridge/shared/proof/format";
import { PreferencesSchema } from "@footbridge/shared/protocol/preferences";
import { PrivatePageSchema } from "@footbridge/shared/protocol/private-pages";
import { ReminderChoiceSchema } from "@footbridge/shared/protocol/reminders";
import { RevisionAnswerSchema } from "@footbridge/shared/protocol/revision";
import { OwnKeyViewSchema } from "@footbridge/shared/protocol/signing";
import { Digest, Instant, SeatSchema, Uuid } from "@footbridge/shared/protocol/values";
import {
  AgreementViewSchema,
  BoardViewSchema,
  CardDraftViewSchema,
  CardViewSchema,
  ClauseViewSchema,
  ListeningViewSchema,
  PauseViewSchema,
  PhrasesViewSchema,
  RoundViewSchema,
  SpaceViewSchema,
  TrialViewSchema,
  WordsSchema,
  WorkspaceViewSchema,
} from "@footbridge/shared/protocol/views";
import { z } from "zod";

/** Everything that can have happened to a line of the board. */
const CLAUSE_STEPS = [
  "clause.drafted",
  "clause.proposed",
  "clause.reworded",
  "clause.countered",
  "clause.yes-given",
  "clause.yes-taken-back",
  "clause.version-withdrawn",
  "clause.objected",
  "clause.put-aside",
  "clause.taken-up",
] as const satisfies readonly ClauseFact["type"][];

const AccountShape = z.strictObject({ name: z.string(), email: z.string(), signedUpAt: Instant });

/** One step in the history of a line. */
export const HistoryStepShape = z.strictObject({
  at: Instant,
  what: z.enum(CLAUSE_STEPS),
  /** Null for a draft, which both made by opening a round. */
  by: SeatSchema.nullable(),
  clause: Uuid,
  /** The wordings that came with this step. The words are null where the other took that wording back. */
  wordings: z.array(z.strictObject({ digest: Digest, by: z.enum(["a", "b", "both"]), words: WordsSchema.nullable() })),
  /** The wording that this step was about; null where it was about none, or about the whole line. */
  about: Digest.nullable(),
  /** "Not like this", in their words. */
  sentence: z.string().nullable(),
});
export type HistoryStep = z.infer<typeof HistoryStepShape>;

const WorkspaceShape = z.strictObject({
  openedAt: Instant,
  /** Up to when this person has seen what happened; nobody else is told. */
  visitedAt: Instant.nullable(),
  workspace: WorkspaceViewSchema,
  space: SpaceViewSchema.nullable(),
  /** Since when it is paused, and whether this person would go on. */
  pause: PauseViewSchema.nullable(),
});

const RoundsShape = z.array(RoundViewSchema);
const ListeningShape = z.array(ListeningViewSchema);

const CardsShape = z.strictObject({ drafts: z.array(CardDraftViewSchema), cards: z.array(CardViewSchema) });

const BoardShape = z.strictObject({
  sections: BoardViewSchema,
  clauses: z.array(ClauseViewSchema),
  history: z.array(HistoryStepShape),
});

const AgreementShape = z.strictObject({
  agreement: AgreementViewSchema,
  /** For each revision that both signed, by its number: what it can be saved as in the product. */
  files: z.record(z.string().regex(/^\d+$/), z.array(z.string())),
});

/** The JSON files of an archive, by what they are, with their shapes. What is not named here is in no archive (P4). */
export const SHAPES = {
  account: AccountShape,
  preferences: PreferencesSchema,
  reminders: ReminderChoiceSchema,
  "private-pages": z.array(PrivatePageSchema),
  workspace: WorkspaceShape,
  rounds: RoundsShape,
  listening: ListeningShape,
  phrases: PhrasesViewSchema,
  cards: CardsShape,
  board: BoardShape,
  agreement: AgreementShape,
  revision: RevisionAnswerSchema,
  proof: ProofSchema,
  trial: TrialViewSchema.nullable(),
  "own-key": OwnKeyViewSchema,
} as const satisfies Readonly<Record<string, z.ZodType>>;

/** What a JSON file of an archive is about. */
export type Kind = keyof typeof SHAPES;

/** What a JSON file of a kind holds. */
export type Of<K extends Kind> = z.infer<(typeof SHAPES)[K]>;

/** The shapes as JSON Schema (draft 2020-12), for whoever reads the files with a program. */
export function shapesAsJsonSchema(): Readonly<Record<Kind, unknown>> {
  return Object.fromEntries(
    Object.entries(SHAPES).map(([kind, shape]) => [kind, z.toJSONSchema(shape, { unrepresentable: "any" })]),
  ) as Readonly<Record<Kind, unknown>>;
}
