import { z } from "zod";
import type { AgreementCommand } from "../domain/agreement/commands.ts";
import { NAME_LIMIT } from "../domain/agreement/commands.ts";
import type { ClauseCommand, NewWords } from "../domain/clause/commands.ts";
import { CLAUSE_TEXT_LIMIT, OBJECTION_LIMIT } from "../domain/clause/words.ts";
import type { RoundCommand } from "../domain/round/commands.ts";
import type { WorkspaceCommand } from "../domain/workspace/commands.ts";
import type { Refusal } from "./errors.ts";
import {
  AnswerSchema,
  Digest,
  Nonce,
  SectionSchema,
  Slug,
  TermIdSchema,
  Text,
  Uuid,
  ValueSchema,
  Zone,
} from "./values.ts";

/** Everything that a person can ask of the workspace they are connected to. */
export type Command = WorkspaceCommand | RoundCommand | ClauseCommand | AgreementCommand;

const NewWordsSchema: z.ZodType<NewWords> = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("text"), text: Text(CLAUSE_TEXT_LIMIT).refine((text) => text.trim() !== "") }),
  z.strictObject({ kind: z.literal("term"), term: TermIdSchema, value: ValueSchema }),
]);

const round = { round: Slug };
const onClause = { clause: Uuid };
const onWords = { clause: Uuid, digest: Digest };
const onRevision = { revision: z.int().min(1), digest: Digest };

/** One schema per command, by its type. */
export const COMMANDS = {
  "workspace.confirm-partner": z.strictObject({ type: z.literal("workspace.confirm-partner") }),
  "workspace.decline-partner": z.strictObject({ type: z.literal("workspace.decline-partner") }),
  "round.save": z.strictObject({
    type: z.literal("round.save"),
    ...round,
    prompt: Slug,
    base: z.int().min(0),
    answer: AnswerSchema,
  }),
  "round.seal": z.strictObject({ type: z.literal("round.seal"), ...round, nonce: Nonce }),
  "round.take-seal-back": z.strictObject({ type: z.literal("round.take-seal-back"), ...round }),
  "round.say-ready": z.strictObject({ type: z.literal("round.say-ready"), ...round }),
  "round.take-ready-back": z.strictObject({ type: z.literal("round.take-ready-back"), ...round }),
  "clause.propose": z.strictObject({
    type: z.literal("clause.propose"),
    section: SectionSchema,
    words: NewWordsSchema,
  }),
  "clause.edit": z.strictObject({ type: z.literal("clause.edit"), ...onClause, over: Digest, words: NewWordsSchema }),
  "clause.counter": z.strictObject({ type: z.literal("clause.counter"), ...onClause, words: NewWordsSchema }),
  "clause.say-yes": z.strictObject({ type: z.literal("clause.say-yes"), ...onWords }),
  "clause.take-yes-back": z.strictObject({ type: z.literal("clause.take-yes-back"), ...onWords }),
  "clause.not-like-this": z.strictObject({
    type: z.literal("clause.not-like-this"),
    ...onWords,
    sentence: Text(OBJECTION_LIMIT),
  }),
  "clause.withdraw": z.strictObject({ type: z.literal("clause.withdraw"), ...onWords }),
  "clause.put-aside": z.strictObject({ type: z.literal("clause.put-aside"), ...onClause }),
  "clause.take-up": z.strictObject({ type: z.literal("clause.take-up"), ...onClause }),
  "agreement.freeze": z.strictObject({ type: z.literal("agreement.freeze") }),
  "agreement.sign": z.strictObject({
    type: z.literal("agreement.sign"),
    ...onRevision,
    name: Text(NAME_LIMIT),
    zone: Zone,
    readToEnd: z.literal(true),
  }),
  "agreement.set-aside": z.strictObject({ type: z.literal("agreement.set-aside"), ...onRevision }),
} satisfies { [Type in Command["type"]]: z.ZodType<Extract<Command, { type: Type }>> };

/** Any command. */
export const CommandSchema: z.ZodType<Command> = z.discriminatedUnion("type", [
  COMMANDS["workspace.confirm-partner"],
  COMMANDS["workspace.decline-partner"],
  COMMANDS["round.save"],
  COMMANDS["round.seal"],
  COMMANDS["round.take-seal-back"],
  COMMANDS["round.say-ready"],
  COMMANDS["round.take-ready-back"],
  COMMANDS["clause.propose"],
  COMMANDS["clause.edit"],
  COMMANDS["clause.counter"],
  COMMANDS["clause.say-yes"],
  COMMANDS["clause.take-yes-back"],
  COMMANDS["clause.not-like-this"],
  COMMANDS["clause.withdraw"],
  COMMANDS["clause.put-aside"],
  COMMANDS["clause.take-up"],
  COMMANDS["agreement.freeze"],
  COMMANDS["agreement.sign"],
  COMMANDS["agreement.set-aside"],
]);

/** What a client emits as `command`: its own id for the command, so that a repeat is known (T1). */
export const Envelope = z.strictObject({ id: Uuid, command: CommandSchema });
export type Envelope = z.infer<typeof Envelope>;

/** What an accepted command answers. Never words: only what its sender needs to go on. */
export interface Outcome {
  /** The revision of a saved answer. */
  readonly revision?: number;
  /** The receipt of a seal: SHA-256, lower-case hex. */
  readonly receipt?: string;
  /** The clause that was proposed. */
  readonly clause?: string;
  /** Set when an edit came second and now stands beside the other's words (C4). */
  readonly beside?: boolean;
}

export const OutcomeSchema = z.strictObject({
  revision: z.int().optional(),
  receipt: Digest.optional(),
  clause: Uuid.optional(),
  beside: z.boolean().optional(),
});

/** The acknowledgement of a command: given only after it is durable (T1), or with the reason why nothing changed (T4). */
export type Ack = { readonly ok: true; readonly outcome: Outcome } | { readonly ok: false; readonly refusal: Refusal };
